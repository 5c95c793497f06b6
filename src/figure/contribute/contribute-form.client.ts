import type { Measure } from '../../dataset/check-new-rows.ts';
import { finishedRows } from '../../dataset/contribution/finished-rows.ts';
import { attackSentences, sourceSentences, type Sentences } from '../../dataset/contribution/form-problems.ts';
import { makeId } from '../../dataset/make-id.ts';
import type { Descriptor } from '../../schema/descriptor.ts';
import { localDay } from '../../schema/local-day.ts';
import { parsePartialDate } from '../../schema/partial-date.ts';
import { contributeText } from '../../text/contribute.ts';
import { contributeFormText as text } from '../../text/contribute-form.ts';
import { contributionLinks } from '../../text/contribution-links.ts';
import type { CorrectionDesk } from '../../text/correction.ts';
import { attackProposal } from './attack-proposal.ts';
import { checkResult } from './check-result.client.ts';
import { forgetDraft, keepDraft, keptDraft } from './draft.client.ts';
import { childOf, element } from './element.client.ts';
import { finishedSection } from './finished-section.client.ts';
import { cellOf, cellsOf, columnsOf, fillCell, showProblem } from './form-cells.client.ts';
import { PlacePicker } from './place-picker.client.ts';
import { CheckRunner } from './run-check.client.ts';
import { SourceFields } from './source-fields.client.ts';

/** Columns that are judged together: to leave one is to have answered about both. */
const PAIRS: Readonly<Record<string, string>> = { lon: 'lat', location_precision: 'lon', actor_basis: 'actor' };

/** Asks for a new record, checks each answer, and hands over the finished rows. Nothing leaves the browser. */
class ContributeForm extends HTMLElement {
  #measure!: Measure;
  #desk!: CorrectionDesk;
  #form!: HTMLFormElement;
  #sources!: SourceFields;
  #picker!: PlacePicker;
  #runner!: CheckRunner;
  readonly #left = new WeakSet<Element>();
  #ownId = false;

