import { contributeText } from '../../text/contribute.ts';
import type { AskedFile, CheckStep } from './check-messages.ts';
import { checkResult } from './check-result.client.ts';
import { childOf } from './element.client.ts';
import { CheckRunner } from './run-check.client.ts';

const text = contributeText.check;

/** Checks files that are chosen, dropped or pasted, and shows what it finds. Nothing leaves the browser. */
class ContributeCheck extends HTMLElement {
  #runner: CheckRunner | undefined;

  connectedCallback(): void {
    if (this.#runner !== undefined) return;
    this.#runner = new CheckRunner(this.dataset.data ?? '');
    const input = childOf(this, HTMLInputElement, 'input[type=file]');
    const paste = childOf(this, HTMLTextAreaElement, 'textarea');
    input.addEventListener('change', () => {
      void this.#check(filesOf(input.files));
      // The same file, corrected, can then be chosen again.
      input.value = '';
    });
    childOf(this, HTMLFormElement, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      const pasted = paste.value.trim() === '' ? [] : [{ name: text.pasted, content: paste.value }];
      void this.#check(pasted);
    });
    this.#listenForDrops();
    childOf(this, HTMLElement, '[data-live]').hidden = false;
    this.dataset.awake = '';
  }

  #listenForDrops(): void {
    const zone = childOf(this, HTMLElement, '[data-drop]');
    for (const kind of ['dragover', 'dragenter'] as const) {
      zone.addEventListener(kind, (event) => {
        event.preventDefault();
        zone.dataset.over = '';
      });
    }
    zone.addEventListener('dragleave', () => {
      delete zone.dataset.over;
    });
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      delete zone.dataset.over;
      void this.#check(filesOf(event.dataTransfer?.files ?? null));
    });
  }

  async #check(files: readonly AskedFile[]): Promise<void> {
    const result = childOf(this, HTMLElement, '[data-result]');
    const status = childOf(this, HTMLElement, '[data-status]');
    const bar = childOf(this, HTMLProgressElement, 'progress');
    if (files.length === 0) {
      status.textContent = text.nothing;
      return;
    }
    result.replaceChildren();
    result.hidden = true;
    bar.hidden = false;
    bar.removeAttribute('value');
    try {
      const answer = await this.#runner?.run(files, (step, share) => {
        this.#showStep(status, bar, step, share);
      });
      if (answer === null || answer === undefined) return;
      result.replaceChildren(...checkResult(answer));
      result.hidden = false;
      status.textContent = '';
      result.querySelector<HTMLElement>('h3')?.focus();
      childOf(this, HTMLElement, '[data-send]').hidden = answer.problems > 0 || answer.tables.length === 0;
    } catch {
      status.textContent = text.failed;
    }
    bar.hidden = true;
  }

  #showStep(status: HTMLElement, bar: HTMLProgressElement, step: CheckStep, share: number): void {
    const words = `${text.busy[step]}…`;
    if (status.textContent !== words) status.textContent = words;
    if (step === 'cells') bar.value = share;
    else bar.removeAttribute('value');
  }
}

const filesOf = (list: FileList | null): AskedFile[] =>
  Array.from(list ?? [], (file) => ({ name: file.name, content: file }));

customElements.define('contribute-check', ContributeCheck);
