import type { FinishedRows } from '../../dataset/contribution/finished-rows.ts';
import { contributeFormText as text } from '../../text/contribute-form.ts';
import type { Proposal } from '../../text/contribution-links.ts';
import { countryName } from '../../text/country-name.ts';

type Cells = Readonly<Record<string, string>>;

/**
 * A finished record as an issue or a mail. The rows carry every answer; beside them stand those that
 * `.github/ISSUE_TEMPLATE/new-attack.yml` asks for in a text field, since a menu cannot be filled by an address.
 * @param finished the rows of the attack and of its sources.
 */
export function attackProposal(
  attack: Cells,
  sources: readonly Cells[],
  finished: readonly FinishedRows[],
): Proposal & { readonly fields: { readonly rows: string } } {
  const { target = '', date = '', place = '', country = '', summary = '' } = attack;
  const body = finished.map(({ path, rows }) => text.rowsIn(path, rows)).join('\n\n');
  return {
    title: text.subject(target),
    body,
    fields: {
      target,
      date,
      place: [place, countryName(country)].filter((part) => part !== '').join(', '),
      summary,
      sources: sources.map(({ url, publisher, published }) => [url, publisher, published].join(', ')).join('\n'),
      rows: body,
    },
  };
}
