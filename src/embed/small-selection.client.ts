// What the charts use of d3-selection, under the same names and to the same effect: the package is twelve times as large,
// and a frame pays for each byte. The bundler puts this file in its place.

/** A node that knows its datum, as d3 keeps it. */
type Bound = Element & { __data__?: unknown };
type Value = string | number | boolean | null;
type PerNode<Result> = (this: Bound, datum: unknown, index: number) => Result;
type Key = (this: Element, datum: unknown) => string;

const SVG = 'http://www.w3.org/2000/svg';

class SmallSelection {
  readonly nodes: readonly Bound[];
  readonly parent: Element | null;

  /** @param parent where the nodes were looked for; null: they were given. */
  constructor(nodes: readonly Bound[], parent: Element | null = null) {
    this.nodes = nodes;
    this.parent = parent;
  }

  node(): Bound | null {
    return this.nodes[0] ?? null;
  }

  each(act: PerNode<unknown>): this {
    this.nodes.forEach((node, i) => act.call(node, node.__data__, i));
    return this;
  }

  attr(name: string, value: Value | PerNode<Value>): this {
    return this.each(function (datum, i) {
      const own = typeof value === 'function' ? value.call(this, datum, i) : value;
      if (own === null) this.removeAttribute(name);
      // Most of what was printed stays as it is.
      else if (this.getAttribute(name) !== String(own)) this.setAttribute(name, String(own));
    });
  }

  call(act: (selection: this) => unknown): this {
    act(this);
    return this;
  }

  selectAll(selector: string): SmallSelection {
    const parent = this.node();
    return new SmallSelection(parent === null ? [] : [...parent.querySelectorAll(selector)], parent);
  }

  /** The nodes of the keys are kept, the others go with `join`. */
  data(data: readonly unknown[], key: Key): Joining {
    const { parent } = this;
    if (parent === null) throw new Error('data are joined to what selectAll() found');
    const byKey = new Map<string, Bound>();
    const left: Bound[] = [];
    for (const node of this.nodes) {
      const own = key.call(node, node.__data__);
      if (byKey.has(own)) left.push(node);
      else byKey.set(own, node);
    }
    const found = data.map((datum) => {
      const own = key.call(parent, datum);
      const node = byKey.get(own) ?? null;
      byKey.delete(own);
      if (node !== null) node.__data__ = datum;
      return { datum, node };
    });
    return new Joining(parent, found, [...left, ...byKey.values()]);
  }

  /** Moves no node that stands where it should: a move takes the focus away. */
  order(): this {
    this.nodes.toReversed().reduce<Bound | null>((next, node) => {
      if (next !== null && (node.compareDocumentPosition(next) & 4) === 0) next.before(node);
      return node;
    }, null);
    return this;
  }
}

/** A datum with the node that it has; null: none yet. */
interface Found {
  readonly datum: unknown;
  readonly node: Bound | null;
}

/** Data on their way into nodes. */
class Joining {
  readonly #parent: Element;
  readonly #found: readonly Found[];
  readonly #leaving: readonly Bound[];

  constructor(parent: Element, found: readonly Found[], leaving: readonly Bound[]) {
    this.#parent = parent;
    this.#found = found;
    this.#leaving = leaving;
  }

  join(enter: (entering: { append: (name: string) => SmallSelection }) => SmallSelection): SmallSelection {
    const made = new Map<Found, Bound>();
    enter({
      append: (name) => {
        let next: Bound | null = null;
        for (const entry of this.#found.toReversed()) {
          if (entry.node === null) {
            const child: Bound = this.#parent.ownerDocument.createElementNS(this.#parent.namespaceURI ?? SVG, name);
            child.__data__ = entry.datum;
            this.#parent.insertBefore(child, next);
            made.set(entry, child);
            next = child;
          } else next = entry.node;
        }
        return new SmallSelection([...made.values()].toReversed());
      },
    });
    for (const node of this.#leaving) node.remove();
    return new SmallSelection(
      this.#found.flatMap((entry) => entry.node ?? made.get(entry) ?? []),
      this.#parent,
    );
  }
}

/** As d3's: what a file that adds to every selection adds to. */
export { SmallSelection as selection };

/** A selection of one node. */
export const select = (node: Bound): SmallSelection => new SmallSelection([node]);
