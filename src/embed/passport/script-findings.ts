import type { Finding } from './finding.ts';

type Pattern = readonly [pattern: RegExp, name: string];

/** Ways in which a script asks somebody; a policy can forbid the first of them, and none of those that follow. */
const asking: readonly Pattern[] = [
  [/\bfetch\s*\(/, 'fetch'],
  [/\bXMLHttpRequest\b/, 'XMLHttpRequest'],
  [/\bWebSocket\b/, 'WebSocket'],
  [/\bWebTransport\b/, 'WebTransport'],
  [/\bEventSource\b/, 'EventSource'],
  [/\bsendBeacon\b/, 'sendBeacon'],
  [/\bnew\s+(Image|Worker|SharedWorker|Audio)\b/, 'new Image, Worker or Audio'],
  [/\bimportScripts\b|\bimport\s*\(/, 'import'],
  [/\bRTCPeerConnection\b/, 'RTCPeerConnection'],
  [/\b(?:preconnect|dns-prefetch|prefetch|prerender|speculationrules)\b/, 'a hint to connect'],
  [/\blocation\s*(?:\.\s*href\s*)?=(?!=)|\blocation\s*(?:\.\s*(?:assign|replace)\b|\[)/, 'going to another page'],
  [/\bnavigation\s*\.\s*navigate\b/, 'going to another page'],
  [/\bopen\s*\(/, 'opening a window'],
  [/\.\s*(?:submit|requestSubmit)\b/, 'sending a form'],
  [/\.\s*click\s*\(/, 'following a link by itself'],
  [/\beval\s*\(|\bFunction\s*\(/, 'code made of text'],
  // By a name that is put together, anything can be reached.
  [/\b(?:window|self|globalThis|top|parent|document|navigator|frames)\s*(?:\?\.)?\[/, 'a name put together'],
  [/\bReflect\b/, 'a name put together'],
];

const keeping: readonly Pattern[] = [
  [/\.cookie\b|\[\s*["'`]cookie["'`]\s*\]/, 'document.cookie'],
  [/\bcookieStore\b/, 'cookieStore'],
  [/\blocalStorage\b/, 'localStorage'],
  [/\bsessionStorage\b/, 'sessionStorage'],
  [/\bindexedDB\b/, 'indexedDB'],
  [/\bcaches\s*\./, 'caches'],
  [/\bserviceWorker\b/, 'serviceWorker'],
  [/\b(?:window|self|globalThis|top|parent)\s*\.\s*name\b/, 'window.name'],
  [/\bhistory\s*\.\s*(?:pushState|replaceState)\b/, 'history'],
];

const names = (code: string, patterns: readonly Pattern[]): string[] => [
  ...new Set(patterns.filter(([pattern]) => pattern.test(code)).map(([, name]) => name)),
];

/** Names of the ways in which code asks somebody. */
export const askingIn = (code: string): string[] => names(code, asking);

/** Ways in which code keeps something in the reader's browser. */
export const keepingIn = (code: string): Finding[] => names(code, keeping).map((to) => ({ by: 'a script', to }));

/** Absolute addresses that code holds; names of kinds of XML are none. */
export const addressesIn = (code: string): string[] =>
  (code.match(/\b(?:https?|wss?):\/\/[^\s"'`\\)]+/gi) ?? []).filter((address) => !address.includes('//www.w3.org/'));
