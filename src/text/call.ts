import { count, formatDate, formatNumber, inWords, listOf } from './format.ts';

/** One link of a paragraph to what it rests on. */
interface CitedLink {
  readonly publisher: string;
  readonly url: string;
}

const links = {
  institute: {
    publisher: 'CyberPeace Institute',
    url: 'https://cyberpeaceinstitute.org/blog/2020-05-26-world-leaders-call-on-governments-to-stop-cyberattacks-plaguing-healthcare-systems',
  },
  itpro: {
    publisher: 'ITPro',
    url: 'https://www.itpro.co.uk/security/cyber-security/355791/cyberpeace-institute-urges-governments-to-work-together-to-stop',
  },
  secureWorld: {
    publisher: 'SecureWorld',
    url: 'https://www.secureworldexpo.com/industry-news/call-for-cyberattacks-on-healthcare-to-stop',
  },
  techMonitor: { publisher: 'Tech Monitor', url: 'https://techmonitor.ai/cybersecurity/cyberpeace-institute-letter' },
  infosecurity: {
    publisher: 'Infosecurity Magazine',
    url: 'https://infosecurity-magazine.com/news/cyber-peace-institute-plea',
  },
  reuters: {
    publisher: 'Reuters, in Daily Maverick',
    url: 'https://www.dailymaverick.co.za/article/2020-05-27-red-cross-urges-halt-to-cyberattacks-on-healthcare-sector-amid-covid-19/',
  },
  voa: { publisher: 'VOA Korea', url: 'https://www.voakorea.com/coronavirus/healthcare-sector-cyberattack' },
} satisfies Record<string, CitedLink>;

/** Words of the page on the call. What it asked is a paraphrase of the sources named beside it. */
export const callText = {
  title: 'The call',
  headline: (date: string, countries: number): string =>
    countries === 0
      ? `On ${formatDate(date)}, governments were called upon to stop attacks on healthcare`
      : `On ${formatDate(date)}, former leaders of at least ${count(countries, 'country', 'countries').replace(/^\d+/, (n) => inWords(Number(n)))} asked governments to stop attacks on healthcare`,
  lede: 'In the first months of the pandemic an open letter asked every government to act together against cyberattacks on hospitals and medical research. People who had led states signed it, and so did heads of the Red Cross, of companies and of institutes who were in office.',
  askedTitle: 'What the call asked',
  asked: [
    {
      text: 'It was an open letter of the CyberPeace Institute in Geneva, supported by the International Committee of the Red Cross, addressed to the governments of the world.',
      sources: [links.institute, links.itpro],
    },
    {
      text: 'It appeared as a full-page advertisement in The New York Times and The Guardian.',
      sources: [links.secureWorld],
    },
  ],
  askedLead: 'It asked governments, in our words, to',
  askedItems: [
    'act at once to end cyberattacks on hospitals, health care, medical research, medical staff and international public health bodies;',
    'work together, at the United Nations too, to reaffirm the rules that forbid such attacks;',
    'say plainly that these operations are unlawful and unacceptable, and tolerate them no more than physical attacks, in peace as in conflict;',
    'join with civil society and companies to protect medical facilities, and hold perpetrators to account.',
  ],
  askedSources: [links.techMonitor, links.infosecurity],
  numbersTitle: 'How many signed',
  numbersIntro: 'The sources differ:',
  numbersColumns: { number: 'Signatories', source: 'Source' },
  numbers: [
    { number: 'more than 40', sources: [links.institute] },
    { number: '42', sources: [links.reuters] },
    { number: '48', sources: [links.voa] },
    { number: 'the Red Cross and 48 others', sources: [links.itpro] },
  ],
  numbersHere: (listed: number, named: number): string =>
    `The data here hold ${formatNumber(listed)}: ${formatNumber(named)} named by a source and ${formatNumber(listed - named)} known by office only.`,
  laureates: (n: number): string =>
    `${n === 1 ? 'One of those named is a Nobel laureate' : `${capital(inWords(n))} of those named are Nobel laureates`}.`,
  wanted:
    'The full list of names was not among the sources used. Whoever has it, as it was published, is asked to send it.',
  howToSend: 'How to send a correction',
  mapTitle: 'Where the former leaders come from',
  mapCount: (counted: number, named: number): string =>
    `${capital(count(counted, 'country', 'countries').replace(/^\d+/, (n) => inWords(Number(n))))}: for ${inWords(named)} a source names the person, for ${inWords(counted - named)} the sources give the office only, and no name is printed here.`,
  mapPast: (name: string, successors: number): string =>
    `Hatched: ${name}, in the merged outline of its ${inWords(successors)} successor states.`,
  mapNote:
    'A signatory stands for an office once held, not for a state: no government signed. A country without colour has no former leader among the signatories known so far.',
  listTitle: 'Former leaders by country',
  whoTitle: 'Who signed',
  whoIntro:
    'By the office for which each is best known. Some were out of office when the call was published, others held theirs; each entry says which, where the data have dates.',
  /** Headings of the groups, by the descriptor's categories; one without words here has its label. */
  groups: {
    leaders: 'Former heads of state and government',
    minister: 'Former ministers',
    international_official: 'International officials',
    industry: 'Heads of companies, in office',
    civil_society: 'Civil society, in office',
    academia: 'Academia',
    religious: 'Religious leaders',
    unknown: 'Office unclear',
  } as Readonly<Record<string, string>>,
  groupNotes: {
    leaders: 'The press mostly speaks of “former presidents”; the exact office stands below each name.',
    industry: 'The reports give these offices as current; the data hold no dates for them.',
    civil_society:
      'The heads of the institute that wrote the call are among them. The data hold no dates for these offices.',
    unknown: 'Not counted in any number of countries on this site.',
  } as Readonly<Record<string, string>>,
  /** Added to a heading where the data have dates for the group. */
  inOffice: { all: ', in office', some: ', in and out of office', none: ', out of office' },
  heldThen: 'in office when the call was published',
  reported: (words: string): string => `Reported as “${words}”`,
  /** What an entry rests on; its sources are told behind it. */
  evidence: (label: string, sources: number): string => `Evidence: ${label} · ${count(sources, 'source', 'sources')}`,
  aroundTitle: 'The year before, the year after',
  around: (month: string, before: number, during: number, after: number, coarse: number): string =>
    `Attacks carried out and on record here: ${formatNumber(before)} in the twelve months before ${formatDate(month)}, ${formatNumber(during)} in that month, ${formatNumber(after)} in the twelve months after it.${coarse === 0 ? '' : ` ${count(coarse, 'more is', 'more are')} dated too coarsely to be placed.`}`,
  aroundLimits:
    'These are recorded attacks. They cannot show whether the call changed anything: a number depends on what was reported, by whom and in which language, and on where the collection looked. Attention to the subject rose with the pandemic, so more of what happened may have been written down.',
  milestonesTitle: 'What came before and after',
  timelineTitle: 'Recorded attacks around the call',
  /** As what it can be taken: read behind “Embed, Download”. */
  timelineGiven: 'with all years, these months marked',
  correction: 'Is something wrong, or missing? A correction needs a source.',
  version: (version: string, released: string): string => `Data ${version}, ${formatDate(released)}.`,
};

