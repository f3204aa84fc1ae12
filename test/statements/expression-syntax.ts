import ts from "typescript";

/** The symbol itself of one that is imported. */
export function aliased(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

export const combined = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((texts, values) => texts.flatMap((text) => values.map((value) => text + value)), [""]);

type Wrapper = ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.AwaitExpression;

export const isWrapper = (node: ts.Node): node is Wrapper =>
  ts.isParenthesizedExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  ts.isAwaitExpression(node);

export const isAlternative = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;

export function isMethodCall(
  node: ts.Node,
  name: string,
): node is ts.CallExpression & { expression: ts.PropertyAccessExpression } {
  return (
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === name
  );
}

export function propertyOf(whole: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(whole)) return undefined;
  const property = whole.properties.find((each) => each.name?.getText() === name);
  if (property && ts.isPropertyAssignment(property)) return property.initializer;
  return property && ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** The names of an object's properties; undefined where it is not written out. */
export function keysOf(node: ts.Expression): string[] | undefined {
  if (!ts.isObjectLiteralExpression(node) || node.properties.some(ts.isSpreadAssignment)) return undefined;
  return node.properties.flatMap(({ name }) => (name ? [name.getText()] : []));
}

export function functionOf(node: ts.Node | undefined): ts.FunctionLikeDeclaration | undefined {
  if (!node) return undefined;
  if (ts.isVariableDeclaration(node)) return functionOf(node.initializer);
  return ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node) ? node : undefined;
}

export function returnsOf(block: ts.Block): ts.Expression[] {
  const returned: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) returned.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(block);
  return returned;
}
