import type { Measure } from '../../dataset/check-new-rows.ts';
import { attackSentences, sourceSentences, type Sentences } from '../../dataset/contribution/form-problems.ts';
import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import { isSpelled } from '../../dataset/make-id.ts';
import { fieldNamed } from '../../schema/descriptor.ts';
import { contributeFormText as text } from '../../text/contribute-form.ts';
import { cellOf, cellsOf, columnsOf, showProblem } from './form-cells.client.ts';
import type { OutlineStore } from './outline-store.client.ts';

/** Columns that are judged together: to leave one is to have answered about the others. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  lon: ['lat', 'country'],
  location_precision: ['lon'],
  actor_basis: ['actor'],
};

/** The controls of the form as they are now. */
export interface FormControls {
  /** Those about the attack. */
  readonly attack: readonly HTMLElement[];
  /** One group for each source. */
  readonly sources: readonly HTMLElement[];
}

/** Says beside each answer what is wrong with it, once it was left. */
export class AnswerJudge {
  readonly #measure: Measure;
  readonly #outlines: OutlineStore;
  readonly #controls: () => FormControls;
  readonly #left = new WeakSet<Element>();
  #shapes: ReadonlyMap<string, readonly CountryShape[]> = new Map();

  constructor(measure: Measure, outlines: OutlineStore, controls: () => FormControls) {
    this.#measure = measure;
    this.#outlines = outlines;
    this.#controls = controls;
  }

  /** From now on the answer is judged. */
  leave(...controls: readonly HTMLElement[]): void {
    for (const control of controls) this.#left.add(control);
  }

  /** The answer is not judged any more. */
  forget(control: HTMLElement): void {
    this.#left.delete(control);
    showProblem(control, null);
  }

  /** Judges the answers that were left; gives back the controls that have something wrong. */
  judge(): HTMLElement[] {
    const { attack, sources } = this.#controls();
    const cells = answersOf(attack);
    // Half of a pair is no fault before the reader has had the other half's turn.
    const ripe = this.#leftOf(attack).flatMap((column) => [column, ...(TOGETHER[column] ?? [])]);
    const found = new Map(attackSentences(cells, [...new Set(ripe)], this.#measure, this.#shapes));
    if (cells.id === '' && cells.target !== '' && !isSpelled(cells.target ?? '')) {
      found.set('id', text.idByHand(fieldNamed(this.#measure.descriptor, 'attacks', 'id')?.example ?? null));
    }
    const wrong = this.#say(attack, found);
    const urls = new Set<string>();
    for (const group of sources) {
      const controls = columnsOf(group);
      const answers = cellsOf(group);
      const date = cells.date ?? '';
      const sentences = new Map(sourceSentences(answers, date, this.#leftOf(controls), this.#measure));
      if (urls.has(answers.url ?? '')) sentences.set('url', text.twice);
      if (answers.url !== '') urls.add(answers.url ?? '');
      wrong.push(...this.#say(controls, sentences));
    }
    return wrong;
  }

  /** Loads what the coordinates are measured against. Gives back whether there is more of it than before. */
  async learn(): Promise<boolean> {
    const { country = '', lat = '', lon = '' } = answersOf(this.#controls().attack);
    const [y, x] = [Number(lat), Number(lon)];
    if (country === '' || lat === '' || lon === '' || !Number.isFinite(x) || !Number.isFinite(y)) return false;
    const before = this.#shapes;
    // Without them, the check at the end says that it could not be made.
    const shapes = await this.#outlines.neededFor([{ country, lat: y, lon: x }]).catch(() => before);
    this.#shapes = shapes;
    return [...shapes.keys()].some((code) => !before.has(code));
  }

  #leftOf(controls: readonly HTMLElement[]): string[] {
    return controls.filter((control) => this.#left.has(control)).map((control) => control.dataset.column ?? '');
  }

  #say(controls: readonly HTMLElement[], sentences: Sentences): HTMLElement[] {
    return controls.filter((control) => {
      const sentence = this.#left.has(control) ? (sentences.get(control.dataset.column ?? '') ?? null) : null;
      showProblem(control, sentence);
      return sentence !== null;
    });
  }
}

const answersOf = (controls: readonly HTMLElement[]): Record<string, string> =>
  Object.fromEntries(controls.map((control) => [control.dataset.column ?? '', cellOf(control)]));
