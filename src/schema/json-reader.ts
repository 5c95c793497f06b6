import { makeProblem } from './make-problem.ts';
import type { Problem } from './problem.ts';

interface Node {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Takes typed values out of a file's JSON, the descriptor's unless told otherwise, and collects a problem for each that
 * is not what it should be.
 */
export class JsonReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #code: 'descriptor' | 'mapping';

  constructor(file = 'datapackage.json', code: 'descriptor' | 'mapping' = 'descriptor') {
    this.#file = file;
    this.#code = code;
  }

  /** Reports a sentence about the whole file. */
  say(reason: string): void {
    this.problems.push(makeProblem({ file: this.#file, row: null, column: null, value: null }, this.#code, { reason }));
  }

  fault(node: Node, key: string, remedy: string): void {
    this.say(`${node.path === '' ? key : `${node.path}.${key}`} ${remedy}`);
  }

  object(value: unknown, path: string): Node {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { path, value: value as Record<string, unknown> };
    }
    this.say(`${path === '' ? 'the file' : path} must be an object in braces { }`);
    return { path, value: {} };
  }

  objects(node: Node, key: string, optional = false): Node[] {
    const value = node.value[key];
    if (value === undefined && optional) return [];
    if (!Array.isArray(value)) {
      this.fault(node, key, 'must be a list in brackets [ ]');
      return [];
    }
    const parent = node.path === '' ? key : `${node.path}.${key}`;
    return value.map((entry: unknown, index) => this.object(entry, `${parent}[${nameOf(entry) ?? index}]`));
  }

  lists(node: Node, key: string): string[][] {
    const value = node.value[key] ?? [];
    if (isListOf(value, (entry) => isListOf(entry, (item) => typeof item === 'string'))) return value as string[][];
    this.fault(node, key, 'must be a list of lists of names');
    return [];
  }

  text(node: Node, key: string): string {
    const value = node.value[key];
    if (typeof value === 'string' && value !== '') return value;
    this.fault(node, key, 'must be a text that is not empty');
    return '';
  }

  textLike(node: Node, key: string, pattern: RegExp, wanted: string): string {
    const text = this.text(node, key);
    if (text !== '' && !pattern.test(text)) this.fault(node, key, `must be ${wanted}`);
    return text;
  }

  /** A text, alone or as the only item of a list. */
  onlyText(node: Node, key: string): string {
    const value = node.value[key];
    const [only] = Array.isArray(value) && value.length === 1 ? (value as unknown[]) : [value];
    return this.text({ path: node.path, value: { [key]: only } }, key);
  }

  optionalText(node: Node, key: string): string | null {
    const value = node.value[key];
    return value === undefined || value === null ? null : this.text(node, key);
  }

  optionalNumber(node: Node, key: string): number | null {
    const value = node.value[key];
    if (value === undefined) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.fault(node, key, 'must be a number');
    return null;
  }

  flag(node: Node, key: string): boolean {
    const value = node.value[key] ?? false;
    if (typeof value !== 'boolean') this.fault(node, key, 'must be true or false');
    return value === true;
  }

  pattern(node: Node, key: string): string | null {
    const source = this.optionalText(node, key);
    if (source === null) return null;
    try {
      new RegExp(`^(?:${source})$`, 'u');
      return source;
    } catch {
      this.fault(node, key, 'must be a regular expression');
      return null;
    }
  }

  oneOf<Value extends string>(node: Node, key: string, values: readonly Value[], optional = false): Value | null {
    const value = node.value[key];
    if (value === undefined && optional) return null;
    const found = values.find((allowed) => allowed === value);
    if (found === undefined) this.fault(node, key, `must be one of ${values.join(', ')}`);
    return found ?? null;
  }
}

function isListOf(value: unknown, test: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}

function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('name' in entry)) return null;
  return typeof entry.name === 'string' ? entry.name : null;
}
