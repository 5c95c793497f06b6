/** A security policy as a browser takes it from a document. */
export interface Policy {
  readonly text: string;
  /** Sources by directive; of two of a name the first counts. */
  readonly directives: ReadonlyMap<string, readonly string[]>;
}

/**
 * The policy of a document, if a browser heeds it for all that follows: in its head, before anything that could be
 * fetched or run. Null: there is none, or it comes too late.
 */
export function readPolicy(document: Document): Policy | null {
  for (const node of document.head.children) {
    if (node.localName === 'title' || node.hasAttribute('charset')) continue;
    const isPolicy = /^\s*content-security-policy\s*$/i.test(node.getAttribute('http-equiv') ?? '');
    if (node.localName !== 'meta' || !isPolicy) return null;
    const text = (node.getAttribute('content') ?? '').trim();
    return { text, directives: directivesOf(text) };
  }
  return null;
}

function directivesOf(text: string): Policy['directives'] {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    if (name !== '' && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

const hash = /^'sha(?:256|384|512)-[^']+'$/;
/** What each directive may name in a file that asks nobody; a directive that is not listed may name nothing. */
const harmless: Readonly<Record<string, RegExp>> = {
  'style-src': /^(?:'unsafe-inline'|'sha(?:256|384|512)-[^']+')$/,
  'script-src': hash,
  'img-src': /^data:$/,
  'font-src': /^data:$/,
};
/** Directives without which a browser lets something through. */
const needed = ['default-src', 'base-uri', 'form-action'];

/**
 * Whether a policy alone keeps a browser from fetching anything from anybody, and from running code that it does not name.
 * @param allowed the sources that the file may ask all the same.
 */
export function closes({ directives }: Policy, allowed: readonly string[]): boolean {
  if (needed.some((name) => directives.get(name)?.join() !== "'none'")) return false;
  return [...directives].every(([name, sources]) =>
    sources.every(
      (source) =>
        source === "'none'" ||
        harmless[name]?.test(source) === true ||
        (name === 'connect-src' && allowed.includes(source)),
    ),
  );
}
