import { newAttackProblems, newSourceProblems } from '../dataset/check-new-rows.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { CountryShape } from '../dataset/geography/country-shapes.ts';
import { duplicateFinder } from '../dataset/import/find-duplicates.ts';
import type { Locate } from '../dataset/import/locate.ts';
import type { Cells } from '../dataset/import/map-row.ts';
import { isSpelled, makeId } from '../dataset/make-id.ts';
import { readAnswer } from '../dataset/read-answer.ts';
import { resourceNamed, type Field } from '../schema/descriptor.ts';
import type { Problem } from '../schema/problem.ts';
import type { ProblemCode } from '../text/problem-messages.ts';
import { newRecordText as words } from '../text/new-record.ts';
import type { Terminal } from './terminal.ts';

const NEAR_DAYS = 30;
/** Columns whose answer follows from another being empty. */
const IDLE_WITHOUT: Readonly<Record<string, string>> = { lon: 'lat', location_precision: 'lat', actor_basis: 'actor' };
const LATER = ['id', 'added', 'changed', 'checked'];
const SOURCE_COLUMNS = ['url', 'publisher', 'published'];

/** What the questions are asked against. */
export interface AskContext {
  readonly terminal: Terminal;
  readonly dataset: Dataset;
  /** ISO day: the last that an answer may speak of, and the one on which the record is added. */
  readonly today: string;
  readonly shapes: ReadonlyMap<string, readonly CountryShape[]>;
  readonly locate: Locate;
}

type Draft = Record<string, string>;
type Answer = string | typeof back | null;

/** The answer that asks for the question before. */
export const BACK = '<';
/** Nothing more to ask here: whoever answers wants to change what was asked before. */
export const back = Symbol('back');
/** What is asked for again where a pair of coordinates does not fit: the country may be the one that is wrong. */
const againFrom: Partial<Record<ProblemCode, string>> = {
  coordinates_half: 'lat',
  coordinates_swapped: 'country',
  coordinates_sign: 'country',
  coordinates_outside: 'country',
};

/**
 * Asks for every column of a record, and again until the checks are content. Null = the answers ended early.
 * @param given a record whose answers are to be changed, from its last question backwards; null = begin.
 */
export async function askRecord(context: AskContext, given: Cells | null = null): Promise<Cells | null> {
  const { dataset, shapes, terminal, today } = context;
  const fields = resourceNamed(dataset.descriptor, 'attacks')?.fields ?? [];
  const asked = fields.filter(({ name }) => !LATER.includes(name));
  const cells: Draft = Object.fromEntries(
    asked.flatMap(({ name }) => (given === null ? [] : [[name, given[name] ?? '']])),
  );
  /** Answers that were good once: what stands in brackets when a question comes again. */
  const former: Draft = { ...cells };
  let proposals: Draft = {};
  const refused = new Set<string>();
  const isIdle = (name: string) => cells[IDLE_WITHOUT[name] ?? ''] === '';
  /** Forgets the answers from a question on. */
  const goTo = (index: number) => {
    for (const { name } of asked.slice(index)) Reflect.deleteProperty(cells, name);
    return index;
  };
  const before = (index: number) => {
    const earlier = asked.slice(0, index).findLastIndex(({ name }) => !isIdle(name));
    if (earlier === -1) terminal.say(words.first);
    else refused.delete(asked[earlier]?.name ?? '');
    return goTo(Math.max(0, earlier));
  };
  for (let index = given === null ? 0 : asked.length; ;) {
    const field = asked[index];
    if (field === undefined) {
      const id = await askId(fields, { ...cells, id: given?.id ?? '' }, context);
      if (id !== back) return id === null ? null : { ...cells, id, added: today };
      index = before(index);
      continue;
    }
    if (isIdle(field.name)) {
      cells[field.name] = '';
      index += 1;
      continue;
    }
    const proposal = former[field.name] ?? proposals[field.name] ?? usual(field);
    const text = await askField(field, proposal, terminal, refused.has(field.name));
    if (text === null) return null;
    if (text === back) {
      index = before(index);
      continue;
    }
    cells[field.name] = text;
    const problem = firstProblem(
      newAttackProblems('', [{ row: 1, cells }], { ...dataset, today }, shapes, Object.keys(cells)),
      cells,
    );
    if (problem !== null) {
      terminal.say(words.again(sentence(problem)));
      const from = asked.findIndex(({ name }) => name === (againFrom[problem.code] ?? problem.column));
      const first = from === -1 ? index : Math.min(from, index);
      for (const { name } of asked.slice(first, index + 1)) refused.add(name);
      for (const name of [problem.column ?? '', field.name, 'lat', 'lon']) Reflect.deleteProperty(former, name);
      index = goTo(first);
      continue;
    }
    // Another place has other coordinates.
    if (['country', 'place'].includes(field.name) && former[field.name] !== text) {
      for (const name of ['lat', 'lon', 'location_precision']) Reflect.deleteProperty(former, name);
    }
    former[field.name] = text;
    if (field.name === 'country') warnOfDuplicates(cells, context);
    if (field.name === 'place') proposals = { ...proposals, ...proposePlace(cells, context) };
    index += 1;
  }
}

// Only of columns that have been answered: the others have not had their turn.
function firstProblem(problems: readonly Problem[], cells: Draft): Problem | null {
  return problems.find(({ column }) => column !== null && Object.hasOwn(cells, column)) ?? null;
}

/** The sentence of a problem without its place. */
const sentence = ({ message }: Problem) => message.slice(message.indexOf(': ') + 2);

