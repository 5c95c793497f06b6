import { brotliCompressSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Finding } from './passport/finding.ts';
import { elementsOf, markupFindings } from './passport/markup-findings.ts';
import { closes, readPolicy } from './passport/read-policy.ts';
import { addressesIn, askingIn, keepingIn } from './passport/script-findings.ts';
import { styleFindings } from './passport/style-findings.ts';

export type { Finding } from './passport/finding.ts';

/** What the text of an embed says about itself, whatever anybody promises of it. */
export interface Passport {
  /** Bytes, as it is and as servers send it. */
  readonly size: { readonly raw: number; readonly brotli: number };
  /** What a browser would ask for by itself; links that a reader follows are none. */
  readonly requests: readonly Finding[];
  /** The one request that a pinned embed may make; null: it makes none. */
  readonly exception: string | null;
  /** Ways to keep something in the reader's browser. */
  readonly storage: readonly Finding[];
  /** The policy that the file carries where a browser heeds it; null without one. */
  readonly policy: string | null;
  /** Whether that policy alone keeps a browser from asking anybody, but for `reachable`. */
  readonly isClosed: boolean;
  /** The source that the policy leaves open for the exception; null: none. */
  readonly reachable: string | null;
  readonly announced: { readonly title: string; readonly sentence: string };
}

/** Kinds of script that run, or that hold data and do nothing. */
const running = /^(?:|text\/javascript|application\/javascript|module)$/i;
const idle = /^application\/(?:ld\+)?json$/i;
const painted = ['style', 'fill', 'stroke', 'filter', 'mask', 'clip-path', 'cursor', 'marker-start', 'marker-end'];

/**
 * Reads an embed as a suspicious editor would. It finds what is written, not what is hidden with effort: therefore the
 * file's own policy, which binds the browser, has to close what the text alone cannot prove.
 * @param mayAsk absolute address of the one file that it may ask its own site for; default: none.
 */
export function readPassport(file: string, mayAsk: string | null = null): Passport {
  // What is odd about the file is told as a finding, not on the console.
  const { document } = new JSDOM(file, { virtualConsole: new VirtualConsole() }).window;
  const elements = elementsOf(document);
  const policy = readPolicy(document);
  const code = codeOf(elements);
  const asked = askingIn(code);
  const connect = policy?.directives.get('connect-src') ?? [];
  const exception = asked.length > 0 && isExcepted(elements, code, { asked, connect, mayAsk }) ? mayAsk : null;
  const to = connect.join(' ') || '?';
  return {
    size: { raw: Buffer.byteLength(file), brotli: brotliCompressSync(file).byteLength },
    requests: [
      ...markupFindings(elements),
      ...otherScripts(elements),
      ...styleFindings(stylesOf(elements)),
      ...(exception === null ? asked.map((name) => ({ by: `${name} in a script`, to })) : []),
    ],
    exception,
    storage: keepingIn(code),
    policy: policy?.text ?? null,
    isClosed: policy !== null && closes(policy, exception === null ? [] : connect),
    reachable: exception === null ? null : (connect[0] ?? null),
    announced: {
      title: document.querySelector('h1')?.textContent ?? document.title,
      sentence: document.querySelector('svg[role=img]')?.getAttribute('aria-label') ?? '',
    },
  };
}

/** Whether a file keeps every promise. */
export const isClean = ({ requests, storage, isClosed }: Passport): boolean =>
  requests.length === 0 && storage.length === 0 && isClosed;

/**
 * Whether all that a file asks is the one address that it may: a single fetch, in code that holds no address itself and
 * takes the one that the markup holds, with a policy that lets it reach that site and no other.
 */
function isExcepted(
  elements: readonly Element[],
  code: string,
  {
    asked,
    connect,
    mayAsk,
  }: { readonly asked: readonly string[]; readonly connect: readonly string[]; readonly mayAsk: string | null },
): boolean {
  if (mayAsk === null) return false;
  const latest = elements.flatMap((node) => node.getAttribute('data-latest') ?? []);
  return (
    asked.join() === 'fetch' &&
    code.match(/\bfetch\s*\(/g)?.length === 1 &&
    addressesIn(code).length === 0 &&
    /\blatest\b/.test(code) &&
    latest.length === 1 &&
    latest[0] === mayAsk &&
    connect.length === 1 &&
    [mayAsk, new URL(mayAsk).origin].includes(connect[0] ?? '')
  );
}

/** All that runs: scripts, handlers in attributes, and addresses that are code. */
function codeOf(elements: readonly Element[]): string {
  return elements
    .flatMap((node) => [
      ...(node.localName === 'script' && running.test(node.getAttribute('type') ?? '') ? [node.textContent] : []),
      ...Array.from(node.attributes).flatMap(({ name, value }) =>
        /^on/i.test(name) || /^\s*javascript:/i.test(value) ? [value] : [],
      ),
    ])
    .join('\n');
}

/** Scripts of a kind that browsers may act on in ways of their own. */
const otherScripts = (elements: readonly Element[]): Finding[] =>
  elements
    .filter(({ localName }) => localName === 'script')
    .map((node) => node.getAttribute('type') ?? '')
    .filter((type) => !running.test(type) && !idle.test(type))
    .map((type) => ({ by: 'script type', to: type }));

const stylesOf = (elements: readonly Element[]): string =>
  elements
    .flatMap((node) => [
      ...(node.localName === 'style' ? [node.textContent] : []),
      ...painted.map((name) => node.getAttribute(name) ?? ''),
    ])
    .filter(Boolean)
    .join('\n');
