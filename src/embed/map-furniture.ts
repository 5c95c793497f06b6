import type { MapBy } from '../model/attack-map-model.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { attackMapText as text, noCircle } from '../text/attack-map.ts';
import { instrumentText } from '../text/instrument.ts';
import type { View } from '../view/view.ts';
import { escapeHtml } from './escape-html.ts';

/** The key of a map. @param sizes markup of the rings. */
export const mapKeyMarkup = (sizes: string, by: MapBy): string =>
  `<div class="map-key"><div class="map-key-ring">${sizes}</div><p class="map-key-title">${escapeHtml(text.keyTitle[by])}</p>` +
  `<p class="map-key-fill"><span><i class="swatch swatch-affected"></i>${escapeHtml(text.affected)}</span> ` +
  `<span><i class="swatch swatch-all"></i>${escapeHtml(text.all)}</span></p></div>`;

/** What an empty place of a map does not mean. */
export const noCircleMarkup = (): string => `<p class="map-none">${escapeHtml(noCircle)}</p>`;

/** Buttons that only a script can answer; without one they are not shown. */
export function mapToolsMarkup({ region }: View): string {
  const regions = regionKeys.map(
    (key) =>
      `<button type="button" data-region="${key}" aria-pressed="${String(key === region)}">${escapeHtml(instrumentText.regions[key])}</button>`,
  );
  const zoom = (way: 'in' | 'out', name: string, sign: string) =>
    `<button type="button" data-zoom="${way}" aria-label="${escapeHtml(name)}" title="${escapeHtml(name)}">${sign}</button>`;
  return (
    `<div class="embed-tools scripted-only"><div class="regions" role="group" aria-label="${escapeHtml(instrumentText.regionsLabel)}">${regions.join('')}</div>` +
    `<div class="zooms" role="group" aria-label="${escapeHtml(instrumentText.zoomsLabel)}">${zoom('in', instrumentText.zoomIn, '+')}${zoom('out', instrumentText.zoomOut, '−')}</div></div>`
  );
}
