import { select } from 'd3-selection';
import { joinChildren, onlyChild, setText } from '../charts/parts/keyed.ts';
import type { FilterIndex } from '../model/filter-index.ts';
import { formatDate } from '../text/format.ts';
import { placeWithCountry } from '../text/place-name.ts';
import { recordText as text } from '../text/records.ts';

/** A record as lists show it. */
export interface ListedRecord {
  /** Its id. */
  readonly key: string;
  readonly date: string;
  /** Empty where the list itself is about one place. */
  readonly where: string;
  readonly target: string;
  readonly summary: string;
  readonly affected: boolean;
  /** `attempted`, `planned` … in words; null for an attack that was carried out. */
  readonly outcome: string | null;
  readonly disputed: boolean;
}

/** Record `i` of the index, ready for a list. */
export function listedRecord(index: FilterIndex, i: number): ListedRecord {
  const { table } = index;
  const { country, outcome } = table.facets;
  const countryCode = index.codesOf('country', i)[0] ?? -1;
  const outcomeCode = index.codesOf('outcome', i)[0] ?? -1;
  const place = table.exact.place.labels[index.codesOf('place', i)[0] ?? -1] ?? null;
  return {
    key: table.ids[i] ?? '',
    date: formatDate(table.dates[i] ?? '', 'short'),
    where: placeWithCountry(place, country.labels[countryCode] ?? ''),
    target: table.targets[i] ?? '',
    summary: table.summaries?.[i] ?? '',
    affected: index.affected[i] === 1,
    outcome: table.counted.includes(outcome.codes[outcomeCode] ?? '') ? null : (outcome.labels[outcomeCode] ?? null),
    disputed: table.disputed.includes(i),
  };
}

/** Draws records as items of a list; adopts items that are there already. */
export function drawRecordList(list: Element, records: readonly ListedRecord[], hrefOf: (id: string) => string): void {
  joinChildren<ListedRecord, HTMLLIElement>(list, 'li', 'record', records).each(function (record) {
    const meta = onlyChild<HTMLParagraphElement>(this, 'p', 'record-meta');
    setText(onlyChild(meta, 'span', 'record-when'), [record.date, record.where].filter(Boolean).join(' · '));
    const heading = onlyChild<HTMLHeadingElement>(this, 'h3', 'record-target');
    const link = onlyChild<HTMLAnchorElement>(heading, 'a', 'record-link');
    select(link).attr('href', hrefOf(record.key));
    setText(link, record.target);
    const notes = [
      ...(record.affected ? [{ key: 'affected', words: text.affected }] : []),
      ...(record.outcome === null ? [] : [{ key: 'outcome', words: record.outcome }]),
      ...(record.disputed ? [{ key: 'disputed', words: text.disputed }] : []),
    ];
    joinChildren<(typeof notes)[number], HTMLSpanElement>(meta, 'span', 'record-note', notes)
      .attr('data-note', ({ key }) => key)
      .each(function ({ words }) {
        setText(this, words);
      });
    const summary = record.summary === '' ? [] : [{ key: 'summary', words: record.summary }];
    joinChildren<(typeof summary)[number], HTMLParagraphElement>(this, 'p', 'record-summary', summary).each(function ({
      words,
    }) {
      setText(this, words);
    });
  });
}
