import { site } from '../../site.config.ts';
import { ownStory } from '../text/story-words.ts';
import { ownSubject } from '../text/subject-words.ts';

const literal = (words: object): string => JSON.stringify(JSON.stringify(words));

/** What a bundler puts in for the names that `src/text/` declares: all words of this site, as source text. */
export const siteWords: Readonly<Record<'SITE_SUBJECT' | 'SITE_STORY', string>> = {
  SITE_SUBJECT: literal({ ...ownSubject, ...site.words.subject }),
  SITE_STORY: literal({ ...ownStory, ...site.words.story }),
};
