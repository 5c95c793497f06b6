import sharp from 'sharp';
import type { Chart } from '../../charts/chart.ts';
import type { Atlas } from '../../model/atlas.ts';
import { fullViewAddress } from '../embed-address.ts';
import { outlineTexts } from './outline-texts.ts';
import { withTexts } from './png-texts.ts';
import { stillPicture } from './still-picture.ts';

/** Pixels of the file for each pixel that it is shown at. */
const DENSITY = 2;

/** The picture of a chart as PNG, twice as fine as it is shown; the same bytes on every machine. */
export async function stillPng(chart: Chart<unknown, unknown>, atlas: Atlas): Promise<Uint8Array<ArrayBuffer>> {
  const { svg, title, sentence, source } = await stillPicture(chart, atlas, outlineTexts);
  const png = await sharp(Buffer.from(svg), { density: 72 * DENSITY })
    .png({ palette: true, colours: 128, dither: 0, compressionLevel: 9, effort: 7 })
    .toBuffer();
  return withTexts(png, {
    Title: title,
    Description: sentence,
    Copyright: source,
    Source: fullViewAddress(chart.id),
  });
}
