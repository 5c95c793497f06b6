/** A semantic version without additions. */
export const versionShape = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** What a new version may be, from the smallest step to the largest. */
export const versionKinds = ['patch', 'minor', 'major'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** `1.10.0` as its three numbers; null for anything else, `1.0` and `01.0.0` included. */
export function parseVersion(text: string): readonly [number, number, number] | null {
  const match = versionShape.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Below zero if `a` is the older version; for sorting. What is no version is older than all. */
export function compareVersions(a: string, b: string): number {
  const none = [-1, -1, -1] as const;
  const [x, y] = [parseVersion(a) ?? none, parseVersion(b) ?? none];
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}

/** The version that follows by a step of that kind: 1.2.3 → 1.2.4, 1.3.0 or 2.0.0. */
export function nextVersion(version: string, kind: VersionKind): string {
  const [major, minor, patch] = parseVersion(version) ?? [0, 0, 0];
  if (kind === 'major') return `${major + 1}.0.0`;
  return kind === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
