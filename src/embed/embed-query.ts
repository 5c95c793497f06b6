import { formatAddress } from '../view/address.ts';
import type { View } from '../view/view.ts';

export const embedThemes = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof embedThemes)[number];
/** What most articles are, whatever their reader's system prefers. */
export const usualTheme: EmbedTheme = 'light';

/** What an author decides on an embed beside the view of its chart. */
export interface EmbedChoice {
  /** Id of the chart. */
  readonly chart: string;
  readonly theme: EmbedTheme;
  readonly hasTitle: boolean;
  /** A released version of the data; null follows the newest. */
  readonly pinned: string | null;
}

/** What can be chosen. */
export interface EmbedOffer {
  /** Ids; the first is the usual choice. */
  readonly charts: readonly string[];
  /** The versions that each chart is kept on, by its id. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads a choice from the query of the builder's address. Unknown keys are ignored, a bad value falls back.
 */
export function parseChoice(query: string, { charts, versions }: EmbedOffer): EmbedChoice {
  const parameters = new URLSearchParams(query);
  const chart = charts.find((id) => id === parameters.get('chart')) ?? charts[0] ?? '';
  return {
    chart,
    theme: embedThemes.find((theme) => theme === parameters.get('theme')) ?? usualTheme,
    hasTitle: parameters.get('title') !== '0',
    pinned: versions[chart]?.find((version) => version === parameters.get('version')) ?? null,
  };
}

/** The query of the builder's address: the chart first, then the view. `parseChoice` gives the choice back. */
export function formatChoice({ chart, theme, hasTitle, pinned }: EmbedChoice, viewQuery: string): string {
  return joined(
    [
      `chart=${encodeURIComponent(chart)}`,
      theme === usualTheme ? '' : `theme=${theme}`,
      hasTitle ? '' : 'title=0',
      pinned === null ? '' : `version=${encodeURIComponent(pinned)}`,
    ],
    viewQuery,
  );
}

/** The query that an embed is asked with, `?` included; empty where it is as it comes. */
export function embedQuery({ theme, hasTitle }: EmbedChoice, viewQuery: string): string {
  return joined([theme === 'auto' ? '' : `theme=${theme}`, hasTitle ? '' : 'title=0'], viewQuery);
}

/** The part of a view that an embed shows, as a query: what the pages keep beside it is left out. */
export const embeddedView = ({ filter, by, region }: View, fallback: View): string =>
  formatAddress({ ...fallback, filter, by, region }, fallback);

function joined(pairs: readonly string[], viewQuery: string): string {
  const all = [...pairs, viewQuery.replace(/^\?/, '')].filter(Boolean).join('&');
  return all === '' ? '' : `?${all}`;
}

/** An address with a query before its `#`. */
export function withQuery(address: string, query: string): string {
  const [page = '', place] = address.split('#');
  return page + query + (place === undefined ? '' : `#${place}`);
}
