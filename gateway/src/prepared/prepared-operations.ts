import { createHash } from "node:crypto";
import { RecentlyUsed } from "@hub/memory";
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { KEPT_AT_ONCE } from "../memory/kept-documents.js";
import { type LiftedLiteral, liftLiterals } from "./literal-lift.js";
import { type LiteralText, literalText } from "./literal-text.js";

/** An operation that is known to be valid, with the values that its text has in place of variables. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** SHA-256 of the text, hex. */
  readonly hash: string;
  /** The same for all texts that differ in such values alone. */
  readonly name: string;
  readonly lifted: Readonly<Record<string, unknown>>;
}

/** How documents of one skeleton are known: which of their values are variables. */
interface Shape {
  readonly lifted: readonly (LiftedLiteral | undefined)[];
}

/** A document as it is carried out. */
interface Known {
  readonly document: DocumentNode;
  readonly name: string;
}

/** Of the texts by which documents are known; what is kept of a document is many times as long. */
const MOST_CHARACTERS = 512 * 1024;
const MOST_SEEN = 2_000;
/** Longer ones are read as they come. */
const MOST_TEXT = 64 * 1024;
/** Of longer ones all values stay: to check a document anew would hold up the whole process. */
const MOST_LIFTED = 8 * 1024;
const NOTHING: Readonly<Record<string, unknown>> = {};
const BETWEEN = "\uE003";

/**
 * Queries that clients have asked before: their text is enough to find all that follows from it and from the schema. Texts that differ in
 * numbers and strings alone are one query.
 */
export class PreparedOperations {
  readonly #shapes = new RecentlyUsed<Shape>(MOST_CHARACTERS);
  readonly #known = new RecentlyUsed<Known>(MOST_CHARACTERS);
  /** What has been asked once, by its hash: most long documents, and those with values of their own, never come again. */
  readonly #seen = new RecentlyUsed<true>(MOST_SEEN);

  constructor(private readonly schema: GraphQLSchema) {}

  /** undefined where it is not known, or a value in it is not of its type. */
  find(source: string, operationName: string | undefined): PreparedOperation | undefined {
    const text = source.length > MOST_TEXT ? undefined : literalText(source);
    const shape = text && this.#shapes.get(text.skeleton);
    const known = shape && this.#known.get(keyOf(text, shape));
    if (!known) return undefined;
    const { document, name } = known;
    const operation = getOperationAST(document, operationName);
    const lifted = valuesOf(text, shape);
    if (operation?.operation !== OperationTypeNode.QUERY || !lifted) return undefined;
    const hash = text.literals.length === 0 ? name : hashOf(source);
    return { document, operation, hash, name, lifted };
  }

  /** Takes in a document that has been found valid. */
  learn(source: string, document: DocumentNode): void {
    const text = source.length > MOST_TEXT ? undefined : literalText(source);
    if (!text) return;
    const known = this.#shapes.get(text.skeleton);
    const key = known ? keyOf(text, known) : text.skeleton;
    if ((known && this.#known.get(key)) || this.#isFirst(key, text)) return;
    const kept = this.#lifted(document, text);
    const shape = { lifted: kept?.lifted ?? text.literals.map(() => undefined) };
    if (known && !isSame(known, shape)) return;
    this.#shapes.keep(text.skeleton, shape, text.skeleton.length);
    this.#known.keep(keyOf(text, shape), { document: kept?.document ?? document, name: hashOf(source) }, source.length);
  }

  #lifted(document: DocumentNode, text: LiteralText) {
    if (text.literals.length === 0 || text.skeleton.length > MOST_LIFTED) return undefined;
    return liftLiterals(document, text, this.schema);
  }

  #isFirst(key: string, { literals, skeleton }: LiteralText): boolean {
    const isKeptAtOnce = literals.length === 0 && skeleton.length <= KEPT_AT_ONCE;
    if (isKeptAtOnce) return false;
    const hash = hashOf(key);
    if (this.#seen.get(hash)) return false;
    this.#seen.keep(hash, true, 1);
    return true;
  }
}

const hashOf = (source: string): string => createHash("sha256").update(source).digest("hex");

const isSame = (one: Shape, other: Shape): boolean =>
  one.lifted.every((each, index) => each?.variable === other.lifted[index]?.variable);

/** The skeleton with the values that are no variables. */
function keyOf({ skeleton, literals }: LiteralText, { lifted }: Shape): string {
  const kept = literals.flatMap(({ text }, index) => (lifted[index] ? [] : [text]));
  return kept.length === 0 ? skeleton : [skeleton, ...kept].join(BETWEEN);
}

function valuesOf({ literals }: LiteralText, { lifted }: Shape): Record<string, unknown> | undefined {
  if (literals.length === 0) return NOTHING;
  const values: Record<string, unknown> = {};
  for (const [index, { text }] of literals.entries()) {
    const each = lifted[index];
    if (!each) continue;
    const value = each.read(text);
    if (value === undefined) return undefined;
    values[each.variable] = value;
  }
  return values;
}
