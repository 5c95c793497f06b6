import { saveFile } from '../figure/save-file.client.ts';
import { embedBuilderText } from '../text/embed-builder.ts';
import { chartCsv } from './chart-csv.ts';
import { drawnPicture, pngOf } from './drawn-picture.client.ts';
import type { EmbedFiles } from './embed-files.client.ts';
import type { PictureColours } from './picture/compose-picture.ts';

export const downloadKinds = ['png', 'svg', 'csv', 'html'] as const;
export type DownloadKind = (typeof downloadKinds)[number];

/** What a download is made of. */
export interface Wanted {
  /** Id of the chart, and the version of the data; null: the newest. */
  readonly chart: string;
  readonly version: string | null;
  /** What the embed is asked with. */
  readonly query: string;
  /** Source, version and licence in one line, and the address of the full view. */
  readonly source: string;
  readonly address: string;
  /** Colours of a picture. */
  readonly colours: PictureColours;
  /** Name of the file, without its extension. */
  readonly name: string;
}

const types: Readonly<Record<DownloadKind, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
};

/** Saves a file of what an author chose, made of the embed's own file. @returns what to tell the reader. */
export async function saveDownload(kind: DownloadKind, files: EmbedFiles, wanted: Wanted): Promise<string> {
  const text = embedBuilderText.files;
  try {
    const made = await make(kind, files, wanted);
    const name = `${wanted.name}.${kind}`;
    const file = made instanceof Blob ? made : new Blob([made], { type: types[kind] });
    saveFile(file, name);
    return text.made(name, file.size);
  } catch (error) {
    // For whoever looks into it: the reader is told, and led to the files that are there.
    reportError(error);
    return text.failed;
  }
}

async function make(kind: DownloadKind, files: EmbedFiles, wanted: Wanted): Promise<Blob | string> {
  const { chart, version, query } = wanted;
  if (kind === 'html') {
    const own = await files.fresh(chart, version);
    own.draw(query);
    return own.text(query);
  }
  const file = await files.load(chart, version);
  const drawn = file.draw(query);
  if (kind === 'csv') return chartCsv(drawn.table);
  const picture = drawnPicture(drawn, file.css, wanted);
  return kind === 'svg' ? picture.svg : pngOf(picture);
}
