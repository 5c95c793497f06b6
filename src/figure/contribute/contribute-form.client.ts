import type { Measure } from '../../dataset/check-new-rows.ts';
import { finishedRows, type FinishedRows } from '../../dataset/contribution/finished-rows.ts';
import { isSpelled, makeId } from '../../dataset/make-id.ts';
import type { Descriptor } from '../../schema/descriptor.ts';
import { localDay } from '../../schema/local-day.ts';
import { parsePartialDate } from '../../schema/partial-date.ts';
import { contributeText } from '../../text/contribute.ts';
import { contributeFormText as text } from '../../text/contribute-form.ts';
import { contributionLinks } from '../../text/contribution-links.ts';
import type { CorrectionDesk } from '../../text/correction.ts';
import { afterPress } from './after-press.client.ts';
import { AnswerJudge } from './answer-judge.client.ts';
import { attackProposal } from './attack-proposal.ts';
import type { CheckAnswer } from './check-messages.ts';
import { checkResult } from './check-result.client.ts';
import { DraftKeeper, keptDraft } from './draft.client.ts';
import { childOf, element } from './element.client.ts';
import { finishedSection } from './finished-section.client.ts';
import { cellOf, cellsOf, columnsOf, fillCell } from './form-cells.client.ts';
import { OutlineStore } from './outline-store.client.ts';
import { PlacePicker } from './place-picker.client.ts';
import { CheckRunner } from './run-check.client.ts';
import { SourceFields } from './source-fields.client.ts';

/** Asks for a new record, checks each answer, and hands over the finished rows. Nothing leaves the browser. */
class ContributeForm extends HTMLElement {
  #measure!: Measure;
  #desk!: CorrectionDesk;
  #form!: HTMLFormElement;
  #sources!: SourceFields;
  #picker!: PlacePicker;
  #runner!: CheckRunner;
  #outlines!: OutlineStore;
  #judge!: AnswerJudge;
  #draft!: DraftKeeper;
  #ownId = false;
  /** The answers that the result below the form is about. */
  #made: string | null = null;

