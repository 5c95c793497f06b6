import { sha256 } from '../digest.ts';

/** The descriptor as JSON, each resource with the size and the hash of its file, as the standard names them. */
export async function servedDescriptor(
  descriptor: Uint8Array,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<unknown> {
  const json = JSON.parse(new TextDecoder().decode(descriptor)) as { readonly resources: readonly { path: string }[] };
  const resources = json.resources.map(async ({ ...resource }) => {
    const bytes = files.get(resource.path);
    if (bytes === undefined) return resource;
    return { ...resource, bytes: bytes.length, hash: `sha256:${await sha256(bytes)}` };
  });
  return { ...json, resources: await Promise.all(resources) };
}
