import { expect, test } from 'vitest';
import { carriesStyles, withCarriedStyles } from '../../src/layouts/carried-styles.ts';

test.each([
  ['', true],
  ['404/', true],
  ['attacks/', true],
  ['data/changes/', true],
  ['countries/', true],
  ['attacks/2020-03-13-brno-university-hospital/', false],
  ['attacks/year/2020/', false],
  ['countries/fr/', false],
  ['signatories/test-person/', false],
])('whether the page at “%s” carries its style sheets: %s', (path, carries) => {
  expect(carriesStyles(path)).toBe(carries);
});

const page =
  '<head><link rel="stylesheet" href="/a/$1.css"><link rel="icon" href="/i"><link rel="stylesheet" href="/b.css"></head>';

test('sheets stand where their links stood, as they are', () => {
  const sheets = new Map([
    ['/a/$1.css', "a::after { content: '$&'; }\n"],
    ['/b.css', 'b { color: red }'],
  ]);
  expect(withCarriedStyles(page, (address) => sheets.get(address) ?? '')).toBe(
    `<head><style>a::after { content: '$&'; }</style><link rel="icon" href="/i"><style>b { color: red }</style></head>`,
  );
});

test('a sheet that would end its element stops the build and is named', () => {
  expect(() => withCarriedStyles(page, () => `a::after { content: '</style>' }`)).toThrow('/a/$1.css');
});
