import type { FinishedRows } from '../../dataset/contribution/finished-rows.ts';
import { contributeText } from '../../text/contribute.ts';
import { contributeFormText as text } from '../../text/contribute-form.ts';
import type { ContributionLinks } from '../../text/contribution-links.ts';
import { element } from './element.client.ts';

/** The finished rows, to copy, and where they can be proposed. */
export function finishedSection(finished: readonly FinishedRows[], links: ContributionLinks): readonly Node[] {
  const { issue, mail, edit } = links;
  const items = [
    ...(issue === null ? [] : [link(issue.address, text.issue(issue.isWhole))]),
    ...(edit === null ? [] : finished.map(({ path }) => link(edit(path), contributeText.send.edit(path)))),
    ...(mail === null ? [] : [link(mail.address, text.mail(mail.isWhole))]),
  ];
  return [
    element('h3', { class: 'sound', tabindex: '-1' }, text.done),
    element('p', {}, text.sound),
    ...finished.map(rowsField),
    element('h4', {}, contributeText.send.title),
    items.length === 0 ? element('p', {}, contributeText.ways.none) : element('ul', {}, ...items),
  ];
}

const link = (address: string, words: string): HTMLElement =>
  element('li', {}, element('a', { href: address, rel: 'external' }, words));

function rowsField({ path, rows }: FinishedRows): HTMLElement {
  const area = element('textarea', { readonly: '', rows: '3', class: 'rows-text' });
  area.value = rows;
  const said = element('span', { role: 'status' });
  const copy = element('button', { type: 'button', class: 'contribute-button' }, text.copy(path));
  copy.addEventListener('click', () => {
    area.select();
    navigator.clipboard.writeText(rows).then(
      () => (said.textContent = text.copied),
      () => (said.textContent = text.copyFailed),
    );
  });
  return element(
    'div',
    { class: 'contribute-field' },
    element('label', {}, element('span', {}, text.rowsOf(path)), area),
    element('p', { class: 'contribute-turn' }, copy, said),
  );
}
