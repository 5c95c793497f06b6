import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import crossfilter from 'crossfilter2';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { attackMapModel } from '../../src/model/attack-map-model.ts';
import { attackTimelineModel } from '../../src/model/attack-timeline-model.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import type { Facet, RecordTable } from '../../src/model/record-table.ts';
import type { Bench } from './bench.ts';
import { benchTable } from './bench-rows.ts';
import { randomFrom } from './random.ts';

const CHANGES = 200;

/** What both must answer, as text of which equal means equal: records by month, by place and by kind. */
interface Answer {
  readonly months: Map<string, number>;
  readonly places: Map<string, number>;
  readonly kinds: Map<string, number>;
}

interface Question {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly country: string;
}

type Answerer = (question: Question) => () => Answer;

/** Records known only by year are left out: a range of two ends is no question that crossfilter2 has. */
function withMonths(table: RecordTable): RecordTable {
  const kept = table.dates.flatMap((date, i) => (date.length > 4 ? [i] : []));
  const pick = <Item>(column: readonly Item[]) => kept.map((i) => column[i]!);
  const facets = <Key extends string>(all: Readonly<Record<Key, Facet>>) => {
    const entries = Object.entries<Facet>(all).map(([key, facet]) => [key, { ...facet, of: pick(facet.of) }]);
    return Object.fromEntries(entries) as Record<Key, Facet>;
  };
  return {
    ...table,
    ids: pick(table.ids),
    targets: pick(table.targets),
    dates: pick(table.dates),
    summaries: null,
    facets: facets(table.facets),
    exact: facets(table.exact),
    placeOf: pick(table.placeOf),
  };
}

function ours(table: RecordTable): Answerer {
  const index = new FilterIndex(table);
  return ({ from, to, type, country }) => {
    const filter: Filter = { ...emptyFilter, from, to, type: [type], country: [country] };
    const selection = index.select(filter);
    const map = attackMapModel(index, selection, { by: 'place', base: null });
    const timeline = attackTimelineModel(index, selection, { step: 'month', milestones: [], range: [from, to] });
    const kinds = index.countCodes(selection, 'type');
    return () => ({
      months: new Map(timeline.bins.map(({ key, total }) => [key, total])),
      places: new Map(map.marks.map(({ key, total }) => [key, total])),
      kinds: new Map(table.facets.type.codes.flatMap((code, i) => (kinds[i] === 0 ? [] : [[code, kinds[i]!]]))),
    });
  };
}

function theirs(table: RecordTable): Answerer {
  const { country, type } = table.facets;
  const code = (facet: Facet, i: number) => facet.codes[[facet.of[i] ?? -1].flat()[0] ?? -1] ?? '';
  const rows = table.ids.map((_, i) => {
    const place = table.places[table.placeOf[i] ?? -1];
    const placeCountry = country.codes[place?.country ?? -1] ?? '';
    return {
      month: table.dates[i]!.slice(0, 7),
      type: code(type, i),
      country: code(country, i),
      place: typeof place?.name !== 'string' ? placeCountry : `${placeCountry}|${place.name}`,
    };
  });
  const all = crossfilter(rows);
  const dimensions = {
    month: all.dimension(({ month }) => month),
    type: all.dimension((row) => row.type),
    country: all.dimension((row) => row.country),
    place: all.dimension(({ place }) => place),
  };
  const groups = [dimensions.month, dimensions.place, dimensions.type].map((dimension) =>
    dimension.group<string, number>(),
  );
  return ({ from, to, type: kind, country: where }) => {
    // The upper end of a crossfilter2 range is open; no month lies between `2020-03` and `2020-03~`.
    dimensions.month.filterRange([from, `${to}~`]);
    dimensions.type.filterExact(kind);
    dimensions.country.filterExact(where);
    const [months, places, kinds] = groups.map((group) => group.all());
    // Copied at once, for the groups change with the next filter.
    return () => {
      const counts = (group: typeof months) =>
        new Map((group ?? []).flatMap(({ key, value }) => (value === 0 ? [] : [[key, value]])));
      return { months: counts(months), places: counts(places), kinds: counts(kinds) };
    };
  };
}

function questions(table: RecordTable): Question[] {
  const random = randomFrom(2020);
  const months = [...new Set(table.dates.map((date) => date.slice(0, 7)))].toSorted();
  const any = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: CHANGES }, () => {
    const [from, to] = [any(months), any(months)].toSorted() as [string, string];
    return { from, to, type: any(table.facets.type.codes), country: any(table.facets.country.codes) };
  });
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const sorted = ({ months, places, kinds }: Answer) => [months, places, kinds].map((counts) => [...counts].toSorted());

/** Milliseconds that each took for each question, in turn, and equal counts at each. */
function race(table: RecordTable): { ours: number[]; theirs: number[] } {
  const asked = questions(table);
  const answerers = { ours: ours(table), theirs: theirs(table) };
  const times = { ours: [] as number[], theirs: [] as number[] };
  // A first round warms both up and is not counted.
  for (const counted of [false, true]) {
    asked.forEach((question, n) => {
      const order = n % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
      const answers = { ours: [] as unknown[], theirs: [] as unknown[] };
      for (const who of order) {
        const start = performance.now();
        const read = answerers[who](question);
        const taken = performance.now() - start;
        if (counted) times[who].push(taken);
        answers[who] = sorted(read());
      }
      assert.deepEqual(answers.ours, answers.theirs, JSON.stringify(question));
    });
  }
  return times;
}

/** From a change of the filter to the counts of map, timeline and menu, beside crossfilter2 on the same question. */
export const bench: Bench = {
  name: 'filter-speed',
  async run() {
    const { atlas } = await siteAtlas();
    const tables = [atlas.records.table, benchTable(5000), benchTable(50_000)].map(withMonths);
    return tables.flatMap((table) => {
      const { ours: mine, theirs: other } = race(table);
      const what = `${table.ids.length.toLocaleString('en-US')} rows`;
      const ratio = median(mine.map((time, i) => time / other[i]!));
      return [
        { what: `${what}, one change`, value: median(mine), unit: 'milliseconds' as const },
        {
          what: `${what}, beside crossfilter2`,
          value: ratio,
          unit: 'ratio' as const,
          ...(table.ids.length >= 50_000 ? { limit: 1 } : {}),
        },
      ];
    });
  },
};
