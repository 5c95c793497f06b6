import { site } from '../../site.config.ts';
import type { Chart } from '../charts/chart.ts';
import type { Atlas } from '../model/atlas.ts';
import { absolute, embedAddress, fullViewAddress } from './embed-address.ts';
import { drawnForEmbed } from './embed-page.ts';
import { usualTheme } from './embed-query.ts';
import { fixedHeight } from './fixed-height.ts';
import { frameContent } from './frame-content.ts';
import { frameSnippet } from './snippet.ts';

/** A width that most columns of text have; the frame itself fills its column. */
const WIDTH = 700;

/**
 * A chart as oEmbed 1.0 describes it, for places that make a frame out of a pasted link.
 * @param version that the frame stays on; default: it follows the newest.
 */
export function oembed(chart: Chart<unknown, unknown>, atlas: Atlas, version: string | null = null) {
  const figure = drawnForEmbed(chart, atlas);
  const height = fixedHeight(frameContent(chart.id, figure, atlas));
  return {
    version: '1.0',
    type: 'rich',
    title: figure.title,
    provider_name: site.title,
    provider_url: absolute('/'),
    width: WIDTH,
    height,
    html: frameSnippet({
      src: `${embedAddress(chart.id, 'html', version)}?theme=${usualTheme}`,
      title: figure.title,
      height,
      fullView: fullViewAddress(chart.id),
      site: site.title,
    }),
  } as const;
}
