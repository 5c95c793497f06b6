import { contributeText } from '../../text/contribute.ts';
import type { AnsweredTable } from './check-messages.ts';
import { element } from './element.client.ts';

const text = contributeText.check.changed;
/** More cells than anybody changes by hand at once. */
const MANY = 50;

/** Cells of published rows that are others in the given file, and whether their reasons are there. */
export function changedSection({ path, changed }: AnsweredTable): HTMLElement | null {
  const { first, count, withoutReason } = changed;
  if (count === 0) return null;
  const more = count - first.length;
  return element(
    'section',
    { class: 'contribute-changed' },
    element('h4', {}, text.title(path, count)),
    count > MANY ? element('p', {}, text.old) : null,
    withoutReason === 0 ? null : element('p', {}, text.reason(withoutReason, count)),
    element(
      'ul',
      {},
      ...first.map(({ row, record, column, before, after }) =>
        element(
          'li',
          {},
          element('b', {}, text.where(row, record, column)),
          ' ',
          element('del', {}, before === '' ? text.empty : before),
          text.becomes,
          element('ins', {}, after === '' ? text.empty : after),
        ),
      ),
      more === 0 ? null : element('li', { class: 'quiet' }, text.more(more)),
    ),
  );
}
