import type { ChangesFile, LabelledDifferences } from '../dataset/releases/changes-file.ts';
import { compose } from '../dataset/releases/compose.ts';
import { changesText as text } from '../text/changes.ts';
import { askedVersions } from './asked-versions.ts';
import { changesTree } from './changes-tree.client.ts';
import { changesView } from './changes-view.ts';
import type { AllFieldWords } from './field-words.ts';

/** Compares any two versions in place of the list of all; the address keeps which. */
class ChangesBetween extends HTMLElement {
  #file: Promise<ChangesFile> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.hidden = false;
    form.addEventListener('change', () => this.#ask(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(form);
    });
    this.querySelector('[data-all]')?.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', location.pathname);
      void this.#show(form);
    });
    window.addEventListener('popstate', () => void this.#show(form));
    void this.#show(form);
  }

  #select(form: HTMLFormElement, name: 'a' | 'b'): HTMLSelectElement {
    return form.elements.namedItem(name) as HTMLSelectElement;
  }

  #ask(form: HTMLFormElement): void {
    const [a, b] = [this.#select(form, 'a').value, this.#select(form, 'b').value];
    history.pushState(null, '', `?${new URLSearchParams({ a, b }).toString()}`);
    void this.#show(form);
  }

  async #show(form: HTMLFormElement): Promise<void> {
    const versions = Array.from(this.#select(form, 'a').options, ({ value }) => value).toReversed();
    const asked = askedVersions(location.search, versions);
    const all = this.querySelector<HTMLElement>('[data-versions]');
    const found = this.querySelector<HTMLElement>('[data-between]');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (all === null || found === null || status === null) return;
    const [from, to] = asked ?? [versions.at(-2) ?? '', versions.at(-1) ?? ''];
    this.#select(form, 'a').value = from;
    this.#select(form, 'b').value = to;
    status.textContent = '';
    let body: Node[] = [];
    try {
      if (asked !== null) body = await this.#compare(from, to);
    } catch {
      status.textContent = text.failed;
    }
    // The reader may have asked for others meanwhile.
    if (String(askedVersions(location.search, versions)) !== String(asked)) return;
    found.replaceChildren(...body);
    found.hidden = body.length === 0;
    all.hidden = !found.hidden;
    for (const link of this.querySelectorAll<HTMLElement>('[data-all]')) link.hidden = found.hidden;
  }

  async #compare(from: string, to: string): Promise<Node[]> {
    this.#file ??= this.#load();
    const { versions } = await this.#file.catch((error: unknown) => {
      this.#file = undefined;
      throw error;
    });
    const names = versions.map(({ version }) => version);
    const steps = versions.slice(names.indexOf(from) + 1, names.indexOf(to) + 1);
    const words = JSON.parse(this.querySelector('[data-words]')?.textContent ?? '{}') as AllFieldWords;
    // What a record is called travels with it through the composition.
    const view = changesView(compose(steps) as LabelledDifferences, words);
    const heading = document.createElement('h2');
    heading.textContent = text.between(from, to);
    const note = document.createElement('p');
    note.className = 'quiet';
    note.textContent = view.groups.length + view.columns.length === 0 ? text.none : text.betweenNote(steps.length);
    return [heading, note, changesTree(view, this.dataset.root ?? '')];
  }

  async #load(): Promise<ChangesFile> {
    const response = await fetch(this.dataset.file ?? '');
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as ChangesFile;
  }
}

customElements.define('changes-between', ChangesBetween);
