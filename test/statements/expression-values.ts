import ts from "typescript";
import {
  aliased,
  combined,
  functionOf,
  isAlternative,
  isMethodCall,
  isWrapper,
  keysOf,
  propertyOf,
  returnsOf,
} from "./expression-syntax.js";

/** An expression, and what the parameters around it mean there. */
interface Bound {
  readonly node: ts.Expression;
  readonly scope: Scope;
}
type Scope = ReadonlyMap<ts.Symbol, Bound>;

/** Values of names that only a running hub knows, such as the schema of an owner of events. */
export type Samples = Readonly<Record<string, readonly string[]>>;

const QUOTES: ReadonlyMap<string, string> = new Map([
  ["escapeIdentifier", '"'],
  ["escapeLiteral", "'"],
]);

const MOST_VALUES = 100;
const DEEPEST = 40;

/** Thrown where a text depends on something that is not known before the program runs. */
export class UnknownText extends Error {}

/**
 * Finds all texts that an expression can have: through constants, templates, conditions, small functions, and the arguments of
 * every call of the function that it is in.
 */
export class ExpressionValues {
  #depth = 0;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly calls: ReadonlyMap<ts.Symbol, readonly ts.CallExpression[]>,
    private readonly samples: Samples,
  ) {}

  of(node: ts.Expression, scope: Scope = new Map()): string[] {
    if (this.#depth > DEEPEST) throw new UnknownText("an expression that refers to itself");
    this.#depth += 1;
    try {
      const values = this.#resolve({ node, scope }).flatMap((bound) => this.#texts(bound));
      const different = [...new Set(values)];
      if (different.length > MOST_VALUES) throw new UnknownText("more texts than can be tried");
      return different;
    } finally {
      this.#depth -= 1;
    }
  }

  /** The expressions that this one can stand for. */
  #resolve(bound: Bound): Bound[] {
    const { node, scope } = bound;
    if (this.#sampled(node)) return [bound];
    if (isWrapper(node)) return this.#resolve({ node: node.expression, scope });
    if (ts.isConditionalExpression(node)) return this.#resolveAll([node.whenTrue, node.whenFalse], scope);
    if (ts.isBinaryExpression(node) && isAlternative(node)) return this.#resolveAll([node.left, node.right], scope);
    return this.#resolveReference(node, scope) ?? [bound];
  }

  #resolveReference(node: ts.Expression, scope: Scope): Bound[] | undefined {
    if (ts.isIdentifier(node)) return this.#resolveName(node, scope);
    if (ts.isPropertyAccessExpression(node)) return this.#resolveProperty(node, scope);
    return ts.isCallExpression(node) ? this.#resolveCall(node, scope) : undefined;
  }

  #resolveAll(nodes: readonly ts.Expression[], scope: Scope): Bound[] {
    return nodes.flatMap((node) => this.#resolve({ node, scope }));
  }

  #resolveName(node: ts.Identifier, scope: Scope): Bound[] | undefined {
    const symbol = this.#symbolOf(node);
    const given = symbol && scope.get(symbol);
    if (given) return this.#resolve(given);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || this.#hasLiteralType(node)) return undefined;
    if (ts.isVariableDeclaration(declaration)) return this.#resolveVariable(declaration, scope);
    if (ts.isBindingElement(declaration)) return this.#resolvePart(declaration, scope);
    return ts.isParameter(declaration) ? this.#resolveArguments(declaration) : undefined;
  }

  #resolveVariable(declaration: ts.VariableDeclaration, scope: Scope): Bound[] | undefined {
    const { initializer } = declaration;
    if (initializer) return this.#resolve({ node: initializer, scope });
    const loop = declaration.parent.parent;
    const lists = ts.isForOfStatement(loop) ? this.#lists({ node: loop.expression, scope }) : undefined;
    return lists?.flat().flatMap((item) => this.#resolve(item));
  }

  /** What a name means that is taken out of an array or an object. */
  #resolvePart(element: ts.BindingElement, scope: Scope): Bound[] | undefined {
    const pattern = element.parent;
    const holder = pattern.parent;
    const wholes = ts.isParameter(holder)
      ? this.#resolveArguments(holder)
      : ts.isVariableDeclaration(holder) && holder.initializer
        ? this.#resolve({ node: holder.initializer, scope })
        : undefined;
    if (ts.isArrayBindingPattern(pattern)) {
      const index = pattern.elements.indexOf(element);
      return this.#each(wholes, (whole) => ts.isArrayLiteralExpression(whole) && whole.elements[index]);
    }
    const name = (element.propertyName ?? element.name).getText();
    return this.#each(wholes, (whole) => propertyOf(whole, name));
  }

  #resolveProperty(node: ts.PropertyAccessExpression, scope: Scope): Bound[] | undefined {
    if (this.#hasLiteralType(node)) return undefined;
    return this.#each(this.#resolve({ node: node.expression, scope }), (whole) => propertyOf(whole, node.name.text));
  }

  /** A part of every whole, or undefined where one of them does not show it. */
  #each(
    wholes: Bound[] | undefined,
    partOf: (whole: ts.Expression) => ts.Expression | false | undefined,
  ): Bound[] | undefined {
    const parts = wholes?.map(({ node, scope }) => {
      const part = partOf(node);
      return part ? this.#resolve({ node: part, scope }) : undefined;
    });
    return parts?.every((part) => part !== undefined) ? parts.flat() : undefined;
  }

  /** What the calls of a function give for one of its parameters. */
  #resolveArguments(parameter: ts.ParameterDeclaration): Bound[] | undefined {
    const calls = this.calls.get(this.#symbolOfFunction(parameter.parent) as ts.Symbol);
    if (!calls || this.#depth > DEEPEST) return undefined;
    const index = parameter.parent.parameters.indexOf(parameter);
    const given = calls.map((call) => call.arguments[index] ?? parameter.initializer);
    if (given.some((node) => node === undefined)) return undefined;
    this.#depth += 1;
    try {
      return this.#resolveAll(given as ts.Expression[], new Map());
    } finally {
      this.#depth -= 1;
    }
  }

  /** What a small function returns, with the arguments in place of its parameters. */
  #resolveCall(call: ts.CallExpression, scope: Scope): Bound[] | undefined {
    const made = functionOf(this.#symbolOf(call.expression)?.valueDeclaration);
    if (!made?.body) return undefined;
    const returned = ts.isBlock(made.body) ? returnsOf(made.body) : [made.body];
    if (returned.length === 0) return undefined;
    return this.#resolveAll(returned, this.#scopeOf(made, call.arguments, scope));
  }

  #scopeOf(made: ts.SignatureDeclaration, given: readonly ts.Expression[], outer: Scope): Scope {
    const inner = new Map(outer);
    made.parameters.forEach((parameter, index) => {
      const node = given[index] ?? parameter.initializer;
      const symbol = this.checker.getSymbolAtLocation(parameter.name);
      if (node && symbol) inner.set(symbol, { node, scope: outer });
    });
    return inner;
  }

  #texts(bound: Bound): string[] {
    const { node, scope } = bound;
    const samples = this.#sampled(node);
    if (samples) return [...samples];
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return [node.text];
    if (ts.isTemplateExpression(node)) return this.#template(node, scope);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      return combined(this.of(node.left, scope), this.of(node.right, scope));
    }
    const texts = this.#joined(bound) ?? this.#quoted(bound) ?? this.#typeTexts(node);
    if (!texts) throw new UnknownText(node.getText().replaceAll(/\s+/g, " ").slice(0, 60));
    return texts;
  }

  /** What the driver makes of a name or of a text that stands in SQL. */
  #quoted({ node, scope }: Bound): string[] | undefined {
    const quote = ts.isCallExpression(node) && QUOTES.get(node.expression.getText().replace(/^pg\./, ""));
    const [quoted] = ts.isCallExpression(node) ? node.arguments : [];
    if (!quote || !quoted) return undefined;
    return this.#textsOrSample(quoted, scope).map((text) => quote + text + quote);
  }

  /** What is quoted is no part of the statement's form: where only a running hub knows it, any name will do. */
  #textsOrSample(node: ts.Expression, scope: Scope): string[] {
    try {
      return this.of(node, scope);
    } catch (error) {
      if (error instanceof UnknownText) return ["sample"];
      throw error;
    }
  }

  /** An expression that comes twice in a template has the same value in both places. */
  #template(node: ts.TemplateExpression, scope: Scope): string[] {
    const expressions = new Map(node.templateSpans.map(({ expression }) => [expression.getText(), expression]));
    let choices: ReadonlyMap<string, string>[] = [new Map()];
    for (const [key, expression] of expressions) {
      const values = this.of(expression, scope);
      choices = choices.flatMap((choice) => values.map((value) => new Map([...choice, [key, value]])));
    }
    return choices.map((choice) =>
      node.templateSpans.reduce(
        (text, { expression, literal }) => text + choice.get(expression.getText()) + literal.text,
        node.head.text,
      ),
    );
  }

  /** `[…].join(",")` of an array that is written out, also after `map`. */
  #joined({ node, scope }: Bound): string[] | undefined {
    if (!isMethodCall(node, "join")) return undefined;
    const [separator] = node.arguments;
    const between = separator ? this.of(separator, scope) : [","];
    return this.#lists({ node: node.expression.expression, scope })?.flatMap((items) =>
      items
        .map((item) => this.of(item.node, item.scope))
        .reduce((texts, values) => (texts.length === 0 ? values : combined(texts, between, values)), []),
    );
  }

  /** The arrays that an expression can be, by their items; undefined where one of them is not written out. */
  #lists(bound: Bound): Bound[][] | undefined {
    const lists = this.#resolve(bound).map(({ node, scope }) => {
      if (isMethodCall(node, "map")) return this.#mapped(node, scope);
      if (isMethodCall(node, "keys")) return this.#keys(node, scope);
      return ts.isArrayLiteralExpression(node) ? this.#written(node, scope) : undefined;
    });
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
  }

  #written({ elements }: ts.ArrayLiteralExpression, scope: Scope): Bound[][] | undefined {
    let lists: Bound[][] = [[]];
    for (const node of elements) {
      const parts = ts.isSpreadElement(node) ? this.#lists({ node: node.expression, scope }) : [[{ node, scope }]];
      if (!parts) return undefined;
      lists = lists.flatMap((list) => parts.map((part) => [...list, ...part]));
    }
    return lists;
  }

  /** `Object.keys` of objects that are written out. */
  #keys({ arguments: [object] }: ts.CallExpression, scope: Scope): Bound[][] | undefined {
    const lists = (object ? this.#resolve({ node: object, scope }) : []).map((each) =>
      keysOf(each.node)?.map((key) => ({ node: ts.factory.createStringLiteral(key), scope })),
    );
    return lists.length > 0 && lists.every((list) => list !== undefined) ? lists : undefined;
  }

  #mapped(call: ts.CallExpression & { expression: ts.PropertyAccessExpression }, scope: Scope): Bound[][] | undefined {
    const [argument] = call.arguments;
    const made = argument && (functionOf(argument) ?? functionOf(this.#symbolOf(argument)?.valueDeclaration));
    const body = made?.body;
    if (!made || !body || ts.isBlock(body)) return undefined;
    const lists = this.#lists({ node: call.expression.expression, scope });
    return lists?.map((list) =>
      list.map((item) => ({ node: body, scope: this.#scopeOf(made, [item.node], item.scope) })),
    );
  }

  /** What the type alone says: one of some texts, or a number, which is as good as any other. */
  #typeTexts(node: ts.Expression): string[] | undefined {
    const type = this.checker.getTypeAtLocation(node);
    const parts = type.isUnion() ? type.types : [type];
    if (parts.every((part) => part.isStringLiteral()))
      return parts.map((part) => String((part as ts.LiteralType).value));
    return parts.every((part) => part.flags & ts.TypeFlags.NumberLike) ? ["1"] : undefined;
  }

  #hasLiteralType(node: ts.Expression): boolean {
    return this.checker.getTypeAtLocation(node).isStringLiteral();
  }

  #sampled(node: ts.Expression): readonly string[] | undefined {
    if (ts.isIdentifier(node)) return this.samples[node.text];
    return ts.isPropertyAccessExpression(node) ? this.samples[node.name.text] : undefined;
  }

  #symbolOf(node: ts.Node): ts.Symbol | undefined {
    return aliased(this.checker, this.checker.getSymbolAtLocation(node));
  }

  #symbolOfFunction(made: ts.SignatureDeclaration): ts.Symbol | undefined {
    const named = made.name ?? (ts.isVariableDeclaration(made.parent) ? made.parent.name : undefined);
    return named && this.#symbolOf(named);
  }
}
