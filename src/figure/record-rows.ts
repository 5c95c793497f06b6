import { select } from 'd3-selection';
import { joinChildren, type Keyed } from '../charts/parts/keyed.ts';
import type { FilterIndex } from '../model/filter-index.ts';
import { orderKeys, type OrderKey } from '../model/record-order.ts';
import { placeWithin } from '../text/place-name.ts';
import { recordText } from '../text/records.ts';
import { recordTableText } from '../text/record-table.ts';
import { listedRecord } from './record-list.ts';

/** A cell: what it says, item by item, and what is said beside it in a quieter voice. */
interface Cell {
  readonly words: readonly { readonly text: string; readonly strong: boolean }[];
  readonly note: string | null;
  /** Nothing is known; the words say so. */
  readonly empty: boolean;
}

/** A record as a row of the table of all records. Its key is its id. */
export interface RecordRow extends Keyed {
  readonly cells: Readonly<Record<OrderKey, Cell>>;
  readonly affected: boolean;
  /** Whether it counts as an attack unless a reader asks otherwise. */
  readonly counted: boolean;
}

/** Record `i` of the index as a row. */
export function recordRow(index: FilterIndex, i: number): RecordRow {
  const { facets, exact, evidence } = index.table;
  const { key, date, target, affected, outcome, disputed } = listedRecord(index, i);
  const country = facets.country.labels[index.firstCode('country', i)] ?? '';
  const place = exact.place.labels[index.firstCode('place', i)] ?? '';
  const grade = evidence.labels[evidence.of[i] ?? -1];
  const effects = Array.from(index.codesOf('impact', i), (code) => ({
    text: facets.impact.labels[code] ?? '',
    strong: index.table.harm.includes(facets.impact.codes[code] ?? ''),
  }));
  const cell = (text: string, note: string | null = null): Cell => ({
    words: [{ text, strong: false }],
    note,
    empty: false,
  });
  const unknown = (words: string): Cell => ({ ...cell(words), empty: true });
  return {
    key,
    affected,
    counted: outcome === null,
    cells: {
      date: cell(date),
      target: cell(target, disputed ? recordText.disputed : null),
      where: cell(country, place === '' ? null : placeWithin(place, country)),
      type: cell(facets.type.labels[index.firstCode('type', i)] ?? '', outcome),
      impact: effects.length === 0 ? unknown(recordText.notStated) : { words: effects, note: null, empty: false },
      evidence: grade === undefined ? unknown(recordText.notGraded) : cell(grade),
    },
  };
}

/**
 * Draws rows in their order into the body of a table; rows that stand there already are moved, not drawn again, since
 * a record is the same in every selection.
 */
export function drawRecordRows(body: Element, rows: readonly RecordRow[], hrefOf: (id: string) => string): void {
  joinChildren<RecordRow, HTMLTableRowElement>(body, 'tr', 'record-row', rows)
    .filter(function () {
      return this.childElementCount === 0;
    })
    .each(function ({ key, cells, affected, counted }) {
      const row = select(this)
        .classed('affected', affected)
        .attr('data-uncounted', counted ? null : '');
      for (const name of orderKeys) {
        const { words, note, empty } = cells[name];
        const cell = row
          .append(name === 'target' ? 'th' : 'td')
          .attr('data-label', recordTableText.cardLabels[name])
          .classed('not-known', empty);
        if (name === 'target') cell.attr('scope', 'row');
        const text = cell.append<HTMLElement>(name === 'target' ? 'a' : 'span');
        if (name === 'target') text.attr('href', hrefOf(key));
        words.forEach((item, n) => {
          if (n > 0) text.node()?.append(', ');
          if (item.strong) text.append('b').text(item.text);
          else text.node()?.append(item.text);
        });
        if (note !== null) cell.append('small').text(note);
      }
    });
}
