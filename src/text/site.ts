import { formatDate } from './format.ts';

/** Words of the frame around every page. */
export const siteText = {
  skip: 'Skip to the content',
  nav: 'Site',
  contents: 'On this page',
  links: { map: 'Map', records: 'Records', countries: 'Countries', call: 'The call', data: 'Data' },
  footer: {
    methodology: 'How the record is made',
    embed: 'Embed a chart',
    about: 'About this site',
    contribute: 'Contribute a record or a correction',
    version: (version: string, released: string): string => `Data version ${version}, released ${formatDate(released)}`,
    newest: (date: string): string => `; latest record: ${formatDate(date)}`,
    licence: 'Code under',
    data: 'data under',
    privacy: 'No cookies, no tracking, no third parties: nothing about you is collected.',
    repository: 'Source code',
    contact: 'Corrections and right of reply',
  },
};
