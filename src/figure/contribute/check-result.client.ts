import type { ProblemKind, ShownProblem } from '../../dataset/contribution/group-problems.ts';
import { contributeText } from '../../text/contribute.ts';
import { changedSection } from './changed-section.client.ts';
import type { AnsweredTable, CheckAnswer } from './check-messages.ts';
import { cleanedSection } from './cleaned-section.client.ts';
import { element, type Child } from './element.client.ts';
import { placedMap } from './placed-map.client.ts';
import { RowsWindow } from './rows-window.client.ts';
import { looksCut, verdictOf } from './verdict.ts';

const text = contributeText.check;

/** What a check found, part by part: each is made when it is taken, so that a page can draw between them. */
export function* checkResult(answer: CheckAnswer): Generator<Node, void> {
  const { tables, refusals, problems, kinds } = answer;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const verdict = verdictOf(answer);
  const isGood = verdict === 'sound' && refusals.length === 0;
  const placed = tables.flatMap((table) => table.placed);
  yield element('h3', { class: isGood ? 'sound' : 'unsound', tabindex: '-1' }, text.verdict[verdict](rows, problems));
  yield element(
    'ul',
    { class: 'contribute-read' },
    ...refusals.map(({ name, reason, path }) =>
      element('li', {}, `${name}: ${reason === 'twice' ? text.twice(path ?? '') : text.refusals[reason]}`),
    ),
    ...tables.map(readItem),
  );
  if (kinds.length > 0) yield element('div', { class: 'contribute-kinds' }, ...kinds.map(kindSection));
  for (const table of tables) if (table.shown.length > 0) yield new RowsWindow(table).root;
  yield* made(tables.map(changedSection));
  if (placed.length > 0) yield placedMap(placed);
  yield* made(tables.map(cleanedSection));
}

const made = (parts: readonly Child[]): Node[] => parts.filter((part) => part instanceof Node);

function readItem(table: AnsweredTable): HTMLElement {
  const notes = [
    text.read(table),
    ...(table.headerAdded ? [text.headerAdded] : []),
    ...(looksCut(table) ? [text.cut(table.path, table.absent)] : []),
  ];
  return element('li', {}, notes.join(' '));
}

function kindSection({ code, count, first }: ProblemKind): HTMLElement {
  const more = count - first.length;
  return element(
    'section',
    {},
    element('h4', {}, text.kind(code, count)),
    element(
      'ul',
      {},
      ...first.map(problemItem),
      more === 0 ? null : element('li', { class: 'quiet' }, text.more(more)),
    ),
  );
}

function problemItem({ file, row, column, sentence, published }: ShownProblem): HTMLElement {
  const place = [published ? `${text.published}, ${file}` : file, text.where(row, column)];
  return element(
    'li',
    {},
    element('b', {}, place.filter((part) => part !== '').join(', ')),
    ` ${sentence}.`.replace(/([.?!])\.$/, '$1'),
  );
}
