import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { DatasetResult, Leave } from '../../src/dataset/parse-dataset.ts';
import { parseDataset } from '../../src/dataset/parse-dataset.ts';
import { countryShapes } from '../../src/dataset/geography/country-shapes.ts';
import { readableDescriptor } from '../../src/dataset/readable-descriptor.ts';
import { readAtlas } from '../../src/dataset/read.ts';
import type { Descriptor } from '../../src/schema/descriptor.ts';

type Cells = Readonly<Record<string, string>>;

function ownDescriptor(): Descriptor {
  const result = readableDescriptor(readFileSync('data/datapackage.json'));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

/** The project's own descriptor, as it stands. */
export const realDescriptor = ownDescriptor();

/** The same at a version and day that no release moves, for made-up rows. */
export const descriptor: Descriptor = { ...realDescriptor, version: '1.0.0', created: '2026-11-23T00:00:00Z' };

/** Outlines at 50m. */
export const shapes = countryShapes((await readAtlas()).fine);

export const attack = (cells: Cells = {}): Cells => ({
  id: '2020-03-01-test-hospital',
  date: '2020-03-01',
  date_basis: 'began',
  target: 'Test Hospital',
  target_type: 'hospital',
  country: 'CZ',
  place: 'Test Town',
  lat: '49.1951',
  lon: '16.6068',
  location_precision: 'city',
  attack_type: 'ransomware',
  impacts: 'care_delayed;systems_offline',
  outcome: 'carried_out',
  status: 'active',
  summary: 'A made-up incident, for tests.',
  added: '2026-11-23',
  ...cells,
});

export const source = (cells: Cells = {}): Cells => ({
  attack: '2020-03-01-test-hospital',
  url: 'https://example.org/report',
  publisher: 'Test Gazette',
  published: '2020-03-02',
  ...cells,
});

export const signatory = (cells: Cells = {}): Cells => ({
  id: 'test-person',
  name: 'Test Person',
  category: 'head_of_state',
  country: 'PL',
  evidence: 'named',
  signed: '2020-05-26',
  status: 'active',
  summary: 'A made-up person, for tests.',
  added: '2026-11-23',
  ...cells,
});

/** CSV of a table of the project's descriptor; columns not given are empty. */
export function csv(table: string, rows: readonly Cells[]): string {
  const fields = descriptor.resources.find(({ name }) => name === table)?.fields.map(({ name }) => name) ?? [];
  return `${Papa.unparse({ fields, data: rows.map((row) => fields.map((field) => row[field] ?? '')) }, { newline: '\n' })}\n`;
}

export interface Tables {
  readonly attacks?: readonly Cells[];
  readonly sources?: readonly Cells[];
  readonly signatories?: readonly Cells[];
  readonly milestones?: readonly Cells[];
  readonly territories?: readonly Cells[];
  readonly corrections?: readonly Cells[];
}

/** The dataset, or its problems, that fictional rows make: one attack with one source unless told otherwise. */
export function parseRows(
  tables: Tables,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  leave: Leave = {},
): DatasetResult {
  const texts: Record<string, string | Uint8Array> = {
    'attacks.csv': csv('attacks', tables.attacks ?? [attack()]),
    'sources.csv': csv('sources', tables.sources ?? [source()]),
    'signatories.csv': csv('signatories', tables.signatories ?? []),
    'milestones.csv': csv('milestones', tables.milestones ?? []),
    'territories.csv': csv('territories', tables.territories ?? []),
    'corrections.csv': csv('corrections', tables.corrections ?? []),
    ...files,
  };
  const encoder = new TextEncoder();
  const bytes = Object.entries(texts).map(
    ([name, text]) => [name, typeof text === 'string' ? encoder.encode(text) : text] as const,
  );
  return parseDataset(descriptor, new Map(bytes), shapes, leave);
}

/** The messages of all problems; none if the rows make a dataset. */
export function messagesOf(result: DatasetResult): string[] {
  return result.ok ? [] : result.problems.map(({ message }) => message);
}
