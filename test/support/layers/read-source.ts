import { matchesGlob, posix } from 'node:path';
import ts from 'typescript';

/** Path from the project's root, with slashes → text. Fictional ones serve as well as real ones. */
export type Sources = Record<string, string>;

export interface ImportLine {
  /** As written, for the reader of a message. */
  specifier: string;
  /** A file of the project (a path as in `Sources`), or a package. */
  target: { file: string } | { package: string };
  /** Erased before anything runs: binds layers together on paper, but carries nothing into the browser. */
  typeOnly: boolean;
  /** `?raw` and `?url` take a file as text or address without running it. */
  asAsset: boolean;
}

/** One piece of code that runs in one place: a `.ts` file, the frontmatter of a component, one of its scripts. */
export interface Unit {
  file: string;
  where: 'module' | 'frontmatter' | 'script';
  tree: ts.SourceFile;
  imports: ImportLine[];
}

export function readSource(file: string, sources: Sources): Unit[] {
  const text = sources[file] ?? '';
  if (!/\.(astro|ts|m?js)$/.test(file)) return [];
  const parts = file.endsWith('.astro') ? partsOfComponent(text) : [{ where: 'module' as const, code: text }];
  return parts.map(({ where, code }) => {
    const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    return { file, where, tree, imports: importsOf(tree, file, sources) };
  });
}

function partsOfComponent(text: string): { where: 'frontmatter' | 'script'; code: string }[] {
  const [, frontmatter = '', markup = text] = /^\s*---\n(.*?)\n---(.*)$/s.exec(text) ?? [];
  const scripts = [...markup.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].map(([, attributes = '', code = '']) => {
    if (/type="application\/(ld\+)?json"/.test(attributes)) return '';
    const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    return source ? `import ${JSON.stringify(source)};` : code;
  });
  return [
    { where: 'frontmatter' as const, code: frontmatter },
    ...scripts.map((code) => ({ where: 'script' as const, code })),
  ];
}

function importsOf(tree: ts.SourceFile, file: string, sources: Sources): ImportLine[] {
  const lines: ImportLine[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) lines.push(importLine(specifier.text, typeOnly, file));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isCallExpression(node) && node.expression.getText(tree) === 'import.meta.glob') {
      lines.push(...globbed(node, file, sources));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return lines;
}

function importLine(specifier: string, typeOnly: boolean, file: string): ImportLine {
  const [path = '', query] = specifier.split('?');
  return {
    specifier,
    target: /^[./]/.test(path) ? { file: resolved(path, file) } : { package: packageName(path) },
    typeOnly,
    asAsset: query !== undefined,
  };
}

function globbed(call: ts.CallExpression, file: string, sources: Sources): ImportLine[] {
  const [first, options] = call.arguments;
  const patterns = (first && ts.isArrayLiteralExpression(first) ? [...first.elements] : [first])
    .filter((node) => node !== undefined)
    .filter((node) => ts.isStringLiteralLike(node))
    .map((node) => node.text);
  const asAsset = /\bquery:/.test(options?.getText() ?? '');
  return patterns.flatMap((pattern) =>
    Object.keys(sources)
      .filter((path) => matchesGlob(path, resolved(pattern, file)))
      .map((path) => ({ specifier: pattern, target: { file: path }, typeOnly: false, asAsset })),
  );
}

function resolved(path: string, from: string): string {
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
}

function packageName(specifier: string): string {
  if (/^[a-z]+:/.test(specifier)) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
