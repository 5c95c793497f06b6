import ts from 'typescript';

/** The names, among those watched, that a piece of code uses without having declared them: the globals it relies on. */
export function freeGlobals(tree: ts.SourceFile, watched: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    // What is said in types is gone when the code runs.
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isModuleDeclaration(node)) return;
    if (ts.isIdentifier(node) && watched.has(node.text) && isUse(node) && !isDeclaredAround(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !('name' in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

function isDeclaredAround(use: ts.Identifier): boolean {
  for (let scope: ts.Node = use.parent; ; scope = scope.parent) {
    if (declaredIn(scope).includes(use.text)) return true;
    if (ts.isSourceFile(scope)) return false;
  }
}

function declaredIn(scope: ts.Node): string[] {
  if (ts.isFunctionLike(scope)) return scope.parameters.flatMap((parameter) => namesIn(parameter.name));
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    return scope.initializer && ts.isVariableDeclarationList(scope.initializer) ? variables(scope.initializer) : [];
  }
  if (ts.isCatchClause(scope)) return scope.variableDeclaration ? namesIn(scope.variableDeclaration.name) : [];
  if (ts.isBlock(scope) || ts.isSourceFile(scope)) return scope.statements.flatMap(namesOfStatement);
  return [];
}

function namesOfStatement(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return variables(statement.declarationList);
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name ? [statement.name.text] : [];
  }
  if (!ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings } = statement.importClause ?? {};
  const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [namedBindings];
  return [name, ...named.map((binding) => binding?.name)].flatMap((binding) => binding?.text ?? []);
}

function variables(list: ts.VariableDeclarationList): string[] {
  return list.declarations.flatMap((declaration) => namesIn(declaration.name));
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}
