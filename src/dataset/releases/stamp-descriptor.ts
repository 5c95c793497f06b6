/** What a release writes into `datapackage.json`. */
export interface Stamp {
  /** Left as they are if not given. */
  readonly version?: string;
  /** ISO day of the release, UTC. */
  readonly released?: string;
  /** By file name: size, and SHA-256 in hexadecimal digits. */
  readonly sums: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;
}

interface Json {
  [key: string]: unknown;
  resources: (Record<string, unknown> & { path: string })[];
}

/**
 * The text of the descriptor with version, day, and `bytes` and `hash` of each resource whose file is known. The
 * writing stays as it is where each property has a line of its own, so that a difference shows these lines alone.
 * @param text the text of a descriptor that was read without problems.
 */
export function stampDescriptor(text: string, stamp: Stamp): string {
  const wanted = stamped(JSON.parse(text) as Json, stamp);
  const edited = edit(text, stamp);
  return isSameJson(edited, wanted) ? edited : `${JSON.stringify(wanted, null, 2)}\n`;
}

function stamped(json: Json, { version, released, sums }: Stamp): Json {
  return {
    ...json,
    ...(version === undefined ? {} : { version }),
    ...(released === undefined ? {} : { created: createdAt(released) }),
    resources: json.resources.map((resource) => {
      const sum = sums.get(resource.path);
      return sum === undefined ? resource : { ...resource, bytes: sum.bytes, hash: hashOf(sum.sha256) };
    }),
  };
}

const createdAt = (day: string) => `${day}T00:00:00Z`;
const hashOf = (sha256: string) => `sha256:${sha256}`;

function edit(text: string, { version, released, sums }: Stamp): string {
  let edited = text;
  if (version !== undefined) edited = edited.replace(/^( *"version": )"[^"]*"/m, `$1"${version}"`);
  if (released !== undefined) edited = edited.replace(/^( *"created": )"[^"]*"/m, `$1"${createdAt(released)}"`);
  for (const [path, { bytes, sha256 }] of sums) {
    const line = `"path": ${JSON.stringify(path)},`;
    const lines = new RegExp(`^( *)${escape(line)}(?:\\r?\\n *"(?:bytes|hash)": [^\\n]*,)*`, 'm');
    edited = edited.replace(
      lines,
      (_, indent: string) => `${indent}${line}\n${indent}"bytes": ${bytes},\n${indent}"hash": "${hashOf(sha256)}",`,
    );
  }
  return edited;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function isSameJson(text: string, wanted: Json): boolean {
  try {
    return canonical(JSON.parse(text)) === canonical(wanted);
  } catch {
    return false;
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
