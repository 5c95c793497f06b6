const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
const plainName = new RegExp(`^${kebab}(?:\\.${kebab})*$`);
/** Pages are named after addresses: `[id].astro`, `[chart].html.ts`, `[...page].astro`. */
const pageName = new RegExp(
  `^(?:${kebab}|\\[(?:\\.\\.\\.)?[a-z][a-zA-Z0-9]*\\])(?:[-.](?:${kebab}|\\[[a-z][a-zA-Z0-9]*\\]))*$`,
);

/** One sentence for each file of `src` whose name does not say, in kebab-case, what it exports. */
export function nameBreaches(files: string[]): string[] {
  return files.flatMap((file) => {
    const path = file.split('/');
    const name = path.at(-1)!;
    if (/^index\.[jt]s$/.test(name) && !file.startsWith('src/pages/')) {
      return [`${file} is an index: name it after what it exports, and import that file by its name.`];
    }
    const pattern = file.startsWith('src/pages/') ? pageName : plainName;
    const odd = path.slice(1).find((part) => !pattern.test(part));
    return odd === undefined ? [] : [`${file}: "${odd}" is not kebab-case.`];
  });
}
