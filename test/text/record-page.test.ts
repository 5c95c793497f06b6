import { expect, test } from 'vitest';
import { describeRecord } from '../../src/text/record-page.ts';

const record = {
  target: 'Test Hospital',
  where: 'Test Town',
  date: '2020-03',
  outcome: 'carried_out',
  uncounted: null,
  type: 'ransomware',
  harms: [],
  evidence: null,
  status: null,
  sources: 1,
};

test('a record is told in two sentences, by what became of the attack', () => {
  expect(describeRecord(record)).toMatch(
    /^A cyberattack \(ransomware\) on Test Hospital, Test Town, in March 2020\. Care /,
  );
  expect(describeRecord({ ...record, outcome: 'attempted', uncounted: 'attempted' })).toMatch(
    /^An attempted cyberattack/,
  );
});

test('an outcome that only a fork has is called by its label, and never passes for an attack carried out', () => {
  expect(describeRecord({ ...record, outcome: 'rumoured', uncounted: 'rumoured' })).toMatch(
    /^Not counted as an attack: rumoured\. A cyberattack/,
  );
});
