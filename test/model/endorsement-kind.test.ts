import { expect, test } from 'vitest';
import { endorsementKind } from '../../src/model/endorsement-kind.ts';

const leader = { name: 'Test Person', category: 'head_of_state' };
const byOffice = { name: null, category: 'head_of_government' };
const unclear = { name: null, category: 'unknown' };
const researcher = { name: 'Test Author', category: 'academia' };

test.each([
  ['a leader by name', [leader], 'named'],
  ['a leader by office', [byOffice], 'office'],
  ['one of two leaders by name', [byOffice, leader], 'named'],
  ['a leader by office beside others by name', [researcher, byOffice, unclear], 'office'],
  ['somebody else by name', [researcher], 'named'],
  ['an office that is not known', [unclear], 'unclear'],
  ['such an office beside somebody else', [unclear, researcher], 'named'],
] as const)('%s', (_, signatories, kind) => {
  expect(endorsementKind(signatories)).toBe(kind);
});
