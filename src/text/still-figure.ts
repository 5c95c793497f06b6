import { subject } from './subject-words.ts';

/** Words of the ways to take a still figure along, and of its picture. */
export const stillFigureText = {
  /** Stands below the title, as a picture has no page around it. */
  subject: `Records of ${subject.incident[1]} on ${subject.field}`,
  note: 'A picture with a link to this figure: light, with the newest data. No frame, no script.',
  /** Each as long as a link in a row may be. */
  files: { png: 'PNG', svg: 'SVG', csv: 'CSV' },
  fileOf: (file: string, figure: string): string => `${file}: ${figure}`,
  /** Around the title of the page on which the figures stand. */
  elsewhere: { before: 'The figures of the page', after: 'have no frame; take them as pictures from there.' },
};
