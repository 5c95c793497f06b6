import { isoCountryCodes } from '../../schema/country-codes.ts';
import { resourceNamed, type Descriptor, type Field } from '../../schema/descriptor.ts';
import { countryName } from '../../text/country-name.ts';
import { textLanguage } from '../../text/locale.ts';

/** How a column is asked for. */
export type Control = 'choice' | 'choices' | 'lines' | 'text';

/** A question of the form. */
export interface FormField {
  readonly field: Field;
  readonly control: Control;
  readonly options: readonly { readonly value: string; readonly label: string; readonly description: string | null }[];
  /** What stands there before anyone answers. */
  readonly usual: string;
  readonly inputMode: 'decimal' | 'numeric' | 'url' | 'text';
}

/** The questions about an attack: those that every record answers and its place, and the rest. */
export interface FormFields {
  readonly main: readonly FormField[];
  readonly more: readonly FormField[];
  readonly sources: readonly FormField[];
}

/** Filled by whoever keeps the data, or at the end. */
const LATER = ['id', 'added', 'changed', 'checked'];
const PLACE = ['place', 'lat', 'lon', 'location_precision'];
const SOURCE = ['url', 'publisher', 'published'];
const LONG = ['summary'];

/** What the form asks, from the descriptor alone. */
export function formFields(descriptor: Descriptor): FormFields {
  const fields = (resourceNamed(descriptor, 'attacks')?.fields ?? []).filter(({ name }) => !LATER.includes(name));
  const isMain = ({ name, required, delimiter, categories }: Field) =>
    required || PLACE.includes(name) || (delimiter !== null && categories.length > 0);
  const sources = resourceNamed(descriptor, 'sources')?.fields ?? [];
  return {
    main: fields.filter(isMain).map(formField),
    more: fields.filter((field) => !isMain(field)).map(formField),
    sources: SOURCE.flatMap((name) => sources.filter((field) => field.name === name)).map(formField),
  };
}

function formField(field: Field): FormField {
  const { name, categories, delimiter, country, type, format } = field;
  const countries = country === null || delimiter !== null ? [] : countryOptions();
  const options = countries.length > 0 ? countries : categories;
  const control =
    options.length === 0 ? (LONG.includes(name) ? 'lines' : 'text') : delimiter === null ? 'choice' : 'choices';
  const counted = categories.find((category) => category.counted)?.value ?? '';
  return {
    field,
    control,
    options,
    usual: field.required ? counted : '',
    inputMode: type === 'number' ? 'decimal' : type === 'integer' ? 'numeric' : format === 'uri' ? 'url' : 'text',
  };
}

const countryOptions = () =>
  [...isoCountryCodes()]
    .map((value) => ({ value, label: countryName(value), description: null }))
    .toSorted((a, b) => a.label.localeCompare(b.label, textLanguage));
