import type { Field } from '../../schema/descriptor.ts';
import { fold } from '../../schema/fold.ts';
import { makeProblem } from '../../schema/make-problem.ts';
import { parsePartialDate } from '../../schema/partial-date.ts';
import type { Problem } from '../../schema/problem.ts';
import { suggestDates } from '../../schema/suggest-dates.ts';
import { importNotes } from '../../text/import.ts';
import { countriesOfName, countryOfName, nearestCountryName } from './country-of-name.ts';
import { declaredDate } from './declared-date.ts';
import { placeholdersOf, type NumberForm, type Rule, type Rules } from './mapping.ts';

/** A row of a foreign file, asked by column name; a column that is not there is empty. */
export interface ForeignRow {
  readonly file: string;
  readonly row: number;
  readonly cell: (column: string) => string;
}

/** What the rules make of a row for one column of ours. Text is empty where nothing is stated. */
export interface Filled {
  readonly text: string;
  /** Why the text is a guess; null = it is none. */
  readonly guess: string | null;
  readonly problems: readonly Problem[];
}

const NOTHING: Filled = { text: '', guess: null, problems: [] };

type Reading =
  { readonly text: string; readonly guess?: string } | { readonly problem: Problem } | null; /* the next rule */

/**
 * Fills a cell by the first rule that gives a value. Where a later rule gives one, the trouble of an earlier one is
 * none; where none does, the first trouble is told.
 * @param field our column, for its kind and its list separator; null = free text that is no column.
 */
export function applyRules(rules: Rules, row: ForeignRow, column: string, field: Field | null): Filled {
  let trouble: Problem | null = null;
  for (const rule of rules) {
    const read = applyRule(rule, row, column, field);
    if (read === null) continue;
    if ('problem' in read) trouble ??= read.problem;
    else return { text: read.text, guess: read.guess ?? null, problems: [] };
  }
  return trouble === null ? NOTHING : { ...NOTHING, problems: [trouble] };
}

function applyRule(rule: Rule, row: ForeignRow, column: string, field: Field | null): Reading {
  const raw = rawText(rule, row);
  if (raw === '' || rule.unknown.includes(raw)) return null;
  const items = rule.split === null ? [raw] : raw.split(rule.split).map((item) => item.trim());
  const texts: string[] = [];
  let guess = rule.guess;
  for (const item of items.filter((text) => text !== '')) {
    const read = convert(rule, item, { row, column, field });
    if (read === null) continue;
    if ('problem' in read) return read;
    guess = read.guess ?? guess;
    if (!texts.includes(read.text)) texts.push(read.text);
  }
  if (texts.length === 0) return null;
  const text = texts.join(field?.delimiter ?? '; ');
  if (guess === null) return { text };
  return { text, guess: guess === rule.guess ? importNotes.guess(text, guess) : guess };
}

function rawText(rule: Rule, row: ForeignRow): string {
  if (rule.from !== null) return row.cell(rule.from);
  if (rule.value !== null) return rule.value;
  const template = rule.text ?? '';
  // A sentence with a hole in it says something else than was meant.
  if (placeholdersOf(template).some((name) => row.cell(name) === '')) return '';
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => row.cell(name));
}

interface Context {
  readonly row: ForeignRow;
  readonly column: string;
  readonly field: Field | null;
}

function convert(rule: Rule, text: string, { row, column, field }: Context): Reading {
  const place = { file: row.file, row: row.row, column, value: text };
  if (rule.words !== null) {
    const found = [...rule.words].find(([word]) => containsWord(text, word));
    return found === undefined ? null : { text: found[1], guess: importNotes.word(found[1], found[0]) };
  }
  if (rule.values !== null) {
    const ours = rule.values.get(text) ?? [...rule.values].find(([foreign]) => fold(foreign) === fold(text))?.[1];
    if (ours === '') return null;
    const source = rule.from ?? 'constant';
    return ours === undefined ? { problem: makeProblem(place, 'import_value', { source }) } : { text: ours };
  }
  if (rule.country) {
    const code = countryOfName(text);
    const facts = { suggestion: nearestCountryName(text), codes: countriesOfName(text) };
    return code === null ? { problem: makeProblem(place, 'import_country', facts) } : { text: code };
  }
  if (rule.date !== null) {
    const date = declaredDate(text, rule.date);
    return date === null ? { problem: makeProblem(place, 'import_date', { order: rule.date }) } : { text: date };
  }
  if (rule.number !== null) {
    const number = plainNumber(text, rule.number);
    return number === null ? { problem: makeProblem(place, 'import_number', { form: rule.number }) } : { text: number };
  }
  const isDate = field !== null && (field.type === 'date' || field.date !== null);
  return isDate ? undeclaredDate(text, place) : { text };
}

// Only a date that can be read in one way is read without a declared order.
function undeclaredDate(text: string, place: Parameters<typeof makeProblem>[0]): Reading {
  if (parsePartialDate(text) !== null) return { text };
  const [one, other] = suggestDates(text);
  if (one !== undefined && other !== undefined) {
    return { problem: makeProblem(place, 'import_date_order', { one, other }) };
  }
  return { text };
}

function containsWord(text: string, word: string): boolean {
  const plain = (it: string) =>
    ` ${fold(it)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return plain(word).trim() !== '' && plain(text).includes(plain(word));
}

const FORMS: Readonly<Record<NumberForm, { readonly group: string; readonly point: string }>> = {
  '1,234.5': { group: ',', point: '\\.' },
  '1.234,5': { group: '\\.', point: ',' },
  '1 234,5': { group: '[ \\u00a0\\u202f]', point: ',' },
};

function plainNumber(text: string, form: NumberForm): string | null {
  const { group, point } = FORMS[form];
  const shape = new RegExp(`^(-?)(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}(\\d+))?$`);
  const [, sign = '', whole = '', fraction = ''] = shape.exec(text) ?? [];
  if (whole === '') return null;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return `${sign}${digits}${/^0*$/.test(fraction) ? '' : `.${fraction}`}`;
}
