/**
 * Keeps what is made of the same parts until a build ends: several pages ask for it. In development it is made anew each
 * time, as files that nobody imports, such as styles, may have changed.
 */
export function onceABuild<Parts extends readonly unknown[], Result>(
  make: (...parts: Parts) => Result,
): (...parts: Parts) => Result {
  const kept: { readonly parts: Parts; readonly result: Result }[] = [];
  return (...parts) => {
    if (!import.meta.env.PROD) return make(...parts);
    const known = kept.find((each) => isSame(each.parts, parts));
    if (known !== undefined) return known.result;
    const result = make(...parts);
    kept.push({ parts, result });
    return result;
  };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);