  connectedCallback(): void {
    if (this.dataset.awake !== undefined) return;
    const descriptor = this.#json('[data-descriptor]') as Descriptor;
    this.#measure = { descriptor, today: localDay(new Date()), territories: [] };
    this.#desk = this.#json('[data-desk]') as CorrectionDesk;
    this.#form = childOf(this, HTMLFormElement, 'form');
    this.#runner = new CheckRunner(this.dataset.data, this.dataset.outlines);
    this.#sources = new SourceFields(
      childOf(this, HTMLElement, '[data-sources]'),
      childOf(this, HTMLTemplateElement, 'template'),
    );
    this.#picker = new PlacePicker(childOf(this, HTMLElement, '[data-pick]'), this.dataset.detail ?? '', (lat, lon) => {
      for (const [column, cell] of [['lat', lat] as const, ['lon', lon] as const]) {
        const control = this.#control(column);
        fillCell(control, cell);
        this.#left.add(control);
      }
      this.#changed();
    });
    this.#restore();
    this.#listen();
    this.#form.hidden = false;
    this.dataset.awake = '';
  }

  #listen(): void {
    this.#form.addEventListener('focusout', ({ target, relatedTarget }) => {
      const control = (target as Element).closest('[data-column]');
      // From one box of a group to the next is not to leave the question.
      if (control === null || (relatedTarget instanceof Node && control.contains(relatedTarget))) return;
      this.#left.add(control);
      this.#changed();
    });
    this.#form.addEventListener('input', ({ target }) => {
      if ((target as Element).matches('[data-column=id]')) this.#ownId = (target as HTMLInputElement).value !== '';
    });
    this.#form.addEventListener('change', () => {
      this.#changed();
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
    this.#draftBox().addEventListener('change', () => {
      if (!this.#draftBox().checked) forgetDraft();
    });
  }

  /** After any answer: proposes an id, marks the place, says what is wrong with what was answered, keeps the draft. */
  #changed(): void {
    const cells = this.#attack();
    if (!this.#ownId && parsePartialDate(cells.date ?? '') !== null && (cells.target ?? '') !== '') {
      fillCell(this.#control('id'), makeId(cells.date ?? '', cells.target ?? '', new Set()));
    }
    this.#picker.show(cells.lat ?? '', cells.lon ?? '');
    this.#judge();
    if (this.#draftBox().checked) keepDraft({ attack: this.#attack(), sources: this.#sources.cells });
  }

  /** Says what is wrong with the answers that were left; gives back the controls that have something wrong. */
  #judge(): HTMLElement[] {
    const wrong: HTMLElement[] = [];
    const attack = columnsOf(childOf(this, HTMLElement, '[data-attack]')).concat(this.#control('id'));
    const cells = this.#attack();
    const left = attack.filter((control) => this.#left.has(control)).map((control) => control.dataset.column ?? '');
    // Half of a pair is no fault before the reader has had the other half's turn.
    const ripe = left.flatMap((column) => [column, PAIRS[column] ?? column]);
    this.#say(attack, attackSentences(cells, [...new Set(ripe)], this.#measure), wrong);
    const urls = new Set<string>();
    for (const group of this.#sources.groups) {
      const controls = columnsOf(group);
      const answers = cellsOf(group);
      const answered = controls.filter((control) => this.#left.has(control)).map(({ dataset }) => dataset.column ?? '');
      const sentences = new Map(sourceSentences(answers, cells.date ?? '', answered, this.#measure));
      if (urls.has(answers.url ?? '')) sentences.set('url', text.twice);
      if (answers.url !== '') urls.add(answers.url ?? '');
      this.#say(controls, sentences, wrong);
    }
    return wrong;
  }

  #say(controls: readonly HTMLElement[], sentences: Sentences, wrong: HTMLElement[]): void {
    for (const control of controls) {
      const sentence = this.#left.has(control) ? (sentences.get(control.dataset.column ?? '') ?? null) : null;
      showProblem(control, sentence);
      if (sentence !== null) wrong.push(control);
    }
  }

  async #finish(): Promise<void> {
    const status = childOf(this, HTMLElement, '[data-status]');
    const result = childOf(this, HTMLElement, '[data-result]');
    result.hidden = true;
    for (const control of columnsOf(this.#form)) this.#left.add(control);
    this.#changed();
    const wrong = this.#judge();
    if (wrong.length > 0) {
      status.textContent = text.again(wrong.length);
      this.#lead(wrong[0]);
      return;
    }
    status.textContent = text.busy;
    const attack = { ...this.#attack(), added: this.#measure.today };
    const id = this.#attack().id ?? '';
    const sources = this.#sources.cells.map((cells) => ({ ...cells, attack: id }));
    const finished = [
      finishedRows(this.#measure.descriptor, 'attacks', [attack]),
      finishedRows(this.#measure.descriptor, 'sources', sources),
    ];
    try {
      const answer = await this.#runner.run(finished.map(({ path, file }) => ({ name: path, content: file })));
      if (answer === null) return;
      status.textContent = '';
      if (answer.tables.some(({ table, known }) => table === 'attacks' && known > 0)) {
        const record = element('a', { href: `${this.dataset.records ?? ''}${id}/` }, text.look);
        status.replaceChildren(text.taken(id), ' ', record);
        this.#lead(this.#control('id'));
        return;
      }
      const body =
        answer.problems > 0
          ? checkResult(answer)
          : finishedSection(finished, contributionLinks(this.#desk, attackProposal(attack, sources, finished)));
      result.replaceChildren(...body);
      result.hidden = false;
      result.querySelector<HTMLElement>('h3')?.focus();
    } catch {
      status.textContent = contributeText.check.failed;
    }
  }

  #lead(control: HTMLElement | undefined): void {
    const folded = control?.closest('details');
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    const target = control instanceof HTMLFieldSetElement ? control.querySelector<HTMLElement>('input') : control;
    target?.focus();
  }

  #attack(): Record<string, string> {
    return { ...cellsOf(childOf(this, HTMLElement, '[data-attack]')), id: cellOf(this.#control('id')) };
  }

  #control(column: string): HTMLElement {
    return childOf(this, HTMLElement, `#attack-${column}`);
  }

  #draftBox(): HTMLInputElement {
    return childOf(this, HTMLInputElement, '[data-draft]');
  }

  #restore(): void {
    const draft = keptDraft();
    if (draft === null) return;
    this.#draftBox().checked = true;
    for (const control of columnsOf(childOf(this, HTMLElement, '[data-attack]')).concat(this.#control('id'))) {
      const cell = draft.attack[control.dataset.column ?? ''];
      if (cell !== undefined) fillCell(control, cell);
    }
    this.#sources.replace(draft.sources);
    const { id = '', date = '', target = '', lat = '', lon = '' } = draft.attack;
    this.#ownId = id !== '' && id !== makeId(date, target, new Set());
    this.#picker.show(lat, lon);
  }

  #clear(): void {
    forgetDraft();
    this.#draftBox().checked = false;
    this.#form.reset();
    for (const control of columnsOf(this.#form)) {
      this.#left.delete(control);
      showProblem(control, null);
    }
    this.#sources.replace([]);
    this.#picker.show('', '');
    this.#ownId = false;
    childOf(this, HTMLElement, '[data-status]').textContent = '';
    childOf(this, HTMLElement, '[data-result]').hidden = true;
    columnsOf(this.#form)[0]?.focus();
  }

  #json(selector: string): unknown {
    return JSON.parse(childOf(this, HTMLScriptElement, selector).textContent);
  }
}

customElements.define('contribute-form', ContributeForm);
