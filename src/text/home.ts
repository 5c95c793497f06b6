import { formatDate, formatNumber, inWords } from './format.ts';
import { fill, stressed } from './fill.ts';
import { capital } from './figure-words.ts';
import { story } from './story-words.ts';
import { subject } from './subject-words.ts';

/** What the headline and the sentence below it may name. */
export interface HomeNumbers extends Readonly<Record<string, number>> {
  readonly total: number;
  readonly affected: number;
  readonly countries: number;
}

const example = (words: string | null): string => (words === null ? '' : `, such as ${words}`);

/** The words of the home page. Every number comes from the data. */
export const homeText = {
  headline: (numbers: HomeNumbers): string => fill(story.headline, numbers),
  lede: (numbers: HomeNumbers): ReturnType<typeof stressed> => stressed(fill(story.lede, numbers)),
  noRecords: `No ${subject.short[0]} is on record here yet`,
  limits: `Counts show what was found and checked, not all that happened: rich and English-speaking countries are easier to see. ${story.ring}`,
  howMade: 'How to read this',
  downloadData: 'Download the data (CSV)',
  dataVersion: (version: string, released: string): string => `Data ${version}, ${formatDate(released)}`,
  source: (site: string, licence: string): string =>
    `Source: ${site}, from the sources cited on each record. ${licence}`,
  reading: {
    title: 'How to read this',
    items: [
      {
        term: 'One circle, one place.',
        text: `Its area is the number of records. The filled part is those in which ${subject.harmed} is known to have been affected: ${story.harm}. Records of which only the country is known sit in a circle of their own, with a dashed edge.`,
      },
      {
        term: 'A month is drawn as a month.',
        text: `Dates are as precise as the sources. Records known only by year stand below their year, in no month. The small marks on the axis are events of context${example(story.contextExample)}.`,
      },
      {
        term: `${capital(subject.short[1])} carried out.`,
        text: `${capital(subject.uncounted)} are in the record too, but not counted unless you switch them on.`,
      },
    ],
  },
  effectsTitle: subject.effectsTitle,
  effects: (numbers: Pick<HomeNumbers, 'total' | 'affected'>): string => fill(story.effects, { ...numbers }),
  limitsTitle: 'What the record cannot tell',
  limitItems: (ungraded: number, total: number, newest: string): readonly string[] => [
    `No circle does not mean no ${subject.short[0]}. Many ${subject.short[1]} are never made public, and those in languages and places that few outlets cover are the easiest to miss. More recorded ${subject.short[1]} can mean more ${subject.short[1]}, or better reporting.`,
    'Numbers of people or records are those that were published. They come from different counts and are never added up here.',
    ungraded === 0
      ? 'A record can lag behind what became known since it was last read; the day of that reading, and how strong its evidence is, stand on its page.'
      : `${formatNumber(ungraded)} of ${formatNumber(total)} records have not yet been graded by the strength of their evidence; their sources are listed, and they will be read a second time.`,
    `The newest record is of ${formatDate(newest)}. Later months have not been collected and are hatched on the timeline.`,
  ],
  whatTitle: 'What this is',
  what: `${story.what} Each record has at least one public source, a date as precise as the sources allow, and a page of its own. It is made of plain files that anyone may check, correct and reuse.`,
  borders:
    'Borders follow Natural Earth in an edition adjusted towards the maps of the United Nations. They do not express an opinion on the status of any territory.',
  callTitle: (date: string, countries: number): string =>
    `On ${formatDate(date)}, former leaders of at least ${inWords(countries)} countries called for it to stop`,
  callText: (listed: number): string =>
    `More than forty people, former presidents and prime ministers among them, asked governments to act together against attacks on healthcare. The sources differ on how many signed, and the full list of names was not among those used: ${formatNumber(listed)} signatories are in the data so far, some known by office only.`,
  callNamed: 'Named so far:',
  callUnnamed: 'Known by office only:',
  callMore: 'What the call asked, who signed it, and the sources',
  allTitle: 'All records',
  allIntro: (shown: number, total: number, withdrawn: number): string =>
    shown === total
      ? `Every record, newest first: ${formatNumber(total)} with ${subject.uncounted}${withdrawn === 0 ? '' : `, without ${inWords(withdrawn)} that ${withdrawn === 1 ? 'was' : 'were'} withdrawn`}.`
      : `The newest ${formatNumber(shown)} of ${formatNumber(total)} records. All of them are in the files below.`,
  allColumns: { date: 'Date', target: 'Target', where: 'Where', type: 'Kind', effect: 'Effect' },
  dataTitle: 'Use the data',
  dataText: (site: string, licence: string): string =>
    `The files behind this page, as they are: UTF-8, comma-separated, one row an incident. Reuse them under ${licence}: name ${site}, give the version, and link to the licence.`,
  allData: 'All downloads, what every column means, how to load and cite the data',
  embed: 'Put a chart into your article, or take it as a picture',
  files: {
    attacks: 'one row an incident',
    sources: 'one row a source',
    signatories: 'who signed the call of 26 May 2020',
    milestones: 'dated events of context',
    territories: 'codes that ISO 3166-1 lacks',
    dictionary: 'what every column means',
  },
};
