import type { CellReader, Report } from './cell.ts';
import type { Field } from './descriptor.ts';

const INTEGER = /^-?(0|[1-9]\d*)$/;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const GROUPED = /^-?\d{1,3}([ ,.'’\u00a0\u202f]\d{3})+$/;
const SHORTENED = /^-?\d+([.,]\d+)?e[+-]?\d+$/i;
// A seventh decimal of a degree is a centimetre: spreadsheets add such digits, gazetteers do not.
const DECIMALS = 6;

/** Reads an integer or decimal number within the bounds of its column. */
export function numberReader(field: Field): CellReader {
  const whole = field.type === 'integer';
  return (text, report) => {
    const plain = (whole ? INTEGER : DECIMAL).test(text);
    if (!plain) {
      if (SHORTENED.test(text)) report('number_shortened', {});
      else if (whole) report('integer', { suggestion: suggestInteger(text) });
      else reportDecimal(text, report);
      return null;
    }
    const value = Number(text);
    const { minimum: least, maximum: most } = field;
    if (whole && !Number.isSafeInteger(value)) report('integer', { suggestion: null });
    else if ((least !== null && value < least) || (most !== null && value > most)) {
      report('range', { least, most, hint: field.name === 'lat' ? LATITUDE_HINT : '' });
    } else if ((text.split('.')[1]?.length ?? 0) > DECIMALS) {
      report('decimals', { suggestion: String(Number(value.toFixed(4))) });
    }
    return value === 0 ? 0 : value;
  };
}

const LATITUDE_HINT = '; latitude and longitude may be swapped';

function suggestInteger(text: string): string | null {
  if (GROUPED.test(text)) return text.replace(/[^\d-]/g, '');
  const [, digits] = /^(-?\d+)[.,]0+$/.exec(text) ?? [];
  return digits ?? null;
}

function reportDecimal(text: string, report: Report): void {
  const plain = text.replace(/[−–]/, '-').replace(/^\+/, '').replace(/°$/, '');
  const point = plain.replace(',', '.');
  if (/^-?\d+,\d+$/.test(plain) && DECIMAL.test(point)) report('decimal_comma', { suggestion: point });
  else report('number', { suggestion: DECIMAL.test(plain) ? plain : null });
}
