import type { Chart } from '../charts/chart.ts';
import { endorsementMap } from '../charts/endorsement-map/endorsement-map.ts';
import type { Atlas } from '../model/atlas.ts';
import { scriptJson } from '../figure/script-json.ts';
import { FilterIndex } from '../model/filter-index.ts';
import { regionRectangles } from '../model/map/regions.ts';
import { embedPageText as text } from '../text/embed-page.ts';
import { openingText } from '../text/opening-view.ts';
import { site } from '../../site.config.ts';
import { defaultView, type View } from '../view/view.ts';
import { bundleScript, chartScript } from './bundle-script.ts';
import { contentPolicy } from './content-policy.ts';
import { absolute, embedAddress, fullViewAddress } from './embed-address.ts';
import type { EmbedData, EndorsementData } from './embed-data.ts';
import { embedFigure, type EmbedFigure } from './embed-figure.ts';
import { embedStyles } from './embed-styles.ts';
import { escapeHtml } from './escape-html.ts';
import { onceABuild } from './once-a-build.ts';
import { hasPlaces, packRecords } from './pack-records.ts';
import { unpackRecords } from './unpack-records.ts';
import { twinMarkup } from './twin-markup.ts';

/** The charts whose marks stand on a map of the records. */
const onMap = ['attack-map'];
/** The charts that have an axis of time, on which events of context are marked. */
const onTime = ['attack-timeline'];
/** The charts that answer a filter of the records. */
export const filtered: readonly string[] = ['attack-map', 'attack-timeline', 'impact'];

/** What an embed that stays on its version compares with the newest one: totals of those that count. */
export interface Pin {
  readonly attacks: number;
  readonly signatories: number;
}

/**
 * One chart as a file of its own: markup, style, script and data, with nothing left to ask for.
 * @param pin given for an embed that stays on its version: it may ask this site once whether there is a newer one.
 */
export const embedPage = onceABuild(
  async (chart: Chart<unknown, unknown>, atlas: Atlas, pin: Pin | null = null): Promise<string> => {
    const { id } = chart;
    const figure = drawnForEmbed(chart, atlas);
    const [boot, ...scripts] = await Promise.all([
      bundleScript('boot.client.ts'),
      chartScript(id),
      ...(pin === null ? [] : [bundleScript('moved-on.client.ts')]),
    ]);
    const title = escapeHtml(figure.title);
    const body = [
      `<main class="embed" data-chart="${escapeHtml(id)}">`,
      `<header class="embed-head"><h1>${title}</h1><p class="embed-filter" data-filter hidden></p>`,
      `<p class="embed-deck" data-deck role="status">${escapeHtml(figure.sentence)}</p><p class="embed-notes" data-notes hidden></p>`,
      `${filtered.includes(id) ? `<p class="needs-script">${escapeHtml(withoutScript(id))}</p>` : ''}</header>`,
      `<figure class="figure-box embed-figure" aria-label="${title}">${figure.markup}</figure>`,
      `<footer class="embed-foot">${sourceLine(id, atlas)}${twinMarkup(figure.table, id)}${pin === null ? '' : movedLine(id, atlas, pin)}</footer></main>`,
      `<script type="application/json" id="records">${scriptJson(id === endorsementMap.id ? endorsementData(atlas) : embedData(id, atlas))}</script>`,
      ...scripts.map((script) => `<script>${script}</script>`),
    ].join('\n');
    const head = [
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${contentPolicy([boot, ...scripts], pin === null ? null : new URL(site.url).origin)}">`,
      '<meta name="viewport" content="width=device-width,initial-scale=1">',
      `<title>${title} · ${escapeHtml(site.title)}</title>`,
      `<meta name="description" content="${escapeHtml(figure.sentence)}">`,
      // The page that a search should find is the full view.
      '<meta name="robots" content="noindex">',
      `<link rel="canonical" href="${escapeHtml(fullViewAddress(id))}">`,
      `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(embedAddress(id, 'oembed.json', pin === null ? null : atlas.records.table.version))}" title="${title}">`,
      '<link rel="icon" href="data:,">',
      `<style>${await embedStyles(id, body + boot)}</style>`,
      `<script>${boot}</script>`,
    ];
    return `<!doctype html>\n<html lang="${escapeHtml(site.language)}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
  },
);

/** What a reader without script is told. */
export function withoutScript(id: string): string {
  const opening = onMap.includes(id) ? openingText.page(site.defaultView.region) : '';
  return opening === '' ? text.needsScript : `${opening} ${text.needsScript}`;
}

/** A chart as its embed first shows it: for every reader, before any filter. */
export const drawnForEmbed = onceABuild((chart: Chart<unknown, unknown>, atlas: Atlas): EmbedFigure =>
  embedFigure(chart, carriedAtlas(chart.id, atlas), usualView(atlas)),
);

/** The atlas with the records as the file of a chart carries them, so that its script finds each mark where it would put it. */
export function carriedAtlas(id: string, atlas: Atlas): Atlas {
  const data = embedData(id, atlas);
  return data === null ? atlas : { ...atlas, records: new FilterIndex(unpackRecords(data.records)) };
}

/** What an embed shows that is asked for nothing. */
export function usualView({ records: { table } }: Pick<Atlas, 'records'>): View {
  const view = defaultView(table, site.defaultView.region);
  return hasPlaces(table) ? view : { ...view, by: 'country' };
}

function endorsementData(atlas: Atlas): EndorsementData {
  const { countries } = endorsementMap.model(atlas, {});
  return {
    countries: countries.map(({ key, name, kind, people }) => ({ key, name, kind, people })),
    people: absolute('/signatories/'),
  };
}

function embedData(id: string, { records, milestones }: Atlas): EmbedData | null {
  if (!filtered.includes(id)) return null;
  const isMap = onMap.includes(id);
  return {
    records: packRecords(records.table, { coordinates: isMap }),
    milestones: onTime.includes(id) ? milestones : [],
    region: site.defaultView.region,
    regions: isMap ? regionRectangles() : null,
  };
}

/** Where the script of a pinned embed writes, and what it needs to know. */
function movedLine(id: string, { records: { table } }: Atlas, { attacks, signatories }: Pin): string {
  const ofSignatories = !filtered.includes(id);
  const facts = {
    latest: absolute('/data/latest.json'),
    changes: absolute('/data/changes/'),
    version: table.version,
    released: table.released,
    what: ofSignatories ? 'signatories' : 'records',
    counted: String(ofSignatories ? signatories : attacks),
  };
  const attributes = Object.entries(facts).map(([name, value]) => `data-${name}="${escapeHtml(value)}"`);
  return `<p class="embed-moved" ${attributes.join(' ')} hidden></p>`;
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
