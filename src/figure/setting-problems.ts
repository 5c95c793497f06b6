import type { SiteConfig } from '../../site.config.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { nearest } from '../schema/nearest.ts';
import { colourRule } from '../styles/colour-pairs.ts';
import { fill } from '../text/fill.ts';
import { textLanguage } from '../text/locale.ts';
import { settingsText as text } from '../text/settings.ts';
import { ownStory } from '../text/story-words.ts';
import { ownSubject } from '../text/subject-words.ts';

/** What has to be there, whatever it says. */
const needed = [
  ...['title', 'description', 'url', 'base', 'repository', 'contact', 'colours', 'logo', 'language', 'socialPictures'],
  ...['licences.code', 'licences.data', 'words.subject', 'words.story', 'defaultView.region'],
];
/** Sentences of the pages in which numbers stand, with what each may name. */
const numbersIn: Readonly<Record<string, readonly string[]>> = {
  headline: ['total', 'affected', 'countries'],
  lede: ['total', 'affected', 'countries'],
  effects: ['total', 'affected'],
};
/** Words that may be null, where nothing is to be said. */
const mayBeNull = ['contextExample', 'waveExample', 'readingNote', 'unnamed', 'others'];

/**
 * Everything that is wrong with the settings of a site, a sentence each; empty where nothing is. They were written by
 * hand and their types are not looked at when they run, so that anything may stand there.
 * @param isInPublic whether a file of that name is in `public/`.
 */
export function settingProblems(site: SiteConfig, isInPublic: (file: string) => boolean): string[] {
  const missing = needed.filter((setting) => lookUp(site, setting) === undefined);
  if (missing.length > 0) return missing.map(text.missing);
  const { words } = site;
  return [
    ...(['title', 'description'] as const).flatMap((name) => emptyOr(name, site[name])),
    ...(isHost(site.url) ? [] : [text.url(site.url)]),
    ...(isText(site.base) && /^\/(?:\S*)$/.test(site.base) ? [] : [text.base(site.base)]),
    ...linkOr('repository', site.repository),
    ...contactOr(site.contact),
    ...(['code', 'data'] as const).flatMap((of) => [
      ...emptyOr(`licences.${of}.name`, site.licences[of].name),
      ...linkOr(`licences.${of}.url`, site.licences[of].url),
    ]),
    ...wordsOr('subject', words.subject, ownSubject),
    ...wordsOr('story', words.story, ownStory),
    ...numbersOr(words.story),
    ...coloursOr(site),
    ...(site.logo === null || (isText(site.logo) && isInPublic(site.logo)) ? [] : [text.logo(shown(site.logo))]),
    ...(isLanguage(site.language) ? [] : [text.language(site.language)]),
    ...oneOf('defaultView.region', site.defaultView.region, regionKeys),
    ...oneOf('socialPictures', site.socialPictures, ['kept', 'fresh', 'off']),
  ];
}

/** What is not wrong, but likely not meant: a language that the words are not in. */
export function settingWarnings({ language }: Pick<SiteConfig, 'language'>): string[] {
  if (!isLanguage(language)) return [];
  const same = new Intl.Locale(language).language === new Intl.Locale(textLanguage).language;
  return same ? [] : [text.foreignLanguage(language, textLanguage)];
}

/** The value of a setting by its path, such as `words.subject`. */
const lookUp = (site: unknown, setting: string): unknown =>
  setting
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined,
      site,
    );

/** What stands there, as it can be named in a sentence. */
const shown = (value: unknown): string => (isText(value) ? value : JSON.stringify(value));

const isText = (value: unknown): value is string => typeof value === 'string';
const webAddress = (value: unknown): URL | null => {
  const url = isText(value) ? URL.parse(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
};

function emptyOr(setting: string, value: unknown): string[] {
  if (!isText(value)) return [text.text(setting)];
  return value.trim() === '' ? [text.empty(setting)] : [];
}

function isHost(value: unknown): boolean {
  const url = webAddress(value);
  return url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
}

function linkOr(setting: string, value: unknown): string[] {
  if (value === null || webAddress(value) !== null) return [];
  const full = webAddress(`https://${shown(value)}`);
  return [text.link(setting, shown(value), full?.hostname.includes('.') === true ? full.href : null)];
}

function contactOr(value: unknown): string[] {
  if (value === null || (isText(value) && /^[^\s@:]+@[^\s@]+$/.test(value))) return [];
  const address = /[^\s@:]+@[^\s@>]+/.exec(shown(value));
  return [text.contact(shown(value), address?.[0] ?? null)];
}

function wordsOr(group: 'subject' | 'story', given: object, own: object): string[] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    const setting = `words.${group}.${name}`;
    if (!Object.hasOwn(own, name)) return [text.unknownWord(group, name, nearest(name, Object.keys(own)))];
    if (value === null && mayBeNull.includes(name)) return [];
    if (name === 'others') return isCollections(value) ? [] : [text.collections(setting)];
    const usual = (own as Readonly<Record<string, unknown>>)[name];
    if (!Array.isArray(usual)) return emptyOr(setting, value);
    const items: unknown[] = Array.isArray(value) ? value : [];
    const isFilled = items.length > 0 && items.every((item) => isText(item) && item.trim() !== '');
    if (name === 'counts') return isFilled ? [] : [text.paragraphs(setting)];
    return isFilled && items.length === 2 ? [] : [text.pair(setting)];
  });
}

function isCollections(value: unknown): boolean {
  const list = lookUp(value, 'list');
  const texts = ['lead', 'close'].map((name) => lookUp(value, name));
  const items: unknown[] = Array.isArray(list) ? list : [];
  return (
    items.length > 0 &&
    items.every((item) => webAddress(lookUp(item, 'url')) !== null) &&
    [...texts, ...items.flatMap((item) => [lookUp(item, 'name'), lookUp(item, 'differs')])].every(
      (words) => isText(words) && words.trim() !== '',
    )
  );
}

function numbersOr(story: object): string[] {
  return Object.entries(story).flatMap(([name, sentence]: [string, unknown]) => {
    const known = numbersIn[name];
    if (known === undefined || !isText(sentence)) return [];
    try {
      fill(sentence, Object.fromEntries(known.map((number) => [number, 2])));
      return [];
    } catch (error) {
      return [text.numbers(`words.story.${name}`, error instanceof Error ? error.message : '')];
    }
  });
}

function coloursOr({ colours }: SiteConfig): string[] {
  // One by one, because the rule of all tells of the first fault alone.
  return Object.entries(colours).flatMap(([name, pair]) => {
    try {
      colourRule({ [name]: pair });
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message.replace('site.config.ts, ', '') : ''];
    }
  });
}

function isLanguage(value: unknown): boolean {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

const oneOf = (setting: string, value: unknown, allowed: readonly string[]): string[] =>
  isText(value) && allowed.includes(value) ? [] : [text.oneOf(setting, shown(value), allowed)];
