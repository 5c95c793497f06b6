import { formatNumber } from './format.ts';

/**
 * A sentence with its numbers: `{total}` becomes the number with separators, `{total|attack|attacks}` the first or the
 * second word by it. Throws where a sentence asks for a number that is not there, so that no page shows a brace.
 */
export function fill(template: string, numbers: Readonly<Record<string, number>>): string {
  return template.replaceAll(/\{([^{}]*)\}/g, (found: string, inside: string) => {
    const [name = '', ...forms] = inside.split('|');
    const n = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
    if (n === undefined || forms.length === 1 || forms.length > 2) {
      const known = Object.keys(numbers).map((key) => `{${key}}, {${key}|one|many}`);
      throw new Error(`“${template}” has ${found}; these can stand there: ${known.join(', ')}`);
    }
    return forms.length === 0 ? formatNumber(n) : ((n === 1 ? forms[0] : forms[1]) ?? '');
  });
}

/** The parts of a sentence before, inside and after the two `**` that set a part of it off. */
export function stressed(sentence: string): readonly [before: string, strong: string, after: string] {
  const [before = '', strong = '', ...after] = sentence.split('**');
  return [before, strong, after.join('')];
}
