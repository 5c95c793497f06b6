import { expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { campaignName, campaignNames } from '../../src/model/campaign-name.ts';

test.each([
  ['wannacry-2017', ['WannaCry', 'Emotet'], 'WannaCry 2017'],
  ['apt29-vaccine-research-2020', ['APT29'], 'APT29 vaccine research 2020'],
  ['vaccine-makers-2020', [], 'Vaccine makers 2020'],
  ['élan', [], 'Élan'],
  // A group that writes itself small stays so.
  ['xgroup-wave', ['xGroup'], 'xGroup wave'],
  ['', [], ''],
])('%s with %o', (code, names, words) => {
  expect(campaignName(code, names)).toBe(words);
});

test('a campaign is spelled as its own records spell it, not as those of another', () => {
  const names = campaignNames([
    { campaign: 'testworm-2020', malware: [], actor: [] },
    { campaign: 'other-2020', malware: ['TestWorm'], actor: ['Other'] },
    { campaign: null, malware: ['TestWorm'], actor: [] },
  ]);
  expect([...names]).toEqual([
    ['testworm-2020', 'Testworm 2020'],
    ['other-2020', 'Other 2020'],
  ]);
});

test('the table that browsers get has the words beside the codes', async () => {
  const { codes, labels } = (await siteAtlas()).atlas.records.table.exact.campaign;
  expect(labels[codes.indexOf('wannacry-2017')]).toBe('WannaCry 2017');
  for (const label of labels) expect(label).not.toContain('-');
});
