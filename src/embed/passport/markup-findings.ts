import { isInside, type Finding } from './finding.ts';
import { srcsetAddresses } from './srcset-addresses.ts';

/** Links that a browser does not follow by itself. */
const passiveLinks = /^(?:canonical|alternate|license|author|help|next|prev)$/i;
const loading = new Set(['src', 'poster', 'background', 'data', 'ping', 'action', 'formaction', 'manifest', 'archive']);
/** Parts of a drawing, and scripts in it, that are fetched by `href`. */
const drawn = /^(?:use|image|feimage|script|pattern|lineargradient|radialgradient|mpath|textpath)$/i;

/** Every element, those inside templates too. */
export function elementsOf(root: Document | DocumentFragment): Element[] {
  return [...root.querySelectorAll('*')].flatMap((node) =>
    node.localName === 'template' ? [node, ...elementsOf((node as HTMLTemplateElement).content)] : [node],
  );
}

/** What markup makes a browser ask for. */
export function markupFindings(elements: readonly Element[]): Finding[] {
  return elements.flatMap((node) => [
    ...(node.localName === 'form' ? [{ by: 'form', to: node.getAttribute('action') ?? '?' }] : []),
    ...(node.localName === 'base' ? [{ by: 'base', to: node.getAttribute('href') ?? '?' }] : []),
    ...[...node.attributes].flatMap(({ name, value }) => attributeFindings(node, name.toLowerCase(), value)),
  ]);
}

function attributeFindings(node: Element, name: string, value: string): Finding[] {
  const by = `${node.localName} ${name}`;
  const outside = (addresses: readonly string[]) =>
    addresses.filter((address) => !isInside(address)).map((address) => ({ by, to: address.trim() }));
  if (name === 'srcset' || name === 'imagesrcset') return outside(srcsetAddresses(value));
  if (name === 'srcdoc') return [{ by, to: '?' }];
  if (name === 'http-equiv' && /^\s*refresh\s*$/i.test(value)) {
    return [{ by: `${node.localName} refresh`, to: node.getAttribute('content') ?? '?' }];
  }
  if (loading.has(name)) return outside([value]);
  if (name === 'href' || name === 'xlink:href') {
    const rels = (node.getAttribute('rel') ?? '').split(/\s+/).filter(Boolean);
    const isFollowed =
      node.localName === 'link' ? !rels.every((rel) => passiveLinks.test(rel)) : drawn.test(node.localName);
    return isFollowed ? outside([value]) : [];
  }
  // An animation may put an address where none was.
  const isAnimated = /^(?:animate|set)$/i.test(node.localName) && /^(?:from|to|by|values)$/.test(name);
  return isAnimated && value.includes('//') ? [{ by, to: value }] : [];
}
