import { fileURLToPath } from "node:url";
import ts from "typescript";
import { aliased } from "./expression-syntax.js";
import { ExpressionValues, type Samples, UnknownText } from "./expression-values.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const IS_TEST = /\.(test|testkit|fixture|contract|record)\.ts$|\/testing\//;
const HELPERS = "/database/src/connection/rows.ts";
/** What a statement is run with, by the types that have `query`. */
const CONNECTIONS = /\b(DataSource|EntityManager|QueryRunner|Queryable|Transaction|Client)\b/;

/** A statement in the sources. */
export interface FoundStatement {
  /** `shared/events/src/outbox.store.ts` and the line. */
  readonly file: string;
  readonly line: number;
  /** All texts that it can have; or why they are not known. */
  readonly texts: readonly string[] | UnknownText;
  /** How many values it is given, where that is written out. */
  readonly valueCount: number | undefined;
  /** The type of its rows, where they are read. */
  readonly row: ts.Type | undefined;
  /** Rows are taken from `query` itself, which gives `any`. */
  readonly isUntyped: boolean;
}

/** Finds the statements of all programs, by the compiler's own knowledge of the sources. */
export class StatementFinder {
  readonly checker: ts.TypeChecker;
  readonly #files: readonly ts.SourceFile[];
  readonly #calls = new Map<ts.Symbol, ts.CallExpression[]>();

  /** `further` files are read besides the programs' sources. */
  constructor(
    private readonly samples: Readonly<Record<string, Samples>>,
    further: readonly string[],
  ) {
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
    const config = ts.getParsedCommandLineOfConfigFile(`${ROOT}tsconfig.json`, {}, host);
    if (!config) throw new Error("tsconfig.json cannot be read.");
    const sources = config.fileNames.filter((file) => !file.startsWith(`${ROOT}test/`) && !IS_TEST.test(file));
    const roots = [...sources, ...further.map((file) => ROOT + file)];
    const program = ts.createProgram(roots, config.options);
    this.checker = program.getTypeChecker();
    this.#files = roots.map((root) => program.getSourceFile(root)).filter((file) => file !== undefined);
    for (const file of this.#files) eachCall(file, (call) => this.#noteCall(call));
  }

  find(): FoundStatement[] {
    const found: FoundStatement[] = [];
    for (const file of this.#files) {
      // The one place where a text that is given from elsewhere is run.
      if (file.fileName.endsWith(HELPERS)) continue;
      eachCall(file, (call) => {
        const statement = this.#statementOf(call);
        if (statement) found.push(statement);
      });
    }
    return found;
  }

  #noteCall(call: ts.CallExpression): void {
    const symbol = aliased(this.checker, this.checker.getSymbolAtLocation(call.expression));
    if (symbol) this.#calls.set(symbol, [...(this.#calls.get(symbol) ?? []), call]);
  }

  #statementOf(call: ts.CallExpression): FoundStatement | undefined {
    const callee = call.expression;
    const [first, second, third] = call.arguments;
    const helper = this.#helperOf(callee);
    if (helper === "statement" && first) return this.#found(call, first, undefined);
    if (helper === "rowsOf" && second) {
      // A text with a type was found where it is written.
      return this.#isStatement(second) ? undefined : this.#found(call, second, third);
    }
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "query" || !first) return undefined;
    const connection = this.checker.typeToString(this.checker.getTypeAtLocation(callee.expression));
    return CONNECTIONS.test(connection) ? this.#found(call, first, second) : undefined;
  }

  /** The name of a function of `rows.ts` that is called. */
  #helperOf(callee: ts.Expression): string | undefined {
    const symbol = aliased(this.checker, this.checker.getSymbolAtLocation(callee));
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    return file?.endsWith(HELPERS) ? symbol?.name : undefined;
  }

  #found(call: ts.CallExpression, text: ts.Expression, values: ts.Expression | undefined): FoundStatement {
    const source = call.getSourceFile();
    const file = source.fileName.slice(ROOT.length);
    const isStatement = this.#helperOf(call.expression) === "statement";
    const isQuery = ts.isPropertyAccessExpression(call.expression);
    return {
      file,
      line: source.getLineAndCharacterOfPosition(call.getStart()).line + 1,
      texts: this.#textsOf(text, this.samples[file.split("/src/")[0] ?? ""] ?? {}),
      // With `statement`, the values are given elsewhere.
      valueCount: values || !isStatement ? countOf(values) : undefined,
      row: isQuery ? undefined : this.#rowOf(call),
      isUntyped: isQuery && !isAnswerDropped(call),
    };
  }

  #textsOf(text: ts.Expression, samples: Samples): readonly string[] | UnknownText {
    try {
      return new ExpressionValues(this.checker, this.#calls, samples).of(text);
    } catch (error) {
      if (error instanceof UnknownText) return error;
      throw error;
    }
  }

  #isStatement(text: ts.Expression): boolean {
    const type = this.checker.getTypeAtLocation(text);
    return (type.isUnion() ? type.types : [type]).some((part) => part.aliasSymbol?.name === "Statement");
  }

  /** The `Row` that `statement<Row>` and `rowsOf<Row>` were called with, written out or inferred. */
  #rowOf(call: ts.CallExpression): ts.Type | undefined {
    const answer = this.checker.getResolvedSignature(call)?.getReturnType();
    if (answer?.aliasSymbol?.name === "Statement") return answer.aliasTypeArguments?.[0];
    const rows = answer && this.checker.getTypeArguments(answer as ts.TypeReference)[0];
    return rows && this.checker.getTypeArguments(rows as ts.TypeReference)[0];
  }
}

function eachCall(file: ts.SourceFile, visit: (call: ts.CallExpression) => void): void {
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) visit(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

function countOf(values: ts.Expression | undefined): number | undefined {
  if (!values) return 0;
  const isWrittenOut = ts.isArrayLiteralExpression(values) && !values.elements.some(ts.isSpreadElement);
  return isWrittenOut ? values.elements.length : undefined;
}

/** Whether nothing is made of a call's answer: it is a statement of its own, or `then` takes no value. */
function isAnswerDropped(call: ts.CallExpression): boolean {
  const whole = ts.isAwaitExpression(call.parent) ? call.parent : call;
  return ts.isExpressionStatement(whole.parent) || isOnlyAwaited(call.parent);
}

function isOnlyAwaited(parent: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== "then") return false;
  const [next] = ts.isCallExpression(parent.parent) ? parent.parent.arguments : [];
  return next !== undefined && ts.isArrowFunction(next) && next.parameters.length === 0;
}
