import { describe, expect, test } from 'vitest';
import { describeRecord, titleRecord, type RecordSummary } from '../../src/text/record-summary.ts';

const carriedOut = { code: 'carried_out', label: 'carried out', counted: true, meaning: 'It took place.' };
const record: RecordSummary = {
  target: 'Test Hospital',
  where: 'Test Town',
  date: '2020-03',
  basis: 'began',
  outcome: carriedOut,
  type: 'ransomware',
  harms: [],
  evidence: null,
  status: null,
  sources: 1,
};
const uncounted = (code: string, label = code, meaning: string | null = null): Partial<RecordSummary> => ({
  outcome: { code, label, counted: false, meaning },
});
const taken = (code: string): Partial<RecordSummary> => ({ status: { code, label: code } });
const describeIt = (given: Partial<RecordSummary> = {}) => describeRecord({ ...record, ...given });
const titleOf = (given: Partial<RecordSummary> = {}) => titleRecord({ ...record, ...given });

test('a record says what, where, when, what happened to care and on what it rests', () => {
  expect(describeIt()).toBe(
    'A cyberattack (ransomware) on Test Hospital, Test Town, in March 2020. Care is not known to have been affected; evidence not graded yet, 1 source.',
  );
  expect(describeIt({ date: '2020', type: null, harms: ['care delayed'], evidence: 'claimed', sources: 12 })).toBe(
    'A cyberattack on Test Hospital, Test Town, in 2020. Care was affected: care delayed; evidence: claimed, 12 sources.',
  );
});

test('a target that names all that is known of the place is not followed by it', () => {
  const given = { target: 'Hospitals in Romania (several)', where: 'Romania' };
  expect(describeIt(given)).toContain(' on Hospitals in Romania (several), in March 2020.');
  expect(describeIt({ ...given, ...taken('withdrawn') })).toContain('record: Hospitals in Romania (several), dated');
  expect(describeIt({ target: 'Mexico City General', where: 'Mexico' })).toContain(' on Mexico City General, Mexico,');
});

describe('a date is that of what happened on it', () => {
  test.each([
    ['began', '2020-03-01', 'Test Town, on 1 March 2020.', '1 March 2020'],
    ['discovered', '2020-03-01', 'Test Town, found on 1 March 2020.', 'found on 1 March 2020'],
    ['reported', '2020-03', 'Test Town, reported in March 2020.', 'reported in March 2020'],
    ['reported', '2020', 'Test Town, reported in 2020.', 'reported in 2020'],
    // A fork's own: nothing is said of what it is.
    ['measured', '2020-03-01', 'Test Town, dated 1 March 2020.', '1 March 2020'],
  ])('%s, %s', (basis, date, sentence, title) => {
    expect(describeIt({ basis, date })).toContain(sentence);
    expect(titleOf({ basis, date })).toBe(`Test Hospital, ${title}`);
  });
});

describe('what did not take place is never told as if it had', () => {
  test('an attempt, with what that means and without a word on care', () => {
    expect(describeIt({ ...uncounted('attempted', 'attempted', 'It was blocked.'), basis: 'reported' })).toBe(
      'An attempted cyberattack (ransomware) on Test Hospital, Test Town, reported in March 2020. It was blocked. Evidence not graded yet, 1 source.',
    );
  });

  test('a plan and a campaign', () => {
    expect(describeIt(uncounted('planned'))).toMatch(/^A planned cyberattack \(ransomware\) on Test Hospital/);
    expect(describeIt(uncounted('campaign'))).toMatch(
      /^A campaign of cyberattacks \(ransomware\) on Test Hospital, Test Town, begun in March 2020\./,
    );
  });

  test('but effects that the sources tell of are told', () => {
    expect(describeIt({ ...uncounted('attempted'), harms: ['care delayed'] })).toContain('Care was affected');
  });

  test('an outcome that only a fork has is called by its label', () => {
    expect(describeIt(uncounted('rumoured', 'rumoured', 'Somebody said so.'))).toBe(
      'Not counted as an attack: rumoured. A cyberattack (ransomware) on Test Hospital, Test Town, in March 2020. Somebody said so. Evidence not graded yet, 1 source.',
    );
  });

  test('a title says so, once', () => {
    expect(titleOf(uncounted('planned'))).toBe('Test Hospital, March 2020 (planned)');
    expect(titleOf({ ...uncounted('planned'), target: 'Hospitals (planned attack)' })).toBe(
      'Hospitals (planned attack), March 2020',
    );
  });
});

describe('a record that was taken back', () => {
  test.each(['withdrawn', 'merged'])('%s: tells of no attack', (code) => {
    const words = describeIt({ ...taken(code), harms: ['care delayed'] });
    expect(words).toMatch(new RegExp(`^${code} record: Test Hospital, Test Town, dated March 2020\\.`, 'i'));
    expect(words).toContain('counted nowhere');
    expect(words).not.toMatch(/cyberattack|ransomware|care delayed/i);
    expect(titleOf(taken(code))).toBe(`Test Hospital, March 2020 (${code} record)`);
  });

  test('what is disputed still stands, and says so first', () => {
    expect(describeIt(taken('disputed'))).toMatch(/^Record disputed\. A cyberattack /);
    expect(titleOf(taken('disputed'))).toBe('Test Hospital, March 2020');
  });
});
