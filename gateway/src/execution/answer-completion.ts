import { GraphQLError, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { PathNames } from "../planning/path-names.js";
import type { ObjectField, SelectionGroup } from "../planning/selection.js";
import { type Completing, INVALID, objectShape, type Path } from "./answer-shape.js";
import { ErrorPlaces } from "./error-places.js";
import type { FetchedObject } from "./fetched-data.js";
import type { Introspect } from "./introspection.js";
import type { FetchedAnswer } from "./plan-execution.js";

export interface CompletionParts {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** With all that `@inaccessible` hides from them. */
  readonly supergraph: GraphQLSchema;
  readonly names: PathNames;
  readonly introspect: Introspect;
}

export interface CompletedAnswer {
  readonly data: FetchedObject | null;
  readonly errors: readonly GraphQLError[];
}

/**
 * The client's answer from what was fetched, by the rules of GraphQL: each value is of its type, or null with an error that says so.
 * A subgraph's value is never dropped silently, but for what `@inaccessible` hides.
 */
export class AnswerCompletion implements Completing {
  readonly path: Path = [];
  readonly #errors: GraphQLError[];
  readonly #incomplete: WeakSet<FetchedObject>;
  readonly #places: ErrorPlaces;

  constructor(
    readonly parts: CompletionParts,
    fetched: FetchedAnswer,
  ) {
    this.#errors = fetched.errors.map((error) => inClientNames(error, parts.names));
    this.#incomplete = fetched.incomplete;
    this.#places = new ErrorPlaces(this.#errors);
  }

  complete(data: FetchedObject, type: GraphQLObjectType, selection: SelectionGroup): CompletedAnswer {
    const completed = objectShape(selection, type, this.parts.supergraph).complete(data, this);
    return { data: completed === INVALID ? null : completed, errors: this.#errors };
  }

  isIncomplete(object: FetchedObject): boolean {
    return this.#incomplete.has(object);
  }

  introspected({ introspected = [], responseName }: ObjectField): unknown {
    const { data, errors = [] } = this.parts.introspect(introspected);
    for (const { message, path: below = [responseName] } of errors) {
      this.#errors.push(new GraphQLError(message, { path: [...this.path.slice(0, -1), ...below] }));
    }
    return data ? data[responseName] : INVALID;
  }

  tell(message: string): void {
    if (this.#places.explain(this.path)) return;
    const error = new GraphQLError(message, { path: [...this.path] });
    this.#errors.push(error);
    this.#places.add(error);
  }
}

function inClientNames(error: GraphQLError, names: PathNames): GraphQLError {
  if (!error.path) return error;
  const path = names.clientPath(error.path);
  const { message, extensions } = error;
  return new GraphQLError(message, { ...(path.length > 0 && { path }), extensions });
}
