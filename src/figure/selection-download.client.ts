import type { RecordTable } from '../model/record-table.ts';
import { localDay } from '../schema/local-day.ts';
import { plainCitation } from '../text/citation.ts';
import { recordTableText as text } from '../text/record-table.ts';
import { saveFile } from './save-file.client.ts';
import { selectionCsv, selectionFileName, selectionJson, type SelectionFacts } from './selection-file.ts';

const kinds = ['csv', 'json'] as const;
const mediaTypes = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;

/** The links that save the records in view, in their order; without script they lead to the file of all records. */
export class SelectionDownload {
  readonly #root: HTMLElement;
  readonly #table: RecordTable;
  #ids: readonly string[] = [];
  #query = '';

  constructor(root: HTMLElement, table: RecordTable) {
    this.#root = root;
    this.#table = table;
    for (const kind of kinds) {
      this.#link(kind)?.addEventListener('click', (event) => {
        event.preventDefault();
        void this.#save(kind);
      });
    }
  }

  /**
   * @param ids the records in view, in their order.
   * @param query of the address that shows them, `?` included.
   */
  update(ids: readonly string[], query: string): void {
    this.#ids = ids;
    this.#query = query;
    const csv = this.#link('csv');
    if (csv !== null) csv.textContent = text.downloadCsv(ids.length);
    for (const kind of kinds) {
      const link = this.#link(kind);
      if (link !== null) link.hidden = ids.length === 0;
    }
    this.#say('');
    const citation = this.#root.querySelector('[data-citation]');
    if (citation !== null) citation.textContent = this.#facts().citation;
  }

  async #save(kind: (typeof kinds)[number]): Promise<void> {
    const [ids, facts] = [this.#ids, this.#facts()];
    this.#say(text.downloading);
    try {
      const response = await fetch(this.#root.dataset.csv ?? '');
      if (!response.ok) throw new Error(`${String(response.status)} for the file of all records`);
      const csv = await response.text();
      const made = kind === 'csv' ? selectionCsv(csv, ids, facts) : selectionJson(csv, ids, facts);
      const name = selectionFileName(this.#root.dataset.name ?? 'records', facts.version, ids.length, kind);
      saveFile(new Blob([made], { type: mediaTypes[kind] }), name);
      this.#say(text.downloaded(name));
    } catch {
      this.#say(text.downloadFailed);
    }
  }

  #facts(): SelectionFacts {
    const { version, released, ids } = this.#table;
    const { collection = '', licence = '', address = '' } = this.#root.dataset;
    const url = address + this.#query;
    const title = this.#ids.length === ids.length ? null : text.selection(this.#ids.length);
    return {
      citation: plainCitation({ title, collection, version, released, url }, localDay(new Date())),
      version,
      released,
      licence,
      address: url,
    };
  }

  #link(kind: (typeof kinds)[number]): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-download=${kind}]`);
  }

  #say(words: string): void {
    const said = this.#root.querySelector('[data-download-words]');
    if (said !== null && said.textContent !== words) said.textContent = words;
  }
}
