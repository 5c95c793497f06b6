import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { randomFrom } from './random.ts';

const data = resolve(import.meta.dirname, '../../data');
const kinds = ['ransomware', 'ddos', 'data_breach', 'intrusion', 'phishing', 'wiper'];
const effects = ['care_delayed', 'patients_diverted', 'data_stolen', 'systems_offline'];

type Row = Record<string, string>;

async function rows(name: string): Promise<Row[]> {
  const text = await readFile(join(data, name), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/**
 * Writes a data folder of so many made-up records, each with a made-up source. Only their places are those of the real
 * records, for the check knows where countries lie; what is not about records stays as it is.
 * @param folder an empty folder.
 */
export async function writeFictionalData(folder: string, size: number): Promise<void> {
  await cp(data, folder, { recursive: true });
  const random = randomFrom(size);
  const below = (n: number) => Math.floor(random() * n);
  const two = (n: number) => String(n).padStart(2, '0');
  const real = await rows('attacks.csv');
  const columns = Object.keys(real[0] ?? {});
  const places = real.filter(({ lat }) => lat !== '');
  const attacks = Array.from({ length: size }, (_, i): Row => {
    const {
      country = '',
      place = '',
      lat = '',
      lon = '',
      location_precision = '',
    } = places[below(places.length)] ?? {};
    const date = `${String(2014 + below(12))}-${two(1 + below(12))}-${two(1 + below(28))}`;
    return {
      id: `${date}-test-hospital-${String(i)}`,
      date,
      date_basis: 'began',
      target: `Test Hospital ${String(i)}`,
      target_type: 'hospital',
      ...{ country, place, lat, lon, location_precision },
      attack_type: kinds[below(kinds.length)] ?? '',
      impacts: effects.filter(() => random() < 0.3).join(';'),
      outcome: random() < 0.95 ? 'carried_out' : 'attempted',
      status: 'active',
      summary: `A made-up incident, number ${String(i)}, for measuring.`,
      added: '2026-11-23',
    };
  });
  const kept = (await rows('sources.csv')).filter(({ attack }) => attack === '');
  const sources = attacks.map(({ id, date }): Row => ({
    attack: id ?? '',
    url: `https://example.org/${id ?? ''}`,
    publisher: 'Test Gazette',
    published: date ?? '',
  }));
  const table = (fields: readonly string[], of: readonly Row[]) =>
    `${Papa.unparse({ fields: [...fields], data: of.map((row) => fields.map((field) => row[field] ?? '')) }, { newline: '\n' })}\n`;
  await writeFile(join(folder, 'attacks.csv'), table(columns, attacks));
  await writeFile(join(folder, 'sources.csv'), table(Object.keys(kept[0] ?? {}), [...kept, ...sources]));
}