function usual({ name, categories }: Field): string {
  const counted = categories.find((category) => category.counted);
  return name === 'status' || name === 'outcome' ? (counted?.value ?? '') : '';
}

// The question is put at length once; after an answer that does not do, the prompt alone comes again.
async function askField(field: Field, proposal: string, { say, ask }: Terminal, again = false): Promise<Answer> {
  if (!again) {
    say(`\n${words.question(field.title, field.name, field.required)}`);
    say(words.help(field.description, field.example));
    for (const [index, { value, label, description }] of field.categories.entries()) {
      say(words.choice(index + 1, value, label, description ?? ''));
    }
  }
  const line = await ask(words.prompt(again ? field.name : '', proposal));
  if (line === null) return null;
  if (line.trim() === BACK) return back;
  if (line.trim() === '') return proposal;
  return line.trim() === '-' ? '' : readAnswer(field, line);
}

function warnOfDuplicates({ country = '', target = '', date = '' }: Draft, { dataset, terminal }: AskContext): void {
  const finder = duplicateFinder(NEAR_DAYS);
  for (const attack of dataset.attacks) finder.add({ ...attack, row: null });
  const found = finder.find({ country, target, date });
  if (found !== null) terminal.say(words.duplicate[found.kind](found.of.id, NEAR_DAYS));
}

function proposePlace({ country = '', place = '' }: Draft, { locate, terminal }: AskContext): Draft {
  const none = { lat: '', lon: '', location_precision: '' };
  if (place === '') return none;
  const comma = place.lastIndexOf(',');
  const [town, region] = comma === -1 ? [place, ''] : [place.slice(0, comma).trim(), place.slice(comma + 1).trim()];
  const found = locate(country, town, region);
  if (found.guess !== null || found.lat === null || found.lon === null || found.precision === null) {
    terminal.say(words.notLocated(found.guess ?? place));
    return none;
  }
  terminal.say(words.located(found.place, found.precision));
  return { lat: String(found.lat), lon: String(found.lon), location_precision: found.precision };
}

async function askId(fields: readonly Field[], cells: Draft, context: AskContext): Promise<Answer> {
  const { dataset, shapes, terminal, today } = context;
  const field = fields.find(({ name }) => name === 'id');
  if (field === undefined) return '';
  const taken = new Set(dataset.attacks.map(({ id }) => id));
  const { date = '', target = '', id: given = '' } = cells;
  // What is left of a name in other letters would say nothing, and stay for ever.
  const made = isSpelled(target) ? makeId(date, target, taken) : '';
  const proposal = given === '' ? made : given;
  for (let again = false; ; again = true) {
    const id = await askField(field, proposal, terminal, again);
    if (id === null || id === back) return id;
    const problem = firstProblem(
      newAttackProblems('', [{ row: 1, cells: { id } }], { ...dataset, today }, shapes, ['id']),
      { id },
    );
    if (problem === null && !taken.has(id)) return id;
    terminal.say(words.again(problem === null ? words.idTaken(id) : sentence(problem)));
  }
}

/**
 * Asks for the sources of a record, at least one, until Enter is pressed on an empty link. Null = ended early; `back` =
 * the record itself is to be changed.
 * @param given sources that were named before; more can be added, and the last ones changed.
 */
export async function askSources(
  record: Cells,
  context: AskContext,
  given: readonly Cells[] = [],
): Promise<readonly Cells[] | typeof back | null> {
  const { dataset, terminal } = context;
  const fields = resourceNamed(dataset.descriptor, 'sources')?.fields ?? [];
  const asked = SOURCE_COLUMNS.flatMap((column) => fields.find(({ name }) => name === column) ?? []);
  const owner = { attack: record.id ?? '' };
  const sources: Cells[] = given.map((source) => ({ ...source, ...owner }));
  let cells: Draft = { ...owner };
  let former: Cells = {};
  const announce = () => terminal.say(`\n${words.source(sources.length + 1)}`);
  announce();
  for (let column = 0; ;) {
    const field = asked[column];
    if (field === undefined) {
      sources.push(cells);
      [cells, former, column] = [{ ...owner }, {}, 0];
      announce();
      continue;
    }
    const text = await askSourceField(field, former[field.name] ?? '', record, sources, context);
    if (text === null) return null;
    if (text === back && column > 0) column -= 1;
    else if (text === back) {
      const last = sources.pop();
      if (last === undefined) return back;
      [cells, former, column] = [{ ...last }, last, asked.length - 1];
      announce();
    } else if (column === 0 && text === '') return sources;
    else {
      cells[field.name] = text;
      former = { ...former, [field.name]: text };
      column += 1;
    }
  }
}

async function askSourceField(
  field: Field,
  proposal: string,
  record: Cells,
  sources: readonly Cells[],
  { dataset, terminal, today }: AskContext,
): Promise<Answer> {
  for (let again = false; ; again = true) {
    const text = await askField(field, proposal, terminal, again);
    if (text === null || text === back) return text;
    if (field.name === 'url' && text === '' && sources.length > 0) return text;
    const rows = [{ row: 1, cells: { [field.name]: text } }];
    const [problem] = newSourceProblems('', rows, record.date ?? '', { ...dataset, today }, [field.name]);
    const twice = field.name === 'url' && sources.some(({ url }) => url === text);
    if (problem === undefined && !twice) return text;
    terminal.say(words.again(problem === undefined ? words.urlTwice : sentence(problem)));
  }
}
