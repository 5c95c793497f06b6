/** The element that the server printed. Throws when it is missing: the file was taken apart. */
export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the embed lacks ${selector}`);
  return found;
}
