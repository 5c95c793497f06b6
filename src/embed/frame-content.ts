import { site } from '../../site.config.ts';
import type { Atlas } from '../model/atlas.ts';
import { embedPageText as text } from '../text/embed-page.ts';
import type { EmbedFigure } from './embed-figure.ts';
import { filtered, withoutScript } from './embed-page.ts';
import type { FrameContent } from './fixed-height.ts';

/** What stands in the frame of a chart that shows all records of the newest data. */
export function frameContent(
  chart: string,
  { title, sentence, frame }: EmbedFigure,
  { records: { table } }: Pick<Atlas, 'records'>,
): FrameContent {
  return {
    chart,
    title,
    sentence,
    filter: '',
    notes: '',
    needsScript: filtered.includes(chart) ? withoutScript(chart) : '',
    source: `${text.sourceLine(site.title, table.version, table.released, site.licences.data.name)}. ${text.fullView}`,
    ...frame,
  };
}
