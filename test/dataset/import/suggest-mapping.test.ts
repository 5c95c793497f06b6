import { expect, test } from 'vitest';
import { foreignTable } from '../../../src/dataset/import/foreign-table.ts';
import { parseMapping } from '../../../src/dataset/import/parse-mapping.ts';
import { suggestMapping } from '../../../src/dataset/import/suggest-mapping.ts';
import { descriptor } from '../fictional.ts';

/** The rule that is proposed for the only column of a table. */
function ruleFor(column: string, cells: readonly string[]): Record<string, unknown> {
  const table = foreignTable('other.csv', [[column], ...cells.map((cell) => [cell])]);
  if ('code' in table) throw new Error(table.message);
  const { columns } = suggestMapping(table, descriptor) as { columns: Record<string, Record<string, unknown>> };
  return Object.values(columns).find(({ from }) => from === column)!;
}

test('a value is taken if it is one of ours, whatever its case', () => {
  expect(ruleFor('Attack Type', ['Ransomware', 'denial of service', 'data-breach'])).toEqual({
    from: 'Attack Type',
    values: { Ransomware: 'ransomware', 'denial of service': 'ddos', 'data-breach': 'data_breach' },
  });
});

test('a value that only names one of ours is left to a person, with the likeness beside it', () => {
  const rule = ruleFor('Attack Type', ['Cyberattack (not ransomware)', 'Something else']);
  expect(rule.values).toEqual({ 'Cyberattack (not ransomware)': 'DECIDE', 'Something else': 'DECIDE' });
  expect(rule.$comment).toBe('To be looked at: "Cyberattack (not ransomware)" names ransomware, and may deny it.');
  expect(ruleFor('Sector', ['Non-hospital body'])).toMatchObject({ values: { 'Non-hospital body': 'DECIDE' } });
});

test('a list is parted where it has a separator, so that no item is lost', () => {
  expect(ruleFor('Impact', ['care delayed, data stolen', 'Data stolen', 'phones down, care delayed'])).toEqual({
    from: 'Impact',
    split: ',',
    values: {
      'care delayed': 'care_delayed',
      'data stolen': 'data_stolen',
      'Data stolen': 'data_stolen',
      'phones down': 'DECIDE',
    },
  });
  expect(ruleFor('Impact', ['care_delayed; data_stolen'])).toMatchObject({ split: ';' });
  expect(ruleFor('Impact', ['care delayed'])).not.toHaveProperty('split');
});

test('what is proposed can be read as a mapping, but for what it leaves to decide', () => {
  const table = foreignTable('other.csv', [
    ['Attack Type', 'Impact'],
    ['not ransomware', 'care delayed, other'],
  ]);
  if ('code' in table) throw new Error(table.message);
  const parsed = parseMapping('mapping.json', suggestMapping(table, descriptor), descriptor);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) for (const { message } of parsed.problems) expect(message).toContain('DECIDE');
});
