import { expect, test } from 'vitest';
import { campaignName } from '../../src/text/campaign-name.ts';

test.each([
  ['wannacry-2017', 'WannaCry 2017'],
  ['apt29-vaccine-research-2020', 'APT29 vaccine research 2020'],
  ['vaccine-makers-2020', 'Vaccine makers 2020'],
  ['école', 'École'],
  ['', ''],
])('%s: %s', (code, name) => {
  expect(campaignName(code, ['WannaCry', 'APT29'])).toBe(name);
});
