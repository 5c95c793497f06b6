import { fold } from '../schema/fold.ts';
import { makeProblem } from '../schema/make-problem.ts';
import { parsePartialDate } from '../schema/partial-date.ts';
import type { Problem } from '../schema/problem.ts';
import { countryName } from '../text/country-name.ts';
import type { Dataset } from './dataset.ts';

/** Hosts that only repeat what others published. */
const REPEATERS = [
  'archive.is',
  'archive.org',
  'archive.ph',
  'breachspot.com',
  'cybermaterial.com',
  'flipboard.com',
  'hendryadrian.com',
  'msn.com',
  'newsbreak.com',
  'pressreader.com',
  'tengele.com',
  'yahoo.com',
];

/** Days. */
const YEAR = 365;
const OLD = 2 * YEAR;

/** A day in the address itself, as most newspapers write it: `/2020/03/13/`, `-20200313-`. */
const WRITTEN = /[/-](20\d\d)(?:([/-])(0[1-9]|1[0-2])\2|(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/;

/** What a second reader should look at although it may be right: nothing here keeps the site from being built. */
export function remarksOn(dataset: Dataset): readonly Problem[] {
  const at = (file: string, row: number, column: string, value: string) => ({ file, row, column, value });
  const released = parsePartialDate(dataset.released)?.first ?? 0;
  const rowOf = new Map(dataset.sources.map((source, index) => [source, index + 2]));
  const remarks = dataset.attacks.flatMap((attack, index) => {
    const sources = dataset.sourcesOf.attack.get(attack.id) ?? [];
    const happened = parsePartialDate(attack.date);
    if (happened === null || attack.status === 'withdrawn') return [];
    const alone = sources.length === 1 && released - happened.last > OLD;
    const { country, place, location_precision: precision } = attack;
    // A seat that stands for a whole country would be read as the town that was hit.
    const isSeat = precision === 'country' && place !== null && !fold(place).includes(fold(countryName(country)));
    return [
      ...(isSeat ? [makeProblem(at('attacks.csv', index + 2, 'place', place), 'place_seat', { country })] : []),
      ...(alone ? [makeProblem(at('attacks.csv', index + 2, 'id', attack.id), 'source_alone', {})] : []),
      ...sources.flatMap((source) => {
        const row = rowOf.get(source) ?? 0;
        const where = at('sources.csv', row, 'url', source.url);
        const written = dateIn(source.url);
        const far = written !== null && (written - happened.last > YEAR || happened.first - written > YEAR);
        return [
          ...(far && source.published === null ? [makeProblem(where, 'source_far', { date: attack.date })] : []),
          ...(isRepeater(source.url) ? [makeProblem(where, 'source_repeats', {})] : []),
        ];
      }),
    ];
  });
  const unsorted = dataset.attacks.findIndex(({ date }, index) => date < (dataset.attacks[index - 1]?.date ?? ''));
  if (unsorted === -1) return remarks;
  const { date } = dataset.attacks[unsorted] ?? { date: '' };
  return [makeProblem(at('attacks.csv', unsorted + 2, 'date', date), 'order_lost', {}), ...remarks];
}

/** Day number of the month that an address carries; null when it carries none. */
function dateIn(address: string): number | null {
  const [, year, , spelled, packed] = WRITTEN.exec(address) ?? [];
  return year === undefined ? null : (parsePartialDate(`${year}-${spelled ?? packed ?? ''}`)?.first ?? null);
}

function isRepeater(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return REPEATERS.some((known) => host === known || host.endsWith(`.${known}`));
}
