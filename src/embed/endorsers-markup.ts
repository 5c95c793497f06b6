import { endorserName } from '../charts/endorsement-map/endorser-name.ts';
import type { EndorsementMapModel } from '../model/endorsement-map-model.ts';
import { endorsementMapText as text } from '../text/endorsement-map.ts';
import { escapeHtml } from './escape-html.ts';

/** Who signed for which country, a paragraph for each kind of country, in the order of the key. */
export function endorsersOf({ countries }: EndorsementMapModel) {
  return [...Map.groupBy(countries, ({ kind }) => kind)].map(([kind, members]) => {
    const list = members
      .map((country) => (kind === 'named' ? text.signed(country.name, endorserName(country)) : country.name))
      .join(', ');
    return { label: text.list[kind], list, words: `${text.list[kind]} ${list}` };
  });
}

/** The same below the map that is too narrow to name them. */
export const endorsersMarkup = (model: EndorsementMapModel): string =>
  `<div class="endorsers">${endorsersOf(model)
    .map(({ label, list }) => `<p><b>${escapeHtml(label)}</b> ${escapeHtml(list)}</p>`)
    .join('')}</div>`;
