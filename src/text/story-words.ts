/**
 * What pages tell about the subject at more length. In `headline`, `lede` and `effects` numbers stand in braces:
 * `{total}`, or `{total|attack|attacks}` for the word that goes with it.
 */
export interface StoryWords {
  /** Headline of the home page; knows `countries` and `total`. */
  readonly headline: string;
  /** Below the headline; knows `total`, `affected` and `countries`. What stands between two `**` is set off. */
  readonly lede: string;
  /** What a ring without a disc stands for on the map. */
  readonly ring: string;
  /** What counts as harm, as it stands after “known to have been affected:”. */
  readonly harm: string;
  /** An event of context, as it stands after “such as”; null = none is named. */
  readonly contextExample: string | null;
  /** A wave of incidents, as it stands after “such as”; null = none is named. */
  readonly waveExample: string | null;
  /** Below the title of the chart of effects; knows `total` and `affected`. */
  readonly effects: string;
  /** What the record is, on the home page. */
  readonly what: string;
  /** First sentence of the page about the site, after the site's name and “is”, without a full stop. */
  readonly about: string;
  /** What counts as an incident, and what does not: paragraphs of the page on the method. */
  readonly counts: readonly string[];
  /** The rule by which harm is recorded. */
  readonly harmRule: string;
  /** How far the record has been read against its sources, after the counts; null = nothing is claimed. */
  readonly readingNote: string | null;
  /** Whose names are never recorded; null = nothing is said. */
  readonly unnamed: string | null;
  /** Other collections on the subject; null leaves the section out. */
  readonly others: OtherCollections | null;
}

/** How this record differs from other collections, each told by its own rules. */
export interface OtherCollections {
  readonly lead: string;
  readonly list: readonly {
    readonly name: string;
    /** Address at which the collection states its rules. */
    readonly url: string;
    /** What it counts that this record does not, or the reverse: a sentence. */
    readonly differs: string;
  }[];
  readonly close: string;
}

/** The words of this project's own subject. */
export const ownStory: StoryWords = {
  headline: 'In {countries} countries and territories, those who heal have been attacked through their computers',
  lede: '{total} {total|cyberattack|cyberattacks} on hospitals, laboratories and other parts of healthcare {total|is|are} on record here. In **{affected} of them, patients felt it**: treatment was delayed, appointments were cancelled, or ambulances were sent elsewhere.',
  ring: 'A ring without a disc is an attack not known to have touched care.',
  harm: 'treatment delayed, appointments cancelled, patients sent elsewhere, or a death linked to the attack',
  contextExample: 'the WannaCry worm of May 2017',
  waveExample: 'the WannaCry worm of May 2017',
  effects:
    'Of {total} recorded {total|attack|attacks}, {affected} are known to have affected care itself. Most records also tell of computers that failed or data that were taken; what that meant for patients is often not reported, which does not mean that it meant nothing.',
  what: 'A public record of cyberattacks on hospitals, clinics, laboratories, medical research, suppliers, insurers and health authorities.',
  about: 'a public record of cyberattacks on healthcare',
  counts: [
    'A record is one cyber incident against healthcare, told by at least one public source: against hospitals, clinics, laboratories, emergency and blood services, care homes, pharmacies, medical research, makers of medicines and devices, suppliers of health software, health insurers, health authorities and international health bodies.',
    'Someone must have attacked from outside through computers or networks. Breakdowns, lost devices and mistakes are not attacks. Nor are leaks by insiders, who use access that they were given.',
  ],
  harmRule:
    'Care was affected means that a source tells of care delayed, appointments cancelled, patients sent elsewhere, or a death linked to the attack. A death is linked only where a public authority, a court or a lawsuit does so; the summary says which.',
  readingNote:
    'It found no invented incident, but much that had stopped at the first week: theft, numbers and attributions that became known later. A record can lag behind again, and readers worked from what can be found on the open web, not from every document.',
  unnamed: 'No name of a patient belongs in this record',
  others: {
    lead: 'Others collect the same incidents or some of them. Each counts by rules of its own, so no number here can be added to one of theirs, or set against it:',
    list: [
      {
        name: 'Cyber Incident Tracer #HEALTH, CyberPeace Institute',
        url: 'https://cit.cyberpeaceinstitute.org/',
        differs:
          'counts disruptive attacks on healthcare by someone who meant to do harm. This record also holds thefts of data that stopped nothing, and tells attempts and plans apart instead of leaving them out.',
      },
      {
        name: 'European Repository of Cyber Incidents (EuRepoC)',
        url: 'https://eurepoc.eu/methodology/',
        differs:
          'covers every sector, and incidents with a political dimension or against critical infrastructure. It says more of who was behind an incident and how states answered; this record says more of where care suffered.',
      },
      {
        name: 'Map of ransomware attacks, Comparitech',
        url: 'https://www.comparitech.com/blog/information-security/global-ransomware-attacks/',
        differs:
          'covers every sector, but ransomware alone, and since April 2023 also what gangs post and nobody has confirmed. Here a claim by attackers alone is graded as claimed, and other kinds of attack count as well.',
      },
    ],
    close:
      'What this record adds is the combination: a map, cited sources for each record, a version for every change, open code, and plain files that anyone can edit and check.',
  },
};

// As in figure-words.ts; apart from those, so that no browser is sent it.
declare const SITE_STORY: string | undefined;

export const story: StoryWords = typeof SITE_STORY === 'undefined' ? ownStory : (JSON.parse(SITE_STORY) as StoryWords);
