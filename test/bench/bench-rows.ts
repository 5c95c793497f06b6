import { fictionalTable, type FictionalRow } from '../../src/charts/parts/fictional-atlas.ts';
import type { RecordTable } from '../../src/model/record-table.ts';
import { randomFrom } from './random.ts';

const kinds = ['ransomware', 'ddos', 'data_breach', 'intrusion', 'phishing', 'wiper'];
const effects = ['care_delayed', 'patients_diverted', 'data_stolen', 'systems_offline'];

/** Made-up records as unevenly spread as real ones: 12 years, 120 countries, up to 40 places a country. */
export function benchTable(size: number): RecordTable {
  const random = randomFrom(size);
  const below = (n: number) => Math.floor(random() * n);
  /** Small numbers far oftener than large ones. */
  const skewed = (n: number) => Math.floor(random() ** 2.5 * n);
  const two = (n: number) => String(n).padStart(2, '0');
  const rows = Array.from({ length: size }, (): FictionalRow => {
    const month = `${String(2014 + below(12))}-${two(1 + below(12))}`;
    const country = skewed(120);
    const place = skewed(41);
    return {
      date: random() < 0.3 ? month : `${month}-${two(1 + below(28))}`,
      country: `Testland ${String(country)}`,
      place: place === 0 ? null : `Test Town ${String(place)}`,
      at: [100 + country * 15, 100 + place * 15],
      type: kinds[skewed(kinds.length)] ?? '',
      impacts: effects.filter(() => random() < 0.3),
      outcome: random() < 0.95 ? 'carried_out' : 'attempted',
    };
  });
  return fictionalTable(rows);
}
