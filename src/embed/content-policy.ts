import { createHash } from 'node:crypto';

/**
 * The policy of an embed: nothing from anywhere, and of all scripts only those that it was built with.
 * @param connect the one origin that the script may ask; default: none.
 */
export function contentPolicy(scripts: readonly string[], connect: string | null = null): string {
  const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src ${hashes.join(' ')}`,
    'img-src data:',
    ...(connect === null ? [] : [`connect-src ${connect}`]),
    // The first does not speak for these two.
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
