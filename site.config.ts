import type { ColourPairs } from './src/styles/colour-pairs.ts';
import type { StoryWords } from './src/text/story-words.ts';
import type { SubjectWords } from './src/text/subject-words.ts';

/**
 * What a fork changes beside `data/`. Some settings can also come from the environment, so that one checkout builds
 * for several addresses: `SITE_URL`, `BASE_PATH`, `SOCIAL_PICTURES` and, for the data folder, `DATA_DIR`.
 */
export interface SiteConfig {
  readonly title: string;
  /** One sentence for search engines and shared links. */
  readonly description: string;
  /** Scheme and host that the site is served from. */
  readonly url: string;
  /** Path below the host: `/`, or `/repository/` on a project page. */
  readonly base: string;
  /** Address of the public repository; null hides links to it. */
  readonly repository: string | null;
  /** Mail address for corrections and replies; null hides it. */
  readonly contact: string | null;
  readonly licences: {
    readonly code: { readonly name: string; readonly url: string };
    readonly data: { readonly name: string; readonly url: string };
  };
  /**
   * Words about the subject; what is left out stays as it is. `subject` holds those that figures are made of, `story`
   * the sentences of the pages. The words of filters and keys are labels in `data/datapackage.json`.
   */
  readonly words: { readonly subject: Partial<SubjectWords>; readonly story: Partial<StoryWords> };
  /** Colours in place of those in `src/styles/tokens.css`, each for light and dark; a test measures the contrasts. */
  readonly colours: ColourPairs;
  /** A picture in `public/` that stands before the title, such as `logo.svg`; null = the title alone. */
  readonly logo: string | null;
  /**
   * Language that the pages say they are in, as a BCP 47 tag: what screen readers speak and search engines believe. It
   * translates nothing. It has to be that of the words in `src/text/`, which are English: `en`, `en-GB`, `en-US`. Numbers,
   * dates and names of countries follow the words, in `src/text/locale.ts`.
   */
  readonly language: string;
  /** What the map shows before a reader asks for anything. */
  readonly defaultView: { readonly region: 'world' | 'europe' | 'americas' | 'africa' | 'asia-pacific' };
  /** Pictures of shared links: kept from one build to the next, drawn afresh, or left out of a build that is only tried. */
  readonly socialPictures: 'kept' | 'fresh' | 'off';
}

/** A variable of the environment; null when it is unset or blank. */
const environment = (name: string): string | null => {
  const value = process.env[name]?.trim() ?? '';
  return value === '' ? null : value;
};

export const site: SiteConfig = {
  title: 'Care Under Attack',
  description:
    'A sourced record of cyberattacks on hospitals and the rest of healthcare, drawn as a world map and a timeline, next to the call of 26 May 2020 to stop them.',
  url: environment('SITE_URL') ?? 'http://localhost:4321',
  base: environment('BASE_PATH') ?? '/',
  repository: null,
  contact: null,
  licences: {
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    data: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  words: { subject: {}, story: {} },
  colours: {},
  logo: null,
  language: 'en',
  defaultView: { region: 'world' },
  // As it is; `npm run data -- settings`, with which each build begins, judges it with the others.
  socialPictures: (environment('SOCIAL_PICTURES') ?? 'kept') as SiteConfig['socialPictures'],
};
