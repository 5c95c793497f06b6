import type { Attack } from '../../schema/attack.ts';
import { fieldNamed } from '../../schema/descriptor.ts';
import { parsePartialDate } from '../../schema/partial-date.ts';
import { countryName } from '../../text/country-name.ts';
import { feedText } from '../../text/feeds.ts';
import type { Dataset } from '../dataset.ts';
import { escapeMarkup, type FeedEntry } from './feed-entry.ts';

/**
 * An entry for each attack that was not withdrawn, newest first: by the day it was added, then by its date, then by id.
 * @param home absolute address of the home page, with a slash at its end.
 */
export function recordEntries(dataset: Dataset, home: string): readonly FeedEntry[] {
  const statuses = fieldNamed(dataset.descriptor, 'attacks', 'status')?.categories ?? [];
  const out = new Set(statuses.filter(({ counted }) => !counted).map(({ value }) => value));
  return dataset.attacks
    .filter(({ status }) => out.size === statuses.length || !out.has(status))
    .toSorted((a, b) => compare(b.added, a.added) || lastDay(b) - lastDay(a) || compare(a.id, b.id))
    .map((attack) => ({
      name: `${dataset.descriptor.name}/attacks/${attack.id}`,
      title: feedText.recordTitle(attack.target, countryName(attack.country), attack.date, attack.date_basis),
      url: new URL(`attacks/${attack.id}/`, home).href,
      day: attack.added,
      content: content(attack, dataset),
    }));
}

function content({ id, summary }: Attack, dataset: Dataset): string {
  const sources = (dataset.sourcesOf.attack.get(id) ?? []).map(({ url, publisher, published }) => {
    const link = `<a href="${escapeMarkup(url)}">${escapeMarkup(publisher)}</a>`;
    return `<li>${link}${escapeMarkup(feedText.published(published))}</li>`;
  });
  return `<p>${escapeMarkup(summary)}</p><p>${feedText.sources}</p><ul>${sources.join('')}</ul>`;
}

const lastDay = ({ date }: Attack): number => parsePartialDate(date)?.last ?? 0;
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
