/** The kinds of values that are taken out of a document; all others stay in it. */
export type LiteralKind = "INT" | "FLOAT" | "STRING";

/** A value that is written into a document. */
export interface WrittenLiteral {
  readonly kind: LiteralKind;
  /** As it is written. */
  readonly text: string;
  /** Where it begins in the document. */
  readonly start: number;
}

/** A document's text without its values: equal for documents that differ in values alone. */
export interface LiteralText {
  readonly skeleton: string;
  readonly literals: readonly WrittenLiteral[];
}

/** No document that is GraphQL has these characters outside of strings and comments: they are for private use. */
const MARKS: Readonly<Record<LiteralKind, string>> = { INT: "\uE000", FLOAT: "\uE001", STRING: "\uE002" };
/** Such a one, or half a character, which no document may have anywhere. */
const UNSAFE = /[\uE000-\uE002]|\p{Surrogate}/u;

/**
 * Comments and block strings, which stay; strings; numbers that are no part of a name. What is no GraphQL, such as `01` or an open
 * string, is no value here either, so that it stays in the skeleton.
 */
const TOKENS =
  /#[^\n\r]*|"""(?:[^"\\]|\\"""|\\(?!""")|"(?!""))*"""|""(?!")|"(?:[^"\\\n\r]|\\.)+"|(?<![\w.$-])-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?(?![\w.])/g;

/** Splits a document into its skeleton and its values. undefined where that is not safe. */
export function literalText(text: string): LiteralText | undefined {
  if (UNSAFE.test(text)) return undefined;
  const literals: WrittenLiteral[] = [];
  let skeleton = "";
  let end = 0;
  TOKENS.lastIndex = 0;
  for (let match = TOKENS.exec(text); match; match = TOKENS.exec(text)) {
    const kind = kindOf(match);
    if (kind === undefined) continue;
    literals.push({ kind, text: match[0], start: match.index });
    skeleton += text.slice(end, match.index) + MARKS[kind];
    end = TOKENS.lastIndex;
  }
  return { skeleton: skeleton + text.slice(end), literals };
}

function kindOf([text, fraction, exponent]: RegExpExecArray): LiteralKind | undefined {
  if (text.startsWith("#") || text.startsWith('"""')) return undefined;
  if (text.startsWith('"')) return "STRING";
  return fraction === undefined && exponent === undefined ? "INT" : "FLOAT";
}