  connectedCallback(): void {
    if (this.dataset.awake !== undefined) return;
    const descriptor = this.#json('[data-descriptor]') as Descriptor;
    this.#measure = { descriptor, today: localDay(new Date()), territories: [] };
    this.#desk = this.#json('[data-desk]') as CorrectionDesk;
    this.#form = childOf(this, HTMLFormElement, 'form');
    const { data, outlines = '', detail = '', places = '' } = this.dataset;
    this.#runner = new CheckRunner(data, outlines);
    this.#outlines = new OutlineStore(outlines);
    this.#sources = new SourceFields(
      childOf(this, HTMLElement, '[data-sources]'),
      childOf(this, HTMLTemplateElement, 'template'),
    );
    this.#picker = new PlacePicker(childOf(this, HTMLElement, '[data-pick]'), { detail, places }, (lat, lon) => {
      for (const [column, cell] of [['lat', lat] as const, ['lon', lon] as const]) {
        const control = this.#control(column);
        fillCell(control, cell);
        this.#judge.leave(control);
      }
      this.#changed();
    });
    this.#judge = new AnswerJudge(this.#measure, this.#outlines, () => ({
      attack: this.#attackControls(),
      sources: this.#sources.groups,
    }));
    const box = childOf(this, HTMLInputElement, '[data-draft]');
    this.#draft = new DraftKeeper(box, () => ({ attack: this.#attack(), sources: this.#sources.cells }));
    this.#restore(box);
    this.#listen();
    this.#form.hidden = false;
    this.dataset.awake = '';
  }

  #listen(): void {
    this.#form.addEventListener('focusout', ({ target, relatedTarget }) => {
      const control = (target as Element).closest<HTMLElement>('[data-column]');
      // From one box of a group to the next is not to leave the question.
      if (control === null || (relatedTarget instanceof Node && control.contains(relatedTarget))) return;
      this.#judge.leave(control);
      afterPress(this.#changed);
    });
    this.#form.addEventListener('input', ({ target }) => {
      if ((target as Element).matches('[data-column=id]')) this.#ownId = (target as HTMLInputElement).value !== '';
      this.#draft.keepSoon();
      this.#dropStale();
    });
    this.#form.addEventListener('change', () => {
      afterPress(this.#changed);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#finish();
    });
    childOf(this, HTMLElement, '[data-add]').addEventListener('click', () => {
      this.#sources.add().querySelector<HTMLElement>('input')?.focus();
    });
    childOf(this, HTMLElement, '[data-clear]').addEventListener('click', () => {
      this.#clear();
    });
  }

  /** After any answer: proposes an id, shows the place, says what is wrong with what was answered, keeps the draft. */
  readonly #changed = (): void => {
    this.#proposeId();
    const cells = this.#attack();
    this.#picker.show(cells.lat ?? '', cells.lon ?? '');
    void this.#picker.enter(cells.country ?? '', (country) => this.#outlines.outlineOf(country));
    this.#judge.judge();
    void this.#judge.learn().then((isMore) => {
      if (isMore) this.#judge.judge();
    });
    this.#draft.keep();
    this.#dropStale();
  };

  #proposeId(): void {
    const { date = '', target = '' } = this.#attack();
    if (this.#ownId || parsePartialDate(date) === null || target === '') return;
    const id = this.#control('id');
    fillCell(id, isSpelled(target) ? makeId(date, target, new Set()) : '');
    // Nobody comes to think of the field by themselves.
    if (!isSpelled(target)) this.#judge.leave(id);
  }

  async #finish(): Promise<void> {
    const status = childOf(this, HTMLElement, '[data-status]');
    this.#hideResult();
    this.#judge.leave(...columnsOf(this.#form));
    this.#changed();
    await this.#judge.learn();
    const wrong = this.#judge.judge();
    if (wrong.length > 0) {
      status.textContent = text.again(wrong.length);
      this.#lead(wrong[0]);
      return;
    }
    status.textContent = text.busy;
    const made = this.#answers();
    this.#made = made;
    const attack = { ...this.#attack(), added: this.#measure.today };
    const id = cellOf(this.#control('id'));
    const sources = this.#sources.cells.map((cells) => ({ ...cells, attack: id }));
    const finished = [
      finishedRows(this.#measure.descriptor, 'attacks', [attack]),
      finishedRows(this.#measure.descriptor, 'sources', sources),
    ];
    try {
      const answer = await this.#runner.run(finished.map(({ path, file }) => ({ name: path, content: file })));
      // Whoever has gone on answering is told at the end.
      if (answer === null || this.#made !== made) return;
      status.textContent = '';
      this.#showAnswer(answer, attack, sources, finished);
    } catch {
      status.textContent = contributeText.check.failed;
    }
  }

  #showAnswer(
    answer: CheckAnswer,
    attack: Readonly<Record<string, string>>,
    sources: readonly Readonly<Record<string, string>>[],
    finished: readonly FinishedRows[],
  ): void {
    const result = childOf(this, HTMLElement, '[data-result]');
    const { id = '' } = attack;
    if (answer.tables.some(({ table, known }) => table === 'attacks' && known > 0)) {
      const record = element('a', { href: `${this.dataset.records ?? ''}${id}/` }, text.look);
      childOf(this, HTMLElement, '[data-status]').replaceChildren(text.taken(id), ' ', record);
      this.#lead(this.#control('id'));
      return;
    }
    const links = contributionLinks(this.#desk, attackProposal(attack, sources, finished));
    result.replaceChildren(...(answer.problems > 0 ? checkResult(answer) : finishedSection(finished, links)));
    result.hidden = false;
    result.querySelector<HTMLElement>('h3')?.focus();
  }

  /** Takes away what was said of answers that have changed since. */
  #dropStale(): void {
    if (this.#made !== null && this.#made !== this.#answers()) this.#hideResult();
  }

  #hideResult(): void {
    this.#made = null;
    childOf(this, HTMLElement, '[data-status]').textContent = '';
    const result = childOf(this, HTMLElement, '[data-result]');
    result.hidden = true;
    result.replaceChildren();
  }

  #lead(control: HTMLElement | undefined): void {
    const folded = control?.closest('details');
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    const target = control instanceof HTMLFieldSetElement ? control.querySelector<HTMLElement>('input') : control;
    target?.focus();
  }

  #answers(): string {
    return JSON.stringify([this.#attack(), this.#sources.cells]);
  }

  #attack(): Record<string, string> {
    return { ...cellsOf(childOf(this, HTMLElement, '[data-attack]')), id: cellOf(this.#control('id')) };
  }

  #attackControls(): HTMLElement[] {
    return columnsOf(childOf(this, HTMLElement, '[data-attack]')).concat(this.#control('id'));
  }

  #control(column: string): HTMLElement {
    return childOf(this, HTMLElement, `#attack-${column}`);
  }

  #restore(box: HTMLInputElement): void {
    const draft = keptDraft();
    if (draft === null) return;
    box.checked = true;
    for (const control of this.#attackControls()) {
      const cell = draft.attack[control.dataset.column ?? ''];
      if (cell !== undefined) fillCell(control, cell);
    }
    this.#sources.replace(draft.sources);
    const { id = '', date = '', target = '', lat = '', lon = '', country = '' } = draft.attack;
    this.#ownId = id !== '' && id !== makeId(date, target, new Set());
    this.#picker.show(lat, lon);
    void this.#picker.enter(country, (code) => this.#outlines.outlineOf(code));
  }

  #clear(): void {
    this.#draft.forget();
    this.#form.reset();
    for (const control of columnsOf(this.#form)) this.#judge.forget(control);
    this.#sources.replace([]);
    this.#picker.show('', '');
    void this.#picker.enter('', (code) => this.#outlines.outlineOf(code));
    this.#ownId = false;
    this.#hideResult();
    columnsOf(this.#form)[0]?.focus();
  }

  #json(selector: string): unknown {
    return JSON.parse(childOf(this, HTMLScriptElement, selector).textContent);
  }
}

customElements.define('contribute-form', ContributeForm);
