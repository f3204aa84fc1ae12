import { createHash } from "node:crypto";
import { RecentlyUsed } from "@hub/memory";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import { withCode } from "./request-refusal.js";

/** A document that has been parsed and is valid. */
export interface ReadDocument {
  readonly document: DocumentNode;
  /** The SHA-256 of its text, by which the log names it. */
  readonly hash: string;
  /** Whether it asks what the rules say of a document. */
  readonly isValidation: boolean;
  /** Whether it may be one that needs no token: of commands those that check a document. */
  readonly isForAll: boolean;
}

/** A document that cannot be carried out. */
export interface RefusedDocument {
  readonly errors: readonly GraphQLError[];
}

const MOST_BYTES = 32 * 1024 * 1024;
/** A parsed document and its plan take up to so much for each character of its text, as measured: 90, and 70 to 230 of the plan. */
const BYTES_PER_CHARACTER = 320;

/** By the name of the one command that an operation may have. */
const CHECK = /\bcheck[A-Z]/;
const COMMAND = /\bmutation\b/;
const VALIDATION = /^\s*mutation\b[\s\S]*\b(?:check|validate)(?:[A-Z]\w*)?\b/;

const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    const name = node.name.value;
    if (name !== "__schema" && name !== "__type") return;
    context.reportError(new GraphQLError(`GraphQL introspection is not allowed here: ${name}.`, { nodes: node }));
  },
});

/** Parses and validates each document once: the gateway sends the same few with other variables. */
export class KeptDocuments {
  readonly #kept = new RecentlyUsed<ReadDocument>(MOST_BYTES);
  readonly #rules: typeof specifiedRules;

  constructor(
    private readonly schema: GraphQLSchema,
    { introspection }: { introspection: boolean },
  ) {
    this.#rules = introspection ? specifiedRules : [...specifiedRules, noIntrospection];
  }

  read(text: string): ReadDocument | RefusedDocument {
    const kept = this.#kept.get(text);
    if (kept) return kept;
    const read = this.#readAnew(text);
    if ("document" in read) this.#kept.keep(text, read, text.length * BYTES_PER_CHARACTER);
    return read;
  }

  #readAnew(text: string): ReadDocument | RefusedDocument {
    try {
      const document = parse(text);
      const errors = validate(this.schema, document, this.#rules);
      if (errors.length > 0) return { errors: errors.map((error) => withCode(error, "GRAPHQL_VALIDATION_FAILED")) };
      const hash = createHash("sha256").update(text).digest("hex");
      return { document, hash, isValidation: VALIDATION.test(text), isForAll: !COMMAND.test(text) || CHECK.test(text) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [withCode(error, "GRAPHQL_PARSE_FAILED")] };
    }
  }
}
