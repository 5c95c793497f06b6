import { expect, test } from 'vitest';
import { latest } from '../../../src/dataset/downloads/latest.ts';
import { readDataset } from '../../../src/dataset/read.ts';
import { attack, messagesOf, parseRows, signatory, source } from '../fictional.ts';

test('only what counts by status and outcome is counted', () => {
  const others = [
    { id: 'planned', outcome: 'planned' },
    { id: 'withdrawn', status: 'withdrawn' },
    { id: 'disputed', status: 'disputed' },
  ];
  const result = parseRows({
    attacks: [attack(), ...others.map(attack)],
    sources: [
      source(),
      ...others.map(({ id }) => source({ attack: id })),
      source({ attack: '', signatory: 'test-person' }),
    ],
    signatories: [signatory()],
  });
  if (!result.ok) throw new Error(messagesOf(result).join('\n'));
  expect(latest(result.value)).toMatchObject({ attacks: 2, signatories: 1 });
});

test('it is less than 300 bytes', async () => {
  const result = await readDataset();
  if (!result.ok) throw new Error(messagesOf(result).join('\n'));
  expect(JSON.stringify(latest(result.value), null, 1).length).toBeLessThan(300);
});
