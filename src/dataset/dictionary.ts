import type { Resource } from '../schema/descriptor.ts';
import { dictionaryWords as words } from '../text/dictionary.ts';
import { listOf } from '../text/format.ts';
import type { Dataset } from './dataset.ts';
import { describeColumn, rowsOf, type ColumnUse, type Row } from './describe-table.ts';
import { markdownTable } from './markdown-table.ts';

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

function tableParts(resource: Resource, rows: readonly Row[]): string[] {
  const keys = [
    ...(resource.primaryKey === null ? [] : [words.key(resource.primaryKey)]),
    ...resource.foreignKeys.map(({ field, resource: target }) => words.reference(field, `${target}.csv`)),
    ...resource.uniqueKeys.map((columns) => words.together(listOf(columns.map((column) => `\`${column}\``)))),
  ];
  const columns = resource.fields.map((field) => describeColumn(field, rows));
  return [
    `## ${resource.title} (\`${resource.path}\`)`,
    [resource.description, words.rows(rows.length), ...keys].join(' '),
    markdownTable(
      words.columns,
      columns.map(({ field, type, filled, example }) => [
        `\`${field.name}\``,
        `${field.title}. ${field.description}`,
        type,
        String(filled),
        example,
      ]),
    ),
    ...columns.filter(({ values }) => values.length > 0).flatMap(valueParts),
  ];
}

function valueParts({ field, values }: ColumnUse): string[] {
  const lines = values.map(({ value, label, description, rows }) => [
    `\`${value}\``,
    label,
    description ?? '',
    String(rows),
  ]);
  return [`### ${words.values(field.name, field.title.toLowerCase())}`, markdownTable(words.valueColumns, lines)];
}
