import { site } from '../../site.config.ts';

/** Absolute address of a path of this site: an embed stands on other sites, or on nobody's. */
export const absolute = (path: string): string => new URL(site.base.replace(/\/$/, '') + path, site.url).href;

/** Where a chart stands on the site, for readers who want all of it. */
const fullViews: Readonly<Record<string, string>> = {
  impact: '/#effects',
  'endorsement-map': '/call/',
};

/** Absolute address of a chart's full view. A filter goes before its `#`. */
export const fullViewAddress = (chart: string): string => absolute(fullViews[chart] ?? '/');

/**
 * Absolute address of a chart's file; `extension` without its dot.
 * @param version that it stays on; null: it follows the newest.
 */
export const embedAddress = (
  chart: string,
  extension: 'html' | 'oembed.json' | 'svg' | 'png' = 'html',
  version: string | null = null,
): string => absolute(`/embed/${version === null ? '' : `v/${version}/`}${chart}.${extension}`);
