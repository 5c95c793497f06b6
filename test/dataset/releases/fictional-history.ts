import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { attack, signatory, source } from '../fictional.ts';

type Cells = Readonly<Record<string, string>>;
type Rows = Readonly<Record<string, readonly Cells[]>>;

/** One version of a dataset that never was. */
export interface FictionalVersion {
  readonly version: string;
  readonly released: string;
  readonly rows: Rows;
  /** Columns of attacks beside those of the project's descriptor. */
  readonly extra: readonly string[];
}

const day = '2020-06-01';
const hospital = attack({ id: '2020-03-01-test-hospital', added: day });
const clinic = attack({
  id: '2020-04-example-clinic',
  date: '2020-04',
  target: 'Example Clinic',
  target_type: 'clinic',
  country: 'FR',
  place: 'Example Town',
  lat: '48.85',
  lon: '2.35',
  impacts: '',
  added: day,
});
const laboratory = attack({
  id: '2020-05-02-sample-laboratory',
  date: '2020-05-02',
  target: 'Sample Laboratory',
  target_type: 'laboratory',
  country: 'PL',
  place: 'Sample Town',
  lat: '52.23',
  lon: '21.01',
  attack_type: 'intrusion',
  added: day,
});
const pharmacy = attack({
  id: '2021-03-14-imaginary-pharmacy',
  date: '2021-03-14',
  target: 'Imaginary Pharmacy',
  target_type: 'pharmacy',
  country: 'GB',
  place: 'Imaginary Town',
  lat: '51.5',
  lon: '-0.12',
  added: '2021-05-01',
});
const ward = attack({
  id: '2022-10-made-up-ward',
  date: '2022-10',
  target: 'Made-up Ward',
  country: 'CZ',
  added: '2022-12-01',
});
const person = signatory({ added: day, office: 'President of Nowhere' });
const call = { id: 'test-call', date: '2020-05-26', label: 'A test of a call', summary: 'Made up.', kind: 'call' };

const sourceOf = (cells: Cells, owner: Cells) => source({ attack: '', published: '2021-01-05', ...owner, ...cells });
const sources = [
  sourceOf({ url: 'https://example.org/hospital' }, { attack: hospital.id! }),
  sourceOf({ url: 'https://example.org/clinic' }, { attack: clinic.id! }),
  sourceOf({ url: 'https://example.org/laboratory' }, { attack: laboratory.id! }),
  sourceOf({ url: 'https://example.org/person' }, { signatory: person.id! }),
  sourceOf({ url: 'https://example.org/call' }, { milestone: call.id }),
];
const [ofHospital, , ofLaboratory, ofPerson, ofCall] = sources as [Cells, Cells, Cells, Cells, Cells];
const ofClinicNow = sourceOf({ url: 'https://example.org/clinic-corrected' }, { attack: clinic.id! });
const ofPharmacy = sourceOf({ url: 'https://example.org/pharmacy', published: '' }, { attack: pharmacy.id! });
const ofWard = sourceOf({ url: 'https://example.org/ward', published: '2022-11-01' }, { attack: ward.id! });
const moreOfHospital = sourceOf({ url: 'https://example.org/hospital-again' }, { attack: hospital.id! });
const sourcesOf101 = [ofHospital, ofClinicNow, ofLaboratory, ofPerson, ofCall];
const sourcesOf110 = [...sourcesOf101, ofPharmacy, moreOfHospital];

const because = (record: Cells, field: string, version: string, reason: string, asked_by = ''): Cells => ({
  record: record.id!,
  field,
  reason,
  version,
  asked_by,
});
const of101 = [
  because(hospital, 'summary', '1.0.1', 'The old wording read as if data had been lost.'),
  because(clinic, 'sources', '1.0.1', 'The first report was taken back by its publisher.'),
];
const of110 = [
  ...of101,
  because(hospital, 'date', '1.1.0', 'The hospital names the evening before.', 'Test Hospital'),
  because(hospital, 'impacts', '1.1.0', 'The report of the ministry says that patients were sent elsewhere.'),
  because(clinic, 'status', '1.1.0', 'The clinic says that nothing happened.'),
];
const of120 = [
  ...of110,
  because(hospital, 'date', '1.2.0', 'A second report contradicts the day, not the month.'),
  because(laboratory, 'status', '1.2.0', 'It was a power cut.'),
  because(laboratory, 'summary', '1.2.0', 'Says why the entry is withdrawn.'),
  because(person, 'office', '1.2.0', 'The office was misspelt in the report.'),
];
const of200 = [...of120, because(clinic, 'status', '2.0.0', 'The clinic has confirmed the attack after all.')];

