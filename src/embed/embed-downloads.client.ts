import type { ChartTable } from '../charts/chart.ts';
import { saveFile } from '../figure/save-file.client.ts';
import { embedBuilderText } from '../text/embed-builder.ts';
import type { View } from '../view/view.ts';
import { chartCsv } from './chart-csv.ts';
import { EmbedFile } from './embed-file.client.ts';
import { pngOf, stillPicture } from './still-picture.client.ts';

export const downloadKinds = ['png', 'svg', 'csv', 'html'] as const;
export type DownloadKind = (typeof downloadKinds)[number];

/** What a download is made of. */
export interface Wanted {
  readonly chart: string;
  readonly view: View;
  /** What the embed is asked with. */
  readonly query: string;
  /** Source, version, address and licence in one line. */
  readonly source: string;
  /** The numbers of a chart that answers no filter. */
  readonly table: ChartTable | null;
  /** Name of the file, without its extension. */
  readonly name: string;
}

const types: Readonly<Record<DownloadKind, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
};

/** Makes files of what an author chose, from the embed's own file. */
export class EmbedDownloads {
  readonly #embeds: string;
  readonly #stage: HTMLElement;

  /**
   * @param embeds address of the folder of embeds.
   * @param stage where drawings are measured, out of sight.
   */
  constructor(embeds: string, stage: HTMLElement) {
    this.#embeds = embeds;
    this.#stage = stage;
  }

  /** Saves a file. @returns what to tell the reader. */
  async save(kind: DownloadKind, wanted: Wanted): Promise<string> {
    const text = embedBuilderText.files;
    try {
      const made = await this.#make(kind, wanted);
      const name = `${wanted.name}.${kind}`;
      saveFile(made instanceof Blob ? made : new Blob([made], { type: types[kind] }), name);
      return text.made(name);
    } catch (error) {
      // For whoever looks into it: the reader is told, and led to the files that are there.
      reportError(error);
      return text.failed;
    }
  }

  async #make(kind: DownloadKind, { chart, view, query, source, table }: Wanted): Promise<Blob | string> {
    const response = await fetch(`${this.#embeds}${chart}.html`);
    if (!response.ok) throw new Error(`${String(response.status)} for the file of ${chart}`);
    const file = new EmbedFile(await response.text());
    const drawn = file.draw(view);
    if (kind === 'html') return file.text(query);
    const numbers = drawn.table ?? table;
    if (kind === 'csv') {
      if (numbers === null) throw new Error(`no numbers of ${chart}`);
      return chartCsv(numbers);
    }
    const wide = drawn.layouts.find(({ layout }) => layout === 'wide');
    if (wide === undefined) throw new Error(`no drawing of ${chart}`);
    // Words are measured in the families that every viewer has, the drawing in its own.
    await document.fonts.ready;
    const { title, sentence, filter } = drawn;
    const picture = stillPicture(wide, chart, this.#stage, { title, sentence, filter, source });
    return kind === 'svg' ? picture.svg : pngOf(picture);
  }
}
