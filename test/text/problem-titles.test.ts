import { expect, test } from 'vitest';
import { problemMessages, type ProblemCode } from '../../src/text/problem-messages.ts';
import { problemTitles } from '../../src/text/problem-titles.ts';

const codes = Object.keys(problemMessages) as ProblemCode[];

test('every kind of problem has a title in plain words', () => {
  expect(Object.keys(problemTitles).toSorted()).toEqual(codes.toSorted());
  const codeNames = codes.map((code) => code.replaceAll('_', ' '));
  for (const title of Object.values(problemTitles)) {
    expect(title).toMatch(/^[A-Z][^_.]+$|\.onion/);
    expect(codeNames).not.toContain(title.toLowerCase());
  }
});
