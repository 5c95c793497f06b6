import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { finishedRows } from '../../src/dataset/contribution/finished-rows.ts';
import { attackProposal } from '../../src/figure/contribute/attack-proposal.ts';
import { contributionLinks } from '../../src/text/contribution-links.ts';
import { correctionLinks } from '../../src/text/correction.ts';
import { attack, descriptor, source } from '../dataset/fictional.ts';
import { readProjectFile } from '../support/project-files.ts';

const desk = { repository: 'https://github.com/example/records', contact: null };

const record = attack({
  outcome: 'attempted',
  malware: 'Testware',
  actor: 'Test Group',
  actor_basis: 'claimed',
  records_affected: '1200',
  campaign: 'test-campaign',
  evidence: 'reported',
});
const sources = [source()];
const proposal = attackProposal(record, sources, [
  finishedRows(descriptor, 'attacks', [record]),
  finishedRows(descriptor, 'sources', sources),
]);

/** Ids of a form by what they are, for those that an address fills. */
function filled(address: string): Record<string, string> {
  const { template = '', title, ...fields } = Object.fromEntries(new URL(address).searchParams);
  expect(title).not.toBe('');
  const { body } = parse(readProjectFile(`.github/ISSUE_TEMPLATE/${template}`)) as {
    body: { type: string; id?: string }[];
  };
  return Object.fromEntries(Object.keys(fields).map((id) => [id, body.find((it) => it.id === id)?.type ?? 'missing']));
}

test('only text fields of the form are filled by the address: a menu cannot be', () => {
  expect(filled(contributionLinks(desk, proposal).issue!.address)).toEqual({
    target: 'input',
    date: 'input',
    place: 'input',
    summary: 'textarea',
    sources: 'textarea',
    rows: 'textarea',
  });
  const page = { title: 'Test', url: 'https://example.org/attacks/test/', version: '1.0.0' };
  expect(filled(correctionLinks(desk, page).issue!)).toEqual({ record: 'input' });
});

test('what the form does not ask for travels in the rows', () => {
  const given = new URL(contributionLinks(desk, proposal).issue!.address).searchParams.get('rows');
  expect(given).toBe(
    `attacks.csv:\n${finishedRows(descriptor, 'attacks', [record]).rows}\n\nsources.csv:\n${finishedRows(descriptor, 'sources', sources).rows}`,
  );
  for (const cell of Object.values(record)) expect(given).toContain(cell);
});
