import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeColumns, kindOfField } from '../../src/schema/check-columns.ts';
import { descriptor } from '../dataset/fictional.ts';

describe.for(descriptor.resources.map((resource) => [resource.name, resource] as const))('%s', ([name, resource]) => {
  test('the columns of the code are those of the descriptor, in order and kind', () => {
    const described = resource.fields.map((field) => [field.name, kindOfField(field)]);
    expect(Object.entries(codeColumns[name] ?? {})).toEqual(described);
  });

  test('the file has the columns of the descriptor, in order', () => {
    const [header] = readFileSync(`data/${resource.path}`, 'utf8').split('\n', 1);
    expect(header).toBe(resource.fields.map((field) => field.name).join(','));
  });

  test('what outside tools are told about lists of codes is what the categories say', () => {
    for (const { delimiter, categories, pattern } of resource.fields) {
      if (delimiter === null || categories.length === 0) continue;
      const items = categories.map(({ value }) => value).join('|');
      expect(pattern).toBe(`(${items})(;(${items}))*`);
    }
  });
});

test('the code has no table that the descriptor lacks', () => {
  expect(Object.keys(codeColumns).sort()).toEqual(descriptor.resources.map(({ name }) => name).sort());
});
