import { isInside, type Finding } from './finding.ts';

/** What styles make a browser ask for. @param css any number of style sheets and of values of style attributes. */
export function styleFindings(css: string): Finding[] {
  const plain = withoutEscapes(css.replaceAll(/\/\*[^]*?(?:\*\/|$)/g, ' '));
  const found = [
    ...matches(plain, /@import\s*(?:url\()?\s*["']?([^"')\s;]+)/gi, '@import'),
    ...matches(plain, /(?:url|src)\(\s*["']?([^"')]*)/gi, 'url()'),
    ...imageSets(plain).flatMap((set) => matches(set, /["']([^"']*)["']/g, 'image-set()')),
    // Whatever function it stands in.
    ...matches(plain, /((?:[a-z][a-z\d+.-]*:)?\/\/[^\s"'),;]+)/gi, 'an address in a style'),
  ];
  const outside = found.filter(({ to }) => !isInside(to));
  return outside.filter(({ to }, i) => outside.findIndex((other) => other.to === to) === i);
}

const matches = (css: string, pattern: RegExp, by: string): Finding[] =>
  Array.from(css.matchAll(pattern), ([, to = '']) => ({ by, to }));

/** A letter may be written as its number: `u\72l` is `url`. */
const withoutEscapes = (css: string): string =>
  css.replaceAll(/\\(?:([\da-f]{1,6})\s?|([^\n]))/gi, (_, code: string | undefined, sign = '') => {
    const point = code === undefined ? 0 : Number.parseInt(code, 16);
    return code === undefined ? String(sign) : point > 0x10_ff_ff ? '' : String.fromCodePoint(point);
  });

/** What stands between the brackets of each `image-set`. */
function imageSets(css: string): string[] {
  return Array.from(css.matchAll(/image-set\(/gi), ({ index }) => {
    const start = index + 'image-set('.length;
    let [end, depth] = [start, 1];
    while (end < css.length && depth > 0) {
      if (css[end] === '(') depth += 1;
      if (css[end] === ')') depth -= 1;
      end += 1;
    }
    return css.slice(start, end);
  });
}
