import { hexadecimal } from '../digest.ts';

const NAMESPACE = 'care-under-attack.feeds';

/**
 * An identifier `urn:uuid:…` that depends on the name alone, in the shape of a name-based UUID (version 8, SHA-256): it
 * stays the same when a site moves to another address.
 */
export async function nameUuid(name: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${NAMESPACE}/${name}`));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = hexadecimal(bytes);
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
