/** The addresses of a `srcset`, read as browsers read it: a comma ends an address only before white space. */
export function srcsetAddresses(srcset: string): string[] {
  const addresses: string[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const address = /^\S+/.exec(rest)?.[0];
    if (address === undefined) return addresses;
    addresses.push(address.replace(/,+$/, ''));
    rest = rest.slice(address.length);
    // What follows describes it, up to the next comma outside brackets.
    if (!address.endsWith(',')) rest = rest.replace(/^(?:\([^)]*\)?|[^,(])*/, '');
  }
}
