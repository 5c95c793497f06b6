import sharp from 'sharp';
import { withTexts } from './png-texts.ts';
import type { StillPicture } from './still-picture.ts';

/** Pixels of the file for each pixel that it is shown at. */
const DENSITY = 2;

/**
 * A picture as PNG, twice as fine as it is shown; the same bytes on every machine.
 * @param picture its letters are outlines.
 * @param address where its full view is.
 */
export async function picturePng(
  { svg, title, sentence, source }: StillPicture,
  address: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(Buffer.from(svg), { density: 72 * DENSITY })
    .png({ palette: true, colours: 128, dither: 0, compressionLevel: 9, effort: 7 })
    .toBuffer();
  return withTexts(png, { Title: title, Description: sentence, Copyright: source, Source: address });
}
