import { brotliCompressSync } from 'node:zlib';
import { JSDOM } from 'jsdom';

/** Something that a file does, and the part of it that does so. */
export interface Finding {
  /** Such as `img src` or `fetch in a script`. */
  readonly by: string;
  /** An address, or what is known of it. */
  readonly to: string;
}

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
  /** The policy that the file carries; null without one. */
  readonly policy: string | null;
  /** Whether that policy alone keeps a browser from asking anybody. */
  readonly isClosed: boolean;
  readonly announced: { readonly title: string; readonly sentence: string };
}

/** Links that a browser follows by itself. */
const fetchedLinks =
  /\b(stylesheet|icon|preload|prefetch|modulepreload|preconnect|dns-prefetch|manifest|mask-icon|apple-touch-icon)\b/i;
/** Ways in which a script asks somebody. */
const asking: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bfetch\s*\(/, 'fetch'],
  [/\bXMLHttpRequest\b/, 'XMLHttpRequest'],
  [/\bWebSocket\b/, 'WebSocket'],
  [/\bEventSource\b/, 'EventSource'],
  [/\bsendBeacon\b/, 'sendBeacon'],
  [/\bRTCPeerConnection\b/, 'RTCPeerConnection'],
  [/\bnew\s+(Image|Worker|SharedWorker|Audio)\b/, 'new Image, Worker or Audio'],
  [/\bimportScripts\b|\bimport\s*\(/, 'import'],
];
const keeping: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\.cookie\b|\[\s*["'`]cookie["'`]\s*\]/, 'document.cookie'],
  [/\bcookieStore\b/, 'cookieStore'],
  [/\blocalStorage\b/, 'localStorage'],
  [/\bsessionStorage\b/, 'sessionStorage'],
  [/\bindexedDB\b/, 'indexedDB'],
  [/\bcaches\s*\./, 'caches'],
  [/\bserviceWorker\b/, 'serviceWorker'],
];

/**
 * Reads an embed as a suspicious editor would.
 * @param mayAsk absolute address of the one file that it may ask its own site for; default: none.
 */
export function readPassport(file: string, mayAsk: string | null = null): Passport {
  const { document } = new JSDOM(file).window;
  const policy =
    document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content')?.trim() ?? null;
  const scripts = [...document.querySelectorAll('script')]
    .filter(({ type }) => !/json/i.test(type))
    .map(({ textContent }) => textContent);
  const handlers = [...document.querySelectorAll('*')].flatMap((node) =>
    [...node.attributes].filter(({ name }) => name.startsWith('on')).map(({ value }) => value),
  );
  const code = [...scripts, ...handlers].join('\n');
  const connect = directive(policy, 'connect-src');
  const asked = asking.filter(([pattern]) => pattern.test(code)).map(([, name]) => name);
  const allowed =
    mayAsk !== null &&
    connect.join() === new URL(mayAsk).origin &&
    asked.every((name) => name === 'fetch') &&
    code.includes(new URL(mayAsk).pathname);
  return {
    size: { raw: Buffer.byteLength(file), brotli: brotliCompressSync(file).byteLength },
    requests: [
      ...fromMarkup(document),
      ...fromStyles(document),
      ...(allowed ? [] : asked.map((name) => ({ by: `${name} in a script`, to: connect.join(' ') || '?' }))),
    ],
    exception: allowed && asked.length > 0 ? mayAsk : null,
    storage: keeping.filter(([pattern]) => pattern.test(code)).map(([, to]) => ({ by: 'a script', to })),
    policy,
    isClosed: isClosed(policy, allowed ? connect : []),
    announced: {
      title: document.querySelector('h1')?.textContent ?? document.title,
      sentence: document.querySelector('svg[role=img]')?.getAttribute('aria-label') ?? '',
    },
  };
}

/** Whether a file keeps every promise. */
export const isClean = ({ requests, storage, isClosed: closed }: Passport): boolean =>
  requests.length === 0 && storage.length === 0 && closed;

function fromMarkup(document: Document): Finding[] {
  const found: Finding[] = [];
  const note = (node: Element, name: string, value: string) => {
    if (!isInside(value)) found.push({ by: `${node.localName} ${name}`, to: value.trim() });
  };
  for (const node of document.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      if (name === 'srcset' || name === 'imagesrcset') {
        for (const source of value.split(/,\s/)) note(node, name, source.trim().split(/\s/)[0] ?? '');
      } else if (['src', 'poster', 'background', 'data', 'ping', 'action', 'formaction'].includes(name)) {
        note(node, name, value);
      } else if (name === 'href' || name === 'xlink:href') {
        const follows = node.localName === 'link' ? fetchedLinks.test(node.getAttribute('rel') ?? '') : isDrawn(node);
        if (follows) note(node, name, value);
      } else if (name === 'http-equiv' && value.toLowerCase() === 'refresh') {
        note(node, 'refresh', node.getAttribute('content') ?? '?');
      } else if (name === 'srcdoc' || (node.localName === 'base' && name === 'href')) {
        found.push({ by: `${node.localName} ${name}`, to: '?' });
      }
    }
  }
  return found;
}

const isDrawn = (node: Element): boolean =>
  ['use', 'image', 'feimage', 'script'].includes(node.localName.toLowerCase());

function fromStyles(document: Document): Finding[] {
  const css = [
    ...Array.from(document.querySelectorAll('style'), ({ textContent }) => textContent),
    ...Array.from(document.querySelectorAll('*'), (node) =>
      ['style', 'fill', 'stroke', 'filter', 'mask', 'clip-path'].map((name) => node.getAttribute(name) ?? '').join(';'),
    ),
  ].join('\n');
  const addresses = [
    ...Array.from(css.matchAll(/@import\s*(?:url\()?\s*["']?([^"')\s;]+)/gi), ([, to = '']) => ({ by: '@import', to })),
    ...Array.from(css.matchAll(/(?:url|src)\(\s*["']?([^"')]*)/gi), ([, to = '']) => ({ by: 'url()', to })),
    ...Array.from(css.matchAll(/image-set\(\s*["']([^"']*)/gi), ([, to = '']) => ({ by: 'image-set()', to })),
  ];
  return addresses.filter(({ to }) => !isInside(to));
}

/** Whether an address asks nobody: a part of the file, or what it holds itself. */
const isInside = (address: string): boolean => /^\s*($|#|data:|about:blank)/i.test(address);

function directive(policy: string | null, name: string): string[] {
  const found = (policy ?? '').split(';').find((part) => part.trim().split(/\s+/)[0] === name);
  return found?.trim().split(/\s+/).slice(1) ?? [];
}

function isClosed(policy: string | null, allowed: readonly string[]): boolean {
  if (policy === null || directive(policy, 'default-src').join() !== "'none'") return false;
  const harmless = /^('none'|'unsafe-inline'|'sha(256|384|512)-[^']+'|data:)$/;
  return policy
    .split(';')
    .flatMap((part) => part.trim().split(/\s+/).slice(1))
    .every((source) => harmless.test(source) || allowed.includes(source));
}
