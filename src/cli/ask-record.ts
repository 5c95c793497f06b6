import { newAttackProblems, newSourceProblems } from '../dataset/check-new-rows.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { CountryShape } from '../dataset/geography/country-shapes.ts';
import { duplicateFinder } from '../dataset/import/find-duplicates.ts';
import type { Locate } from '../dataset/import/locate.ts';
import type { Cells } from '../dataset/import/map-row.ts';
import { makeId } from '../dataset/make-id.ts';
import { readAnswer } from '../dataset/read-answer.ts';
import { resourceNamed, type Field } from '../schema/descriptor.ts';
import type { Problem } from '../schema/problem.ts';
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

/** Asks for every column of a record, and again until the checks are content. Null = the answers ended early. */
export async function askRecord(context: AskContext): Promise<Cells | null> {
  const { dataset, shapes, terminal, today } = context;
  const fields = resourceNamed(dataset.descriptor, 'attacks')?.fields ?? [];
  const asked = fields.filter(({ name }) => !LATER.includes(name));
  const cells: Draft = {};
  let proposals: Draft = {};
  const refused = new Set<string>();
  for (let index = 0; index < asked.length;) {
    const field = asked[index];
    if (field === undefined) break;
    if (cells[IDLE_WITHOUT[field.name] ?? ''] === '') {
      cells[field.name] = '';
      index += 1;
      continue;
    }
    const text = await askField(field, proposals[field.name] ?? usual(field), terminal, refused.has(field.name));
    if (text === null) return null;
    cells[field.name] = text;
    const problem = firstProblem(
      newAttackProblems('', [{ row: 1, cells }], { ...dataset, today }, shapes, Object.keys(cells)),
      cells,
    );
    if (problem !== null) {
      terminal.say(words.again(sentence(problem)));
      // A pair of coordinates is wrong as a pair: ask for both again.
      const from = asked.findIndex(({ name }) => name === problem.column);
      for (const { name } of asked.slice(from === -1 ? index : from, index + 1)) {
        Reflect.deleteProperty(cells, name);
        refused.add(name);
      }
      index = from === -1 ? index : Math.min(from, index);
      continue;
    }
    if (field.name === 'country') warnOfDuplicates(cells, context);
    if (field.name === 'place') proposals = { ...proposals, ...proposePlace(cells, context) };
    index += 1;
  }
  return askId(fields, { ...cells, added: today }, context);
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
async function askField(field: Field, proposal: string, { say, ask }: Terminal, again = false): Promise<string | null> {
  if (!again) {
    say(`\n${words.question(field.title, field.name, field.required)}`);
    say(words.help(field.description, field.example));
    for (const [index, { value, label, description }] of field.categories.entries()) {
      say(words.choice(index + 1, value, label, description ?? ''));
    }
  }
  const line = await ask(words.prompt(again ? field.name : '', proposal));
  if (line === null) return null;
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

async function askId(fields: readonly Field[], cells: Draft, context: AskContext): Promise<Cells | null> {
  const { dataset, shapes, terminal, today } = context;
  const field = fields.find(({ name }) => name === 'id');
  if (field === undefined) return cells;
  const taken = new Set(dataset.attacks.map(({ id }) => id));
  for (let again = false; ; again = true) {
    const id = await askField(field, makeId(cells.date ?? '', cells.target ?? '', taken), terminal, again);
    if (id === null) return null;
    const found = newAttackProblems('', [{ row: 1, cells: { id } }], { ...dataset, today }, shapes, ['id']);
    const problem = firstProblem(found, { id });
    if (problem === null && !taken.has(id)) return { ...cells, id };
    terminal.say(words.again(problem === null ? words.idTaken(id) : sentence(problem)));
  }
}

/** Asks for the sources of a record, at least one, until Enter is pressed on an empty link. Null = ended early. */
export async function askSources(record: Cells, context: AskContext): Promise<readonly Cells[] | null> {
  const { dataset, terminal } = context;
  const fields = resourceNamed(dataset.descriptor, 'sources')?.fields ?? [];
  const asked = SOURCE_COLUMNS.flatMap((column) => fields.find(({ name }) => name === column) ?? []);
  const sources: Cells[] = [];
  for (;;) {
    terminal.say(`\n${words.source(sources.length + 1)}`);
    const cells: Draft = { attack: record.id ?? '' };
    for (const field of asked) {
      const text = await askSourceField(field, record, sources, context);
      if (text === null) return null;
      if (field.name === 'url' && text === '') return sources;
      cells[field.name] = text;
    }
    sources.push(cells);
  }
}

async function askSourceField(
  field: Field,
  record: Cells,
  sources: readonly Cells[],
  { dataset, terminal, today }: AskContext,
): Promise<string | null> {
  for (let again = false; ; again = true) {
    const text = await askField(field, '', terminal, again);
    if (text === null || (field.name === 'url' && text === '' && sources.length > 0)) return text;
    const rows = [{ row: 1, cells: { [field.name]: text } }];
    const [problem] = newSourceProblems('', rows, record.date ?? '', { ...dataset, today }, [field.name]);
    const twice = field.name === 'url' && sources.some(({ url }) => url === text);
    if (problem === undefined && !twice) return text;
    terminal.say(words.again(problem === undefined ? words.urlTwice : sentence(problem)));
  }
}
