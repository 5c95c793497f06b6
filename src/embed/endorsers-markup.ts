import { endorserName } from '../charts/endorsement-map/endorser-name.ts';
import type { EndorsementMapModel } from '../model/endorsement-map-model.ts';
import { endorsementMapText as text } from '../text/endorsement-map.ts';
import { escapeHtml } from './escape-html.ts';

/** Who signed for which country, in the order of the key: for the map that is too narrow to name them. */
export function endorsersMarkup({ countries }: EndorsementMapModel): string {
  const groups = [...Map.groupBy(countries, ({ kind }) => kind)].map(([kind, members]) => {
    const named = members.map((country) =>
      kind === 'named' ? text.signed(country.name, endorserName(country)) : country.name,
    );
    return `<p><b>${escapeHtml(text.list[kind])}</b> ${escapeHtml(named.join(', '))}</p>`;
  });
  return `<div class="endorsers">${groups.join('')}</div>`;
}
