import { resourceNamed, type Descriptor, type Field } from '../schema/descriptor.ts';

/** A form of `.github/ISSUE_TEMPLATE/` that asks for a row of a table. */
interface FormOf {
  readonly table: string;
  /** Questions whose label and help are those of their column. */
  readonly worded: readonly string[];
}

export const formsOf: Readonly<Record<string, FormOf>> = {
  'new-attack.yml': {
    table: 'attacks',
    worded: ['target', 'date', 'date_basis', 'target_type', 'attack_type', 'impacts', 'summary'],
  },
  'signatory.yml': { table: 'signatories', worded: ['office'] },
};

const QUESTION = /^ {2}- type:/;

/**
 * A form with the words and choices of a descriptor in place of its own; everything else stays as it is.
 * @param text of a form whose lines are laid out as in this repository; a line that is laid out otherwise stays.
 * @param head lines at the top, such as `name`, in place of those that stand there.
 */
export function fittedForm(
  text: string,
  { table, worded }: FormOf,
  descriptor: Descriptor,
  head: Readonly<Record<string, string>> = {},
): string {
  const fields = resourceNamed(descriptor, table)?.fields ?? [];
  const [top = [], ...questions] = parts(text.split('\n'));
  const titled = top.map((line) => {
    const key = /^(\w+):/.exec(line)?.[1] ?? '';
    return Object.hasOwn(head, key) ? `${key}: ${plainOrQuoted(head[key] ?? '')}` : line;
  });
  return [titled, ...questions.map((lines) => fittedQuestion(lines, fields, worded))].flat().join('\n');
}

/** What stands before the questions, then each question with its lines. */
function parts(lines: readonly string[]): readonly (readonly string[])[] {
  const starts = [0, ...lines.flatMap((line, i) => (QUESTION.test(line) ? [i] : [])), lines.length];
  return starts.slice(1).map((end, i) => lines.slice(starts[i], end));
}

function fittedQuestion(
  lines: readonly string[],
  fields: readonly Field[],
  worded: readonly string[],
): readonly string[] {
  const id = lines.map((line) => /^ {4}id: (\w+)$/.exec(line)?.[1]).find((found) => found !== undefined);
  const field = fields.find(({ name }) => name === id);
  if (field === undefined) return lines;
  return lines.flatMap((line) => {
    if (/^ {8}- /.test(line)) return [];
    if (line === '      options:') return [line, ...field.categories.map(({ label }) => `        - ${quoted(label)}`)];
    const key = worded.includes(field.name) ? /^ {6}(label|description):/.exec(line)?.[1] : undefined;
    if (key === undefined) return [line];
    return [`      ${key}: ${quoted(key === 'label' ? field.title : field.description)}`];
  });
}

const quoted = (words: string): string => `'${words.replaceAll("'", "''").replaceAll(/\s+/g, ' ')}'`;

/** As a formatter leaves a scalar: without quotation marks where none is needed. */
const plainOrQuoted = (words: string): string => (/^[A-Za-z][\w ,.-]*[\w.]$/.test(words) ? words : quoted(words));
