import { contributeFormText as text } from '../../text/contribute-form.ts';
import { cellsOf, columnsOf, fillCell } from './form-cells.client.ts';
import { childOf } from './element.client.ts';

type Cells = Readonly<Record<string, string>>;

/** The repeated questions about sources; at least one source stays. */
export class SourceFields {
  readonly #root: HTMLElement;
  readonly #template: HTMLTemplateElement;
  #made = 0;

  constructor(root: HTMLElement, template: HTMLTemplateElement) {
    this.#root = root;
    this.#template = template;
    this.add();
  }

  get groups(): HTMLFieldSetElement[] {
    return Array.from(this.#root.querySelectorAll<HTMLFieldSetElement>('fieldset.contribute-source-rows'));
  }

  get cells(): Record<string, string>[] {
    return this.groups.map(cellsOf);
  }

  /** One more source. */
  add(cells: Cells = {}): HTMLFieldSetElement {
    this.#made += 1;
    const copy = this.#template.content.cloneNode(true) as DocumentFragment;
    const mark = (name: string) => name.replace(/\bsource-/g, `source${String(this.#made)}-`);
    for (const attribute of ['id', 'for', 'aria-describedby']) {
      for (const node of copy.querySelectorAll(`[${attribute}]`)) {
        node.setAttribute(attribute, mark(node.getAttribute(attribute) ?? ''));
      }
    }
    const group = childOf(copy, HTMLFieldSetElement, 'fieldset');
    for (const control of columnsOf(group)) fillCell(control, cells[control.dataset.column ?? ''] ?? '');
    childOf(group, HTMLButtonElement, '[data-remove]').addEventListener('click', () => {
      const at = this.groups.indexOf(group);
      group.remove();
      this.#number();
      this.groups[Math.max(0, at - 1)]?.querySelector<HTMLElement>('input')?.focus();
      this.#root.dispatchEvent(new Event('change', { bubbles: true }));
    });
    this.#root.append(copy);
    this.#number();
    return group;
  }

  /** Puts these in place of those that are there. */
  replace(all: readonly Cells[]): void {
    this.#root.replaceChildren();
    for (const cells of all.length === 0 ? [{}] : all) this.add(cells);
  }

  #number(): void {
    this.groups.forEach((group, index) => {
      childOf(group, HTMLLegendElement, 'legend').textContent = text.source(index + 1);
      const remove = childOf(group, HTMLButtonElement, '[data-remove]');
      remove.textContent = text.removeSource(index + 1);
      remove.hidden = this.groups.length === 1;
    });
  }
}