/** Words of a signatory's page. */
export const signatoryText = {
  /** Where no source names the person: the wording of the press, in quotation marks where no such office exists. */
  reportedTitle: (words: string): string => `${/^[aeiou]/i.test(words) ? 'An' : 'A'} ${words}`,
  unclearTitle: (words: string): string => `Reported as “${words}”`,
  noTitle: 'A signatory whom the sources do not name',
  description: (name: string | null, summary: string): string => (name === null ? summary : `${name}: ${summary}`),
  crumb: 'The call',
  facts: 'What is known',
  rows: {
    name: 'Name',
    office: 'Office',
    terms: 'In office',
    organization: 'Organisation',
    role: 'Role',
    also: 'Also',
    country: 'Country',
    signed: 'Signed',
    reported: 'Reported as',
    evidence: 'Evidence',
    status: 'Status',
  },
  nameUnknown: 'No source found so far gives it, so none is printed.',
  officeUnknown: 'not known',
  terms: (terms: readonly (readonly [from: string | null, to: string | null])[]): string =>
    listOf(
      terms.map(([from, to]) => {
        if (from === null) return `until ${formatDate(to ?? '')}`;
        if (to === null) return `from ${formatDate(from)}`;
        return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
      }),
    ),
  evidence: (label: string, description: string): string => `${capital(label)}. ${description}`,
  sources: 'Sources',
  undated: 'no date given',
  countryPages: 'All on record for',
  /** Before links to pages of some, or all, of the states of today that cover a state of the past. */
  successorPages: (linked: number, all: number): string =>
    linked === all
      ? `The ${inWords(all)} states of today that cover it:`
      : `Of the ${inWords(all)} states of today that cover it, ${inWords(linked)} ${linked === 1 ? 'has' : 'have'} a page here:`,
  mapNamed: (place: string): string => `Map on which ${place} is filled.`,
  mapPast: (place: string): string => `Map with the outline of the ${place}, hatched.`,
  othersOfCountry: (place: string): string => `Also from ${place}`,
  othersOfGroup: 'Others of this group',
  withdrawn: 'This entry no longer counts. The page stays, so that links to it keep their meaning.',
  survivor: 'The entry that stands:',
};

const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());
