import type { Chart } from '../../charts/chart.ts';
import type { Atlas } from '../../model/atlas.ts';
import { fullViewAddress } from '../embed-address.ts';
import { outlineTexts } from './outline-texts.ts';
import { picturePng } from './picture-png.ts';
import { stillPicture } from './still-picture.ts';

/** The picture of a chart as PNG. */
export const stillPng = async (chart: Chart<unknown, unknown>, atlas: Atlas): Promise<Uint8Array<ArrayBuffer>> =>
  picturePng(await stillPicture(chart, atlas, outlineTexts), fullViewAddress(chart.id));