const summaryNow = 'A made-up incident; nothing was lost, because nothing was there.';
const hospital101 = { ...hospital, summary: summaryNow, changed: '2021-02-10' };
const hospital110 = { ...hospital101, date: '2020-02-29', impacts: 'patients_diverted', changed: '2021-05-01' };
const hospital120 = { ...hospital110, date: '2020-02', remark: 'An example of a remark.', changed: '2022-01-15' };
const clinic110 = { ...clinic, status: 'disputed', changed: '2021-05-01' };
const laboratory120 = { ...laboratory, status: 'withdrawn', summary: 'A power cut, made up as well.' };
const person120 = { ...person, office: 'President of Nowhere-at-all' };
const { remark, ...hospitalWithoutRemark } = hospital120;
const hospital200 = { ...hospitalWithoutRemark, note: remark };

const others = { milestones: [call], territories: [] };

/** Five versions: an addition, withdrawals, corrections, a new column and its renaming. */
export const fictionalHistory: readonly FictionalVersion[] = [
  {
    version: '1.0.0',
    released: '2021-01-10',
    extra: [],
    rows: { ...others, attacks: [hospital, clinic, laboratory], signatories: [person], sources, corrections: [] },
  },
  {
    version: '1.0.1',
    released: '2021-02-10',
    extra: [],
    rows: {
      ...others,
      attacks: [hospital101, clinic, laboratory],
      signatories: [person],
      sources: sourcesOf101,
      corrections: of101,
    },
  },
  {
    version: '1.1.0',
    released: '2021-05-01',
    extra: [],
    rows: {
      ...others,
      attacks: [hospital110, clinic110, laboratory, pharmacy],
      signatories: [person],
      sources: sourcesOf110,
      corrections: of110,
    },
  },
  {
    version: '1.2.0',
    released: '2022-01-15',
    extra: ['remark'],
    rows: {
      ...others,
      attacks: [hospital120, clinic110, laboratory120, pharmacy],
      signatories: [person120],
      sources: sourcesOf110,
      corrections: of120,
    },
  },
  {
    version: '2.0.0',
    released: '2022-12-01',
    extra: ['note'],
    rows: {
      ...others,
      attacks: [hospital200, clinic, laboratory120, pharmacy, ward],
      signatories: [person120],
      sources: [...sourcesOf110, ofWard],
      corrections: of200,
    },
  },
];

interface DescriptorJson {
  title: string;
  version: string;
  created: string;
  description: string;
  resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
}

/** The files of one version before its release: the descriptor still names the version before. */
export function fictionalFiles(index: number): Map<string, Uint8Array> {
  const { rows, extra } = fictionalHistory[index]!;
  const before = fictionalHistory[index - 1] ?? { version: '0.0.0', released: '2021-01-01' };
  const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as DescriptorJson;
  descriptor.title = 'Fictional attacks';
  descriptor.description = 'Nothing in here ever happened.';
  descriptor.version = before.version;
  descriptor.created = `${before.released}T00:00:00Z`;
  for (const name of extra) {
    const field = { name, title: 'Remark', description: 'Something made up.', type: 'string' };
    descriptor.resources[0]!.schema.fields.push(field);
  }
  const tables = descriptor.resources.map(({ name, path, schema }) => {
    const fields = schema.fields.map((field) => field.name);
    const data = (rows[name] ?? []).map((row) => fields.map((field) => row[field] ?? ''));
    return [path, `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`] as const;
  });
  const log = fictionalHistory
    .slice(0, index + 1)
    .toReversed()
    .map((each) => `## ${each.version} (${each.released})\n\nWhat was made up for ${each.version}.\n`);
  const texts = [
    ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
    ['CHANGELOG.md', `# Changes\n\n${log.join('\n')}`],
    ...tables,
  ] as const;
  return new Map(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
}
