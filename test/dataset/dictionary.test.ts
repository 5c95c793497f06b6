import { expect, test } from 'vitest';
import { dictionary } from '../../src/dataset/dictionary.ts';
import { markdownTable } from '../../src/dataset/markdown-table.ts';
import { attack, parseRows } from './fictional.ts';

test('every column and value of every table is explained', () => {
  const result = parseRows({});
  if (!result.ok) throw new Error();
  const text = dictionary(result.value);
  for (const resource of result.value.descriptor.resources) {
    expect(text).toContain(`## ${resource.title} (\`${resource.path}\`)`);
    for (const field of resource.fields) {
      expect(text).toContain(`| \`${field.name}\` | ${field.title}. ${field.description} |`);
      for (const category of field.categories) expect(text).toContain(`| \`${category.value}\` | ${category.label} |`);
    }
  }
  expect(text).toContain('| `target` | Organisation hit.');
  expect(text).toContain('| text, required | 1 | Test Hospital |');
});

test('hostile text does not break a table', () => {
  const result = parseRows({ attacks: [attack({ target: 'A | B\n<script>' })] });
  expect(result.ok && dictionary(result.value)).toContain('| A \\| B \\<script> |');
  expect(markdownTable(['a'], [['x|y']])).toBe('| a |\n| --- |\n| x\\|y |');
});
