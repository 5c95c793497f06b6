/** An address inside the site, below its base path: `href('/data/')`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
