import type { Chart } from '../charts/chart.ts';
import type { Atlas } from '../model/atlas.ts';
import { FilterIndex } from '../model/filter-index.ts';
import { regionRectangles } from '../model/map/regions.ts';
import { embedText as text } from '../text/embed.ts';
import { site } from '../../site.config.ts';
import { defaultView } from '../view/view.ts';
import { bundleScript, chartScript } from './bundle-script.ts';
import { contentPolicy } from './content-policy.ts';
import { embedAddress, fullViewAddress } from './embed-address.ts';
import type { EmbedData } from './embed-data.ts';
import { embedFigure, type EmbedFigure } from './embed-figure.ts';
import { embedStyles } from './embed-styles.ts';
import { escapeHtml, scriptJson } from './escape-html.ts';
import { hasPlaces, packRecords } from './pack-records.ts';
import { unpackRecords } from './unpack-records.ts';
import { twinMarkup } from './twin-markup.ts';

/** The charts whose marks stand on a map of the records. */
const onMap = ['attack-map'];
/** The charts that answer a filter of the records. */
const filtered = ['attack-map', 'attack-timeline', 'impact'];

/** One chart as a file of its own: markup, style, script and data, with nothing left to ask for. */
export async function embedPage(chart: Chart<unknown, unknown>, atlas: Atlas): Promise<string> {
  const { id } = chart;
  const figure = drawnForEmbed(chart, atlas);
  const [boot, script, styles] = await Promise.all([bundleScript('boot.client.ts'), chartScript(id), embedStyles(id)]);
  const title = escapeHtml(figure.title);
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy([boot, script])}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${title} · ${escapeHtml(site.title)}</title>`,
    `<meta name="description" content="${escapeHtml(figure.sentence)}">`,
    // The page that a search should find is the full view.
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeHtml(fullViewAddress(id))}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(embedAddress(id, 'oembed.json'))}" title="${title}">`,
    '<link rel="icon" href="data:,">',
    `<style>${styles}</style>`,
    `<script>${boot}</script>`,
  ];
  const body = [
    `<main class="embed" data-chart="${escapeHtml(id)}">`,
    `<header class="embed-head"><h1>${title}</h1><p class="embed-filter" data-filter hidden></p>`,
    `<p class="embed-deck" data-deck role="status">${escapeHtml(figure.sentence)}</p><p class="embed-notes" data-notes hidden></p>`,
    `${filtered.includes(id) ? `<p class="needs-script">${escapeHtml(text.needsScript)}</p>` : ''}</header>`,
    `<figure class="figure-box embed-figure" aria-label="${title}">${figure.markup}</figure>`,
    `<footer class="embed-foot">${sourceLine(id, atlas)}${twinMarkup(figure.table, id)}</footer></main>`,
    `<script type="application/json" id="records">${scriptJson(embedData(id, atlas))}</script>`,
    `<script>${script}</script>`,
  ];
  return `<!doctype html>\n<html lang="${escapeHtml(site.language)}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

/** A chart as its embed first shows it: for every reader, before any filter. */
export function drawnForEmbed(chart: Chart<unknown, unknown>, atlas: Atlas): EmbedFigure {
  const data = embedData(chart.id, atlas);
  const { table } = atlas.records;
  const view = defaultView(table, site.defaultView.region);
  // From what the file carries, so that the script finds each mark where it would put it.
  const records = data === null ? atlas.records : new FilterIndex(unpackRecords(data.records));
  return embedFigure(chart, { ...atlas, records }, hasPlaces(table) ? view : { ...view, by: 'country' });
}

function embedData(id: string, { records, milestones }: Atlas): EmbedData | null {
  if (!filtered.includes(id)) return null;
  const isMap = onMap.includes(id);
  return {
    records: packRecords(records.table, { coordinates: isMap }),
    milestones,
    region: site.defaultView.region,
    regions: isMap ? regionRectangles() : null,
  };
}

function sourceLine(id: string, { records: { table } }: Atlas): string {
  const { data } = site.licences;
  const link = (href: string, words: string, more = '') =>
    `<a href="${escapeHtml(href)}" target="_blank" rel="noopener"${more}>${escapeHtml(words)}</a>`;
  return (
    `<p class="embed-source">${escapeHtml(text.source)} <b>${escapeHtml(site.title)}</b>, ${escapeHtml(text.version(table.version, table.released))}, ` +
    `${link(data.url, data.name)}. ${link(fullViewAddress(id), text.fullView, ' data-full class="embed-full"')}</p>`
  );
}
