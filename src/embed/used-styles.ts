/** A rule, or a group of rules with a condition, and what it holds. */
export interface Block {
  readonly head: string;
  readonly body: string;
}

/**
 * Minified styles without the rules whose classes a file never names, and without the variables that nothing reads.
 * @param content all other text of the file: a class that is anywhere in it counts as used.
 */
export function usedStyles(css: string, content: string): string {
  const words = new Set(content.match(/[\w-]+/g));
  return withoutUnread(keep(css, words));
}

function keep(css: string, words: ReadonlySet<string>): string {
  return blocksOf(css)
    .map(({ head, body }) => {
      if (head.startsWith('@')) {
        const inner = keep(body, words);
        return inner === '' ? '' : `${head}{${inner}}`;
      }
      const selectors = selectorsOf(head).filter((selector) => isUsed(selector, words));
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
    })
    .join('');
}

/** What a selector excludes need not be there. */
const isUsed = (selector: string, words: ReadonlySet<string>): boolean =>
  Array.from(selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.([A-Za-z][\w-]*)/g)).every(([, name = '']) =>
    words.has(name),
  );

/** At commas, but not at those inside brackets. */
export const selectorsOf = (head: string): readonly string[] => head.split(/,(?![^(]*\))/);

export function blocksOf(css: string): readonly Block[] {
  const blocks: Block[] = [];
  let [start, opened, depth] = [0, 0, 0];
  for (let i = 0; i < css.length; i += 1) {
    if (css[i] === '{') {
      if (depth === 0) opened = i;
      depth += 1;
    } else if (css[i] === '}') {
      depth -= 1;
      if (depth > 0) continue;
      blocks.push({ head: css.slice(start, opened), body: css.slice(opened + 1, i) });
      start = i + 1;
    }
  }
  if (depth !== 0 || css.slice(start).trim() !== '')
    throw new Error(`styles end in the middle: ${css.slice(start, start + 60)}`);
  return blocks;
}

/** One variable may be all that reads another. */
function withoutUnread(css: string): string {
  const read = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => name));
  const fewer = css.replaceAll(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (all, name: string) => (read.has(name) ? all : ''));
  return fewer === css ? css : withoutUnread(fewer);
}
