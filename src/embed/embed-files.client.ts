import { EmbedFile } from './embed-file.client.ts';

/** The files of embeds as they are served, each asked for once. */
export class EmbedFiles {
  readonly #folder: string;
  readonly #texts = new Map<string, Promise<string>>();
  readonly #open = new Map<string, EmbedFile>();

  /** @param folder address of the folder of embeds, with a `/` at its end. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file of a chart where it has come already. @param version null: the newest data. */
  get(chart: string, version: string | null): EmbedFile | undefined {
    return this.#open.get(pathOf(chart, version));
  }

  /** The file of a chart, taken apart. @throws when it does not come or is no embed. */
  async load(chart: string, version: string | null): Promise<EmbedFile> {
    const path = pathOf(chart, version);
    const text = await this.#text(path);
    const file = this.#open.get(path) ?? new EmbedFile(text);
    this.#open.set(path, file);
    return file;
  }

  /** The same apart from what others draw into theirs, for a document that is given away. */
  async fresh(chart: string, version: string | null): Promise<EmbedFile> {
    return new EmbedFile(await this.#text(pathOf(chart, version)));
  }

  #text(path: string): Promise<string> {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const asked = fetch(this.#folder + path).then((response) => {
      if (!response.ok) throw new Error(`${String(response.status)} for ${path}`);
      return response.text();
    });
    this.#texts.set(path, asked);
    // What failed may be asked for again.
    asked.catch(() => this.#texts.delete(path));
    return asked;
  }
}

/** Where a chart's file stands below the folder of embeds. */
export const pathOf = (chart: string, version: string | null): string =>
  version === null ? `${chart}.html` : `v/${encodeURIComponent(version)}/${chart}.html`;
