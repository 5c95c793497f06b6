import { listReleasedFiles, readDataFile } from '../dataset/read.ts';

/** A version that was released. */
export interface ReleasedVersion {
  readonly version: string;
  /** ISO day. */
  readonly released: string;
}

/** The versions kept below `releases/`, newest first. */
export async function releasedVersions(): Promise<readonly ReleasedVersion[]> {
  const descriptors = (await listReleasedFiles()).filter((file) => /^[^/]+\/datapackage\.json$/.test(file));
  const versions = await Promise.all(
    descriptors.map(async (file) => {
      const text = new TextDecoder().decode(await readDataFile(`releases/${file}`));
      const { created } = JSON.parse(text) as { readonly created: string };
      return { version: file.replace(/\/.*$/, ''), released: created.slice(0, 10) };
    }),
  );
  return versions.toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
}
