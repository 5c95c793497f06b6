import { select, type BaseType, type Selection } from 'd3-selection';

/** Anything that a keyed join can tell apart. */
export interface Keyed {
  readonly key: string;
}

/**
 * Key of a join: the datum's, or on nodes that the server printed (they have no datum) their `data-key`. So the same
 * code draws into an empty `<svg>` and adopts a printed one.
 */
export function keyOf(this: BaseType | HTMLElement, d: unknown): string {
  return d === undefined || d === null ? ((this as Element).getAttribute('data-key') ?? '') : (d as Keyed).key;
}

/**
 * Children of one kind under `parent`, one for each datum, in the order of the data.
 * @param name element name; with `className` it also selects the children that belong to this join.
 */
export function joinChildren<Datum extends Keyed, Child extends Element>(
  parent: Element,
  name: string,
  className: string,
  data: readonly Datum[],
): Selection<Child, Datum, Element, undefined> {
  return select<Element, undefined>(parent)
    .selectAll<Child, Datum>(`:scope > ${name}.${className}`)
    .data(data, keyOf)
    .join((enter) =>
      enter
        .append<Child>(name)
        .attr('class', className)
        .attr('data-key', ({ key }) => key),
    )
    .order();
}

/** The one child of that kind and class, made when it is not there yet; the caller knows its type by its name. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as in d3's own append
export function onlyChild<Child extends Element>(parent: Element, name: string, className: string): Child {
  const node = joinChildren<Keyed, Child>(parent, name, className, [{ key: className }]).node();
  if (node === null) throw new Error(`no child ${name}.${className}`);
  return node;
}

/** Sets text only where it differs, so that a second drawing touches nothing. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
