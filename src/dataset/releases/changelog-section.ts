/** What a changelog says of one version. */
export interface ChangelogSection {
  /** ISO day of the heading `## 1.0.0 (2026-11-23)`; null if it has none. */
  readonly released: string | null;
  /** Heading and text, ending with a line break. */
  readonly text: string;
  readonly isEmpty: boolean;
}

/** The section of a version in a changelog, or null. */
export function changelogSection(changelog: string, version: string): ChangelogSection | null {
  const sections = changelog.replaceAll('\r\n', '\n').split(/^(?=## )/m);
  for (const section of sections) {
    const [heading = '', ...lines] = section.split('\n');
    const match = /^## v?(\S+)(?:\s+\(?(\d{4}-\d{2}-\d{2})\)?)?\s*$/.exec(heading);
    if (match?.[1] !== version) continue;
    return {
      released: match[2] ?? null,
      text: `${section.trim()}\n`,
      isEmpty: lines.every((line) => line.trim() === '' || line.startsWith('#')),
    };
  }
  return null;
}
