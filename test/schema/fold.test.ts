import { expect, test } from 'vitest';
import { fold } from '../../src/schema/fold.ts';

test.each([
  ['Wałęsa', 'walesa'],
  ['WAŁĘSA', 'walesa'],
  ['Łódź', 'lodz'],
  ['Ærøskøbing', 'aeroskobing'],
  ['Straße', 'strasse'],
  ['Đà Nẵng', 'da nang'],
  ['Iğdır', 'igdir'],
  ['Þórshöfn', 'thorshofn'],
  ['e\u0301', 'e'],
  ['東京 مستشفى', '東京 مستشفى'],
])('%s is found as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});
