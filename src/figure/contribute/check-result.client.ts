import type { ProblemKind, ShownProblem } from '../../dataset/contribution/group-problems.ts';
import { contributeText } from '../../text/contribute.ts';
import type { AnsweredTable, CheckAnswer } from './check-messages.ts';
import { cleanedSection } from './cleaned-section.client.ts';
import { element, type Child } from './element.client.ts';
import { placedMap } from './placed-map.client.ts';
import { RowsWindow } from './rows-window.client.ts';

const text = contributeText.check;

/** What a check found, as the body of the result. */
export function checkResult(answer: CheckAnswer): readonly Node[] {
  const { tables, refusals, problems, kinds } = answer;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const heading = tables.length === 0 ? text.unread : problems === 0 ? text.clean(rows) : text.found(problems);
  const placed = tables.flatMap((table) => table.placed);
  const parts: Child[] = [
    element('h3', { class: problems === 0 && refusals.length === 0 ? 'sound' : 'unsound', tabindex: '-1' }, heading),
    element(
      'ul',
      { class: 'contribute-read' },
      ...refusals.map(({ name, reason, path }) =>
        element('li', {}, `${name}: ${reason === 'twice' ? text.twice(path ?? '') : text.refusals[reason]}`),
      ),
      ...tables.map(readItem),
    ),
    kinds.length === 0 ? null : element('div', { class: 'contribute-kinds' }, ...kinds.map(kindSection)),
    ...tables.map((table) => (table.shown.length === 0 ? null : new RowsWindow(table).root)),
    placed.length === 0 ? null : placedMap(placed),
    ...tables.map(cleanedSection),
  ];
  return parts.filter((part): part is Node => part instanceof Node);
}

function readItem(table: AnsweredTable): HTMLElement {
  const { headerAdded, lost } = table;
  const notes = [
    text.read(table),
    ...(headerAdded ? [text.headerAdded] : []),
    ...(lost.count > 0 ? [text.lost(lost.count, lost.first)] : []),
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
