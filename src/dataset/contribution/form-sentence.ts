import { fieldNamed, labelOf, type Descriptor } from '../../schema/descriptor.ts';
import type { Problem } from '../../schema/problem.ts';
import { dayOfSerial, suggestDates } from '../../schema/suggest-dates.ts';
import { formMessages as text } from '../../text/form-messages.ts';
import { NO_EFFECT } from '../check-records.ts';
import { sentenceOf } from './sentence-of.ts';

type Cells = Readonly<Record<string, string>>;

/** The sentence of a problem for somebody who fills in a form: labels, where a file has codes and columns. */
export function formSentence(problem: Problem, table: string, cells: Cells, descriptor: Descriptor): string {
  return ended(wordsFor(problem, table, cells, descriptor));
}

function wordsFor(problem: Problem, table: string, cells: Cells, descriptor: Descriptor): string {
  const { code, column } = problem;
  const value = (problem.value ?? '').trim();
  const field = fieldNamed(descriptor, table, column ?? '');
  const example = field?.example ?? null;
  const title = (name: string) => fieldNamed(descriptor, table, name)?.title ?? name;
  switch (code) {
    case 'required':
      return text.required;
    case 'date':
      return text.date;
    case 'date_changed':
    case 'date_ambiguous':
    case 'date_serial':
      return dateSentence(value) ?? sentenceOf(problem);
    case 'decimal_comma':
      return text.decimalComma(value.replace(',', '.'));
    case 'decimals':
      return text.decimals(String(Number(Number(value).toFixed(4))));
    case 'pattern':
      return example === null ? sentenceOf(problem) : text.pattern(example);
    case 'coordinates_half':
      return text.coordinatesHalf(title(column ?? ''), title(column === 'lat' ? 'lon' : 'lat'));
    case 'coordinates_vague':
      return text.coordinatesVague;
    case 'precision_idle':
      return text.precisionIdle;
    case 'actor_basis_missing':
      return text.actorBasisMissing;
    case 'actor_missing':
      return text.actorMissing;
    case 'effect_denied': {
      const other = (cells.impacts ?? '').split(';').find((effect) => effect !== '' && effect !== NO_EFFECT);
      return text.effectDenied(
        labelOf(field, NO_EFFECT),
        other === undefined ? title('records_affected') : labelOf(field, other),
      );
    }
    default:
      return sentenceOf(problem);
  }
}

function dateSentence(value: string): string | null {
  const serial = dayOfSerial(value);
  const [one, other] = serial === null ? suggestDates(value) : [serial];
  if (one === undefined) return null;
  return other === undefined ? text.dateOf(one) : text.dateOfTwo(one, other);
}

// After a value or an address a full stop would seem to belong to it.
const ended = (sentence: string): string => (/ [a-z]+$/.test(sentence) ? `${sentence}.` : sentence);
