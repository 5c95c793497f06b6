import { changesText as text } from '../text/changes.ts';
import type { ChangesView, ChangeView, ItemView, Parts } from './changes-view.ts';

type Child = Node | string;

function element(name: string, className: string | null, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== null) made.className = className;
  made.append(...children);
  return made;
}

/**
 * The tree that the page prints for consecutive versions (src/components/changes-list.astro), for any differences.
 * @param base what stands before a path, without a slash at its end.
 */
export function changesTree({ summary, groups, columns }: ChangesView, base: string): HTMLElement {
  return element(
    'div',
    'changes',
    ...(summary === '' ? [] : [element('p', 'changes-summary', summary)]),
    ...groups.map(({ heading, isLong, items }) =>
      element(
        'section',
        null,
        element('h3', null, heading),
        element('ul', null, ...items.map((item) => itemTree(item, isLong, base))),
      ),
    ),
    ...(columns.length === 0
      ? []
      : [
          element(
            'section',
            null,
            element('h3', null, text.groups.columns),
            element('ul', null, ...columns.map((sentence) => element('li', null, sentence))),
          ),
        ]),
  );
}

function itemTree({ label, path, kind, changes, about }: ItemView, isLong: boolean, base: string): HTMLElement {
  const name = element(path === null ? 'b' : 'a', null, label);
  if (path !== null) name.setAttribute('href', base + path);
  return element(
    'li',
    null,
    element('p', 'changes-record', name, ' ', element('span', 'quiet', kind)),
    ...(changes.length === 0 ? [] : [detailsTree(about, isLong, element('dl', null, ...changes.map(changeTree)))]),
  );
}

function detailsTree(about: string, isLong: boolean, list: HTMLElement): HTMLElement {
  const details = element('details', null, element('summary', null, about), list);
  details.toggleAttribute('open', !isLong);
  return details;
}

function changeTree({ title, old, new: value, reason, isShort }: ChangeView): HTMLElement {
  return element(
    'div',
    null,
    element('dt', null, title),
    element(
      'dd',
      isShort ? 'short' : null,
      ...(old === null ? [] : [valueTree('del', text.was, old)]),
      ...(value === null ? [] : [valueTree('ins', text.isNow, value)]),
      ...(reason === null ? [] : [element('p', 'changes-reason', reason)]),
    ),
  );
}

const valueTree = (name: string, spoken: string, [start, middle, end]: Parts): HTMLElement =>
  element(name, null, element('span', 'visually-hidden', `${spoken} `), start, element('mark', null, middle), end);
