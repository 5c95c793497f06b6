import { contributeText } from '../../text/contribute.ts';
import type { AskedFile, CheckStep } from './check-messages.ts';
import { checkResult } from './check-result.client.ts';
import { childOf } from './element.client.ts';
import { listenForFiles } from './listen-for-files.client.ts';
import { CheckRunner } from './run-check.client.ts';
import { verdictOf } from './verdict.ts';

const text = contributeText.check;

/** Checks files that are chosen, dropped or pasted, and shows what it finds. Nothing leaves the browser. */
class ContributeCheck extends HTMLElement {
  #runner: CheckRunner | undefined;
  /** Counts the results that were begun. */
  #shown = 0;

  connectedCallback(): void {
    if (this.#runner !== undefined) return;
    this.#runner = new CheckRunner(this.dataset.data, this.dataset.outlines);
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
    listenForFiles(this, childOf(this, HTMLElement, '[data-drop]'), (files) => {
      void this.#check(filesOf(files));
    });
    childOf(this, HTMLElement, '[data-live]').hidden = false;
    this.dataset.awake = '';
  }

  async #check(files: readonly AskedFile[]): Promise<void> {
    const result = childOf(this, HTMLElement, '[data-result]');
    const send = childOf(this, HTMLElement, '[data-send]');
    const status = childOf(this, HTMLElement, '[data-status]');
    const bar = childOf(this, HTMLProgressElement, 'progress');
    // What was found before is about other rows.
    this.#shown += 1;
    result.removeAttribute('aria-busy');
    result.replaceChildren();
    result.hidden = true;
    send.hidden = true;
    if (files.length === 0) {
      this.#runner?.stop();
      bar.hidden = true;
      status.textContent = text.nothing;
      return;
    }
    bar.hidden = false;
    bar.removeAttribute('value');
    try {
      const answer = await this.#runner?.run(files, (step, share) => {
        this.#showStep(status, bar, step, share);
      });
      if (answer === null || answer === undefined) return;
      status.textContent = '';
      bar.hidden = true;
      if (await this.#fill(result, checkResult(answer))) send.hidden = verdictOf(answer) !== 'sound';
      return;
    } catch {
      status.textContent = text.failed;
    }
    bar.hidden = true;
  }

  /** Puts the parts of a result on the page, one at a time; false if another check has begun meanwhile. */
  async #fill(result: HTMLElement, parts: Iterable<Node>): Promise<boolean> {
    this.#shown += 1;
    const own = this.#shown;
    result.setAttribute('aria-busy', 'true');
    result.hidden = false;
    for (const part of parts) {
      result.append(part);
      if (part instanceof HTMLHeadingElement) part.focus();
      await nextTask();
      if (this.#shown !== own) return false;
    }
    result.removeAttribute('aria-busy');
    return true;
  }

  #showStep(status: HTMLElement, bar: HTMLProgressElement, step: CheckStep, share: number): void {
    const words = `${text.busy[step]}…`;
    if (status.textContent !== words) status.textContent = words;
    if (step === 'cells') bar.value = share;
    else bar.removeAttribute('value');
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const filesOf = (list: FileList | null): AskedFile[] =>
  Array.from(list ?? [], (file) => ({ name: file.name, content: file }));

customElements.define('contribute-check', ContributeCheck);
