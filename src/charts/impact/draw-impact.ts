import { select } from 'd3-selection';
import type { ImpactModel, ImpactRow } from '../../model/impact-model.ts';
import { formatNumber } from '../../text/format.ts';
import { impactText as text } from '../../text/impact.ts';
import { shortened } from '../../text/shortened.ts';
import type { Canvas } from '../chart.ts';
import { joinChildren, onlyChild, setText } from '../parts/keyed.ts';
import { tenth } from '../parts/rounded.ts';
import { LINE, impactLayout, type ImpactLayout } from './impact-layout.ts';
import { squaresPath } from './squares-path.ts';

/** Baseline of a text below the top of its line. */
const BASELINE = 13;

interface PlacedRow extends ImpactRow {
  readonly top: number;
  /** Lengths of its two runs, in squares. */
  readonly solid: number;
  readonly outlined: number;
}

interface Heading {
  readonly key: string;
  readonly words: string;
  readonly top: number;
}

/** Draws the rows into an `<svg>` that is as high as they need and of any width from the layout's least. */
export function drawImpact(root: SVGSVGElement, model: ImpactModel, { layout: name }: Canvas): void {
  const layout = impactLayout[name];
  const { headings, rows, bottom } = place(model, layout);
  const lines = model.rows.length === 0 ? [] : noteLines(name === 'narrow', bottom);
  const height = bottom + lines.length * LINE;
  select(root).attr('width', '100%').attr('height', tenth(height));
  joinChildren(onlyChild(root, 'g', 'headings'), 'text', 'heading', headings)
    .attr('x', '0')
    .attr('y', ({ top }) => tenth(top + BASELINE))
    .each(function ({ words }) {
      setText(this, words);
    });
  joinChildren<PlacedRow, SVGGElement>(onlyChild(root, 'g', 'effects'), 'g', 'effect', rows).each(function (row) {
    drawRow(this, row, layout);
  });
  joinChildren(onlyChild(root, 'g', 'notes'), 'text', 'note', lines)
    .attr('x', '0')
    .attr('y', ({ top }) => tenth(top + BASELINE))
    .each(function ({ words }) {
      setText(this, words);
    });
}

function drawRow(group: SVGGElement, row: PlacedRow, layout: ImpactLayout): void {
  const { right, stacked, letters } = layout;
  const label = onlyChild(group, 'text', 'label');
  select(label)
    .attr('x', '0')
    .attr('y', tenth(row.top + BASELINE));
  setText(label, shortened(row.label ?? text.notStated, letters));
  const number = onlyChild(group, 'text', 'number');
  select(number)
    .attr('x', tenth(right))
    .attr('y', tenth(row.top + BASELINE))
    .attr('text-anchor', 'end');
  setText(number, formatNumber(row.total));
  const runs = [
    { key: 'affected', size: row.solid, before: 0 },
    { key: 'other', size: row.outlined, before: Math.ceil(row.solid) },
  ].filter(({ size }) => size > 0);
  // Beside a label the first line of squares stands on the middle of the text.
  const top = row.top + (stacked ? LINE + 1 : 5);
  joinChildren<(typeof runs)[number], SVGPathElement>(group, 'path', 'squares', runs).attr('d', ({ size, before }) =>
    squaresPath(size, { ...layout, top, before }),
  );
}

/** Stacks headings and rows from the top. */
function place(
  { rows, total, affected, perSquare }: ImpactModel,
  { columns, pitch, stacked, gaps }: ImpactLayout,
): { headings: readonly Heading[]; rows: readonly PlacedRow[]; bottom: number } {
  const headings: Heading[] = [];
  let y = 0;
  const placed = rows.map((row, i) => {
    if (row.group !== rows[i - 1]?.group) {
      if (i > 0) y += gaps.group - gaps.row;
      const words = row.group === 'harm' ? text.groups.harm(affected, total) : text.groups[row.group];
      headings.push({ key: row.group, words, top: y });
      y += LINE + gaps.heading;
    }
    const solid = row.affected / perSquare;
    const outlined = (row.total - row.affected) / perSquare;
    const lines = Math.ceil((Math.ceil(solid) + Math.ceil(outlined)) / columns);
    const top = y;
    y += (stacked ? LINE + 1 + lines * pitch : Math.max(LINE, 5 + lines * pitch)) + gaps.row;
    return { ...row, top, solid, outlined };
  });
  return { headings, rows: placed, bottom: y };
}

function noteLines(narrow: boolean, top: number): readonly Heading[] {
  const lines = narrow ? text.note : [text.note.join(' ')];
  return lines.map((words, i) => ({ key: String(i), words, top: top + i * LINE }));
}
