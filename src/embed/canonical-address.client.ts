/**
 * Address of an embed's full view without any filter. Not taken from the link that a reader follows: in a file that was
 * saved or made from another, that one has a filter already.
 */
export const canonicalAddress = (document: Document): string =>
  document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
