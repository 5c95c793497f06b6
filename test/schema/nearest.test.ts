import { expect, test } from 'vitest';
import { nearest, slug } from '../../src/schema/nearest.ts';

test('a slip of the pen is recognised, another word is not', () => {
  const kinds = ['ransomware', 'ddos', 'wiper'];
  expect(nearest('ransomewar', kinds)).toBe('ransomware');
  expect(nearest('Ransom ware', kinds)).toBe('ransomware');
  expect(nearest('DDOS', kinds)).toBe('ddos');
  expect(nearest('earthquake', kinds)).toBeNull();
  expect(nearest('', kinds)).toBeNull();
  expect(nearest('ddos', [])).toBeNull();
});

test('a slug keeps letters of every script', () => {
  expect(slug('  Data breach! ')).toBe('data_breach');
  expect(slug('病院')).toBe('病院');
});
