import { site } from '../../site.config.ts';
import { ownStory } from '../text/story-words.ts';
import { ownSubject } from '../text/subject-words.ts';

const subject = { ...ownSubject, ...site.words.subject };
const { harmed, mapTitle, timelineTitle } = subject;
const literal = (words: object): string => JSON.stringify(JSON.stringify(words));

/** What a bundler puts in for the names that `src/text/` declares: all words of this site, as source text. */
export const siteWords: Readonly<Record<'SITE_FIGURES' | 'SITE_SUBJECT' | 'SITE_STORY', string>> = {
  SITE_FIGURES: literal({ harmed, mapTitle, timelineTitle }),
  SITE_SUBJECT: literal(subject),
  SITE_STORY: literal({ ...ownStory, ...site.words.story }),
};
