import { blocksOf, selectorsOf } from '../used-styles.ts';

/** Presentation attributes of SVG that the styles set. */
const presentation = new Set([
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-width',
]);

interface Rule {
  readonly selector: string;
  readonly weight: number;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/**
 * Writes what the styles say of a drawing into its attributes, so that it looks the same in viewers that know no CSS.
 * States that a pointer or the keyboard makes, and conditions such as print, have no say.
 * @param css minified.
 */
export function resolveStyles(root: Element, css: string): void {
  const blocks = blocksOf(css).filter(({ head }) => !head.startsWith('@'));
  const variables = new Map(
    blocks
      .filter(({ head }) => head === ':root')
      .flatMap(({ body }) => declarationsOf(body).filter(([property]) => property.startsWith('--'))),
  );
  const rules = blocks
    .flatMap(({ head, body }): Rule[] => {
      const declarations = declarationsOf(body).filter(([property]) => presentation.has(property));
      if (declarations.length === 0) return [];
      return selectorsOf(head)
        .filter((selector) => !/:(?!is\(|not\()/.test(selector) && selector !== '*')
        .map((selector) => ({ selector, weight: weightOf(selector), declarations }));
    })
    .toSorted((a, b) => a.weight - b.weight);
  for (const node of [root, ...root.querySelectorAll('*')]) {
    for (const { selector, declarations } of rules) {
      if (!node.matches(selector)) continue;
      for (const [property, value] of declarations) node.setAttribute(property, plain(value, variables));
    }
  }
}

const declarationsOf = (body: string) =>
  body.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    return colon < 0 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const];
  });

/** Classes and attributes weigh more than any number of element names. */
const weightOf = (selector: string): number =>
  100 * (selector.match(/\.[\w-]+|\[[^\]]*\]/g)?.length ?? 0) +
  (selector.match(/(?<![\w.#[=-])[a-z]\w*/g)?.length ?? 0);

function plain(value: string, variables: ReadonlyMap<string, string>): string {
  const found = /var\((--[\w-]+)\)/.exec(value);
  if (found === null) return value;
  const [use, name = ''] = found;
  const known = variables.get(name);
  if (known === undefined) throw new Error(`the styles read ${name}, which nothing sets`);
  return plain(value.replace(use, known), variables);
}
