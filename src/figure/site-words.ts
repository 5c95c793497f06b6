import { readFileSync } from 'node:fs';
import path from 'node:path';
import { site } from '../../site.config.ts';
import { ownFieldTitles, titledFields, type FieldTitles } from '../text/field-titles.ts';
import { malwareTitle } from '../text/malware-title.ts';
import { ownStory } from '../text/story-words.ts';
import { ownSubject, type SubjectWords } from '../text/subject-words.ts';

/** The words about the subject of this site, where the sources run as they are. */
export const siteSubject: SubjectWords = { ...ownSubject, ...site.words.subject };

const { harmed, short, uncounted, mapTitle, timelineTitle, effectsTitle } = siteSubject;
const titles = titlesOfDescriptor();
const literal = (words: object): string => JSON.stringify(JSON.stringify(words));

/** What a bundler puts in for the names that `src/text/` declares: all words of this site, as source text. */
export const siteWords: Readonly<
  Record<'SITE_FIGURES' | 'SITE_SUBJECT' | 'SITE_STORY' | 'SITE_FIELDS' | 'SITE_MALWARE', string>
> = {
  SITE_FIGURES: literal({ harmed, short, uncounted, mapTitle, timelineTitle, effectsTitle }),
  SITE_SUBJECT: literal(siteSubject),
  SITE_STORY: literal({ ...ownStory, ...site.words.story }),
  SITE_FIELDS: literal({ ...ownFieldTitles, ...titles.fields }),
  SITE_MALWARE: JSON.stringify(titles.malware),
};

// Read as it is: a descriptor with a fault is told of by the check of the data, which knows how.
function titlesOfDescriptor(): { readonly fields: Partial<FieldTitles>; readonly malware: string } {
  try {
    const file = path.resolve(process.env.DATA_DIR ?? 'data', 'datapackage.json');
    const { resources = [] } = JSON.parse(readFileSync(file, 'utf8')) as Package;
    const fields = resources.find(({ name }) => name === 'attacks')?.schema?.fields ?? [];
    const title = (column: string) => fields.find(({ name }) => name === column)?.title;
    const named = titledFields.flatMap((column) => {
      const found = title(column);
      return typeof found === 'string' ? [[column, found] as const] : [];
    });
    return { fields: Object.fromEntries(named), malware: title('malware') ?? malwareTitle };
  } catch {
    return { fields: {}, malware: malwareTitle };
  }
}

interface Package {
  readonly resources?: readonly {
    readonly name?: string;
    readonly schema?: { readonly fields?: readonly { readonly name?: string; readonly title?: string }[] };
  }[];
}
