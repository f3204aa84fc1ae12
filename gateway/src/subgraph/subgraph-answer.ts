import type { HeldBytes } from "../memory/answer-memory.js";
import type { SubgraphReply } from "./subgraph.client.js";
import { SubgraphFailure } from "./subgraph-failure.js";

/** A place in an answer. */
export type Path = readonly (string | number)[];

export interface SubgraphError {
  message: string;
  path?: Path;
  extensions: Record<string, unknown>;
}

/** A subgraph's answer, checked: `errors` is well formed, `data` is missing only where there are errors. */
export interface SubgraphAnswer {
  data: Record<string, unknown> | undefined;
  errors: SubgraphError[];
  hub: unknown;
  /** The memory that it takes; whoever takes the answer releases it. */
  held: HeldBytes;
  /** How long it was as text. */
  bytes: number;
}

/** Whether a subgraph's database went away under a question: it waits for it before it answers the next one. */
export function isDatabaseAway({ errors }: SubgraphAnswer): boolean {
  return errors.some(({ extensions }) => extensions.databaseAway === true);
}

/** Checks an answer; throws SubgraphFailure where it is not GraphQL, or has another number of entities than requested. */
export function readAnswer(reply: SubgraphReply, entities: number | undefined): SubgraphAnswer {
  const { status, text, held, bytes } = reply;
  const body = parsed(text, status);
  const errors = Array.isArray(body.errors) ? body.errors.map(readError) : [];
  const data = dataOf(body, entities);
  if (data === undefined && errors.length === 0) {
    throw notGraphQL(status, "neither data nor errors");
  }
  if (data !== undefined && entities !== undefined && !isListOf(data._entities, entities)) {
    throw notGraphQL(status, `not ${entities} entities`);
  }
  return { data, errors, hub: isRecord(body.extensions) ? body.extensions.hub : undefined, held, bytes };
}

function parsed(text: string, status: number): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (isRecord(body)) {
      return body;
    }
  } catch {
    throw notGraphQL(status, "no JSON");
  }
  throw notGraphQL(status, "no object");
}

/** The answer to an `_entities` query has no data where the entities are null. */
function dataOf({ data }: Record<string, unknown>, entities: number | undefined): Record<string, unknown> | undefined {
  if (!isRecord(data) || (entities !== undefined && data._entities === null)) {
    return undefined;
  }
  return data;
}

function isListOf(value: unknown, count: number): boolean {
  return Array.isArray(value) && value.length === count;
}

function readError(error: unknown): SubgraphError {
  const { message, path, extensions } = isRecord(error) ? error : {};
  return {
    message: typeof message === "string" ? message : "",
    ...(isPath(path) && { path }),
    extensions: isRecord(extensions) ? extensions : {},
  };
}

function isPath(path: unknown): path is Path {
  return Array.isArray(path) && path.every((part) => typeof part === "string" || Number.isInteger(part));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notGraphQL(status: number, what: string): SubgraphFailure {
  return new SubgraphFailure("NOT_GRAPHQL", `answered ${status} and ${what}`);
}
