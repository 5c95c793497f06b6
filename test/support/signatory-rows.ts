import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { Row } from './expected-records.ts';
import { projectRoot } from './project-files.ts';

const rowsOf = (file: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(resolve(projectRoot, 'data', file), 'utf8'), { header: true, skipEmptyLines: true })
    .data;

/** The rows of data/signatories.csv that count, read without any code of the site. */
export const signatoryRows = rowsOf('signatories.csv').filter(
  ({ status }) => status === 'active' || status === 'disputed',
);

/** Addresses of a signatory's or milestone's sources. */
export const sourceUrls = (column: 'signatory' | 'milestone', id: string): string[] =>
  rowsOf('sources.csv')
    .filter((row) => row[column] === id)
    .map(({ url }) => url!);

export const milestoneRows = rowsOf('milestones.csv');
