import type { CitationKind } from './accessed.ts';
import type { CitedWork } from './citation.ts';

/** A cited work with the name that reference managers know it by: letters, digits and hyphens, the same in all versions. */
export interface KeyedWork extends CitedWork {
  readonly key: string;
}

/** A citation in two parts, one right after the other: `accessedOn` says what stands between them once a day is known. */
export interface CitationText {
  readonly head: string;
  readonly tail: string;
}

/** One form of a citation, ready to be copied. */
export interface CitationFormat extends CitationText {
  readonly id: Exclude<CitationKind, 'plain'>;
  readonly name: string;
}

/** A key from parts such as the name of the dataset and a record's id. */
export const citationKey = (...parts: readonly string[]): string =>
  parts
    .map((part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-'),
    )
    .join('-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** All forms but the line of text, which is `plainCitation`. */
export const citationFormats = (work: KeyedWork): readonly CitationFormat[] => [
  { id: 'bibtex', name: 'BibTeX', ...bibtexCitation(work) },
  { id: 'csl', name: 'CSL-JSON', ...cslCitation(work) },
  { id: 'ris', name: 'RIS', ...risCitation(work) },
];

const note = ({ version, released }: CitedWork): string => `Data version ${version}, released ${released}`;

/** `@misc`, the one type that every style knows; titles in double braces keep their capitals. */
export function bibtexCitation(work: KeyedWork): CitationText {
  const [year = '', month = ''] = work.released.split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${texText(work.collection)}}`],
    ['title', `{${texText(work.title ?? work.collection)}}`],
    ...(work.title === null ? [] : [['howpublished', texText(work.collection)] as const]),
    ['year', year],
    ['month', String(Number(month))],
    ['version', texText(work.version)],
    ['note', texText(note(work))],
    ['url', plainUrl(work.url)],
  ];
  return {
    head: `@misc{${work.key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}`,
    tail: '}',
  };
}

/** How a printed list of one item ends. */
const CSL_END = '\n  }\n]';

/** A list of one item, which is what managers import. */
export function cslCitation(work: KeyedWork): CitationText {
  const item = {
    id: work.key,
    type: 'dataset',
    title: work.title ?? work.collection,
    ...(work.title === null ? {} : { 'container-title': work.collection }),
    author: [{ literal: work.collection }],
    version: work.version,
    issued: { 'date-parts': [work.released.split('-').map(Number)] },
    URL: work.url,
  };
  const text = JSON.stringify([item], null, 2);
  return { head: text.slice(0, -CSL_END.length), tail: CSL_END };
}

export function risCitation(work: KeyedWork): CitationText {
  const lines: readonly (readonly [string, string])[] = [
    ['TY', 'DATA'],
    ['ID', work.key],
    ['AU', work.collection],
    ['TI', work.title ?? work.collection],
    ...(work.title === null ? [] : [['T2', work.collection] as const]),
    ['PY', work.released.slice(0, 4)],
    ['DA', work.released.replaceAll('-', '/')],
    ['ET', work.version],
    ['N1', note(work)],
    ['UR', plainUrl(work.url)],
  ];
  return { head: lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\n`).join(''), tail: 'ER  - ' };
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

// BibTeX counts braces before it reads a backslash, so an escaped brace alone would break the file.
const texText = (text: string): string => oneLine(text).replaceAll(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? sign);

/** An address as reference managers take it: no sign in it that BibTeX or a line of RIS would read as its own. */
const plainUrl = (url: string): string =>
  oneLine(url).replaceAll(/[\s{}\\^`"<>|]/g, (sign) => encodeURIComponent(sign));

/** A tag at the beginning of a line would start a new field of RIS. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
