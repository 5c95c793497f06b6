import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';

/** Path data beyond this many letters is told by its length and hash. */
const LONGEST_PATH = 1000;

/**
 * An `<svg>` as a person can read it in a diff: one element a line, indented. Invisible characters are written as
 * references.
 */
export function normalisedSvg(markup: string): string {
  const root = JSDOM.fragment(markup).firstElementChild;
  if (root === null) throw new Error('no element to normalise');
  // Without its namespace no viewer would show the file.
  root.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${linesOf(root, '').join('\n')}\n`;
}

function linesOf(element: Element, indent: string): string[] {
  const attributes = Array.from(
    element.attributes,
    ({ name, value }) => ` ${name}="${escaped(shortened(name, value))}"`,
  );
  const open = `${indent}<${element.localName}${attributes.join('')}`;
  const children = [...element.children];
  const close = `</${element.localName}>`;
  if (children.length > 0) {
    return [`${open}>`, ...children.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}${close}`];
  }
  const text = element.textContent;
  return [text === '' ? `${open}/>` : `${open}>${escaped(text)}${close}`];
}

function shortened(name: string, value: string): string {
  if (name !== 'd' || value.length <= LONGEST_PATH) return value;
  return `${String(value.length)} letters, sha256 ${createHash('sha256').update(value).digest('hex').slice(0, 16)}`;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/(?! )[\p{C}\p{Z}]/gu, (c) => `&#x${(c.codePointAt(0) ?? 0).toString(16)};`);
