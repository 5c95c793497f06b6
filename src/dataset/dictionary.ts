import type { CellValue } from '../schema/cell.ts';
import type { Field, Resource } from '../schema/descriptor.ts';
import { dictionaryWords as words } from '../text/dictionary.ts';
import { listOf } from '../text/format.ts';
import type { Dataset } from './dataset.ts';
import { markdownTable } from './markdown-table.ts';

type Row = Readonly<Record<string, CellValue>>;

/** The data dictionary: every column, its rules, values and use, as Markdown that ends with a line break. */
export function dictionary(dataset: Dataset): string {
  const { descriptor } = dataset;
  const parts = [
    `# ${descriptor.title}: data dictionary`,
    words.intro,
    descriptor.description,
    words.version(dataset.version, dataset.released),
    ...descriptor.licenses.map(({ name, title, path }) => {
      const licence = path === null ? title : `[${title}](${path})`;
      return `${words.licence}: ${licence} (${name}).`;
    }),
    `## ${words.howHeading}`,
    bullets(words.how),
    ...descriptor.resources.flatMap((resource) => tableParts(resource, rowsOf(dataset, resource.name))),
    `## ${words.ownHeading}`,
    bullets(words.own),
  ];
  return `${parts.join('\n\n')}\n`;
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

function rowsOf(dataset: Dataset, name: string): readonly Row[] {
  const { attacks, sources, signatories, milestones, territories, corrections } = dataset;
  const tables: Readonly<Record<string, readonly object[]>> = {
    attacks,
    sources,
    signatories,
    milestones,
    territories,
    corrections,
  };
  return (tables[name] ?? []) as readonly Row[];
}

function tableParts(resource: Resource, rows: readonly Row[]): string[] {
  const keys = [
    ...(resource.primaryKey === null ? [] : [words.key(resource.primaryKey)]),
    ...resource.foreignKeys.map(({ field, resource: target }) => words.reference(field, `${target}.csv`)),
    ...resource.uniqueKeys.map((columns) => words.together(listOf(columns.map((column) => `\`${column}\``)))),
  ];
  return [
    `## ${resource.title} (\`${resource.path}\`)`,
    [resource.description, words.rows(rows.length), ...keys].join(' '),
    markdownTable(
      words.columns,
      resource.fields.map((field) => [
        `\`${field.name}\``,
        `${field.title}. ${field.description}`,
        typeOf(field),
        String(rows.filter((row) => isFilled(row[field.name])).length),
        exampleOf(field, rows),
      ]),
    ),
    ...resource.fields.filter(({ categories }) => categories.length > 0).flatMap((field) => valueParts(field, rows)),
  ];
}

function valueParts(field: Field, rows: readonly Row[]): string[] {
  const values = rows.flatMap((row) => row[field.name] ?? []);
  const lines = field.categories.map(({ value, label, description }) => [
    `\`${value}\``,
    label,
    description ?? '',
    String(values.filter((used) => used === value).length),
  ]);
  return [`### ${words.values(field.name, field.title.toLowerCase())}`, markdownTable(words.valueColumns, lines)];
}

function typeOf(field: Field): string {
  const item = itemTypeOf(field);
  const type = field.delimiter === null ? item : words.list(item);
  const range = words.range(field.minimum, field.maximum);
  return [type, range, field.required ? words.required : ''].filter((part) => part !== '').join(', ');
}

function itemTypeOf(field: Field): string {
  if (field.date !== null) return words.type.reduced;
  if (field.categories.length > 0) return words.type.code;
  if (field.country !== null) return words.type.country;
  return field.format === 'uri' ? words.type.link : words.type[field.type];
}

const LONGEST_EXAMPLE = 60;

function exampleOf(field: Field, rows: readonly Row[]): string {
  const cells = rows.map((row) => row[field.name]).filter(isFilled);
  const texts = cells.map((cell) => (Array.isArray(cell) ? cell.join(field.delimiter ?? '') : String(cell)));
  const short = texts.find((text) => text.length <= LONGEST_EXAMPLE);
  const example = short ?? texts[0] ?? field.example ?? '';
  return example.length <= LONGEST_EXAMPLE ? example : `${example.slice(0, LONGEST_EXAMPLE - 1)}…`;
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== null && (!Array.isArray(cell) || cell.length > 0);
}
