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
  /** Of a whole answer it is another object each time. */
  data: Record<string, unknown> | undefined;
  errors: SubgraphError[];
  hub: unknown;
  /** The memory that it takes; whoever takes the answer releases it. */
  held: HeldBytes;
  /** How long it was. */
  bytes: number;
  /** Its data as it was sent, where the subgraph tells that it is whole and has no errors. */
  whole?: Uint8Array;
}

/** Whether a subgraph's database went away under a question: it waits for it before it answers the next one. */
export function isDatabaseAway({ errors }: SubgraphAnswer): boolean {
  return errors.some(({ extensions }) => extensions.databaseAway === true);
}

/** Checks an answer; throws SubgraphFailure where it is not GraphQL, or has another number of entities than requested. */
export function readAnswer(reply: SubgraphReply, entities: number | undefined): SubgraphAnswer {
  const { status, body: sent, held, bytes } = reply;
  const whole = wholeAnswer(reply, entities);
  if (whole) return whole;
  const body = parsed(textOf(sent), status);
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

const BEFORE_DATA = Buffer.from('{"data":');
const OPENING_BRACE = 0x7b;
const COMMA = 0x2c;

/** An answer of which only what comes after its data is read now; undefined where it is not told to be such a one. */
function wholeAnswer(reply: SubgraphReply, entities: number | undefined): SubgraphAnswer | undefined {
  const { status, body, tailBytes, held, bytes } = reply;
  if (tailBytes === undefined || status !== 200) return undefined;
  const [begin, end] = [BEFORE_DATA.length, body.byteLength - tailBytes];
  const isSo = BEFORE_DATA.equals(body.subarray(0, begin)) && body[begin] === OPENING_BRACE && body[end] === COMMA;
  if (!isSo) return undefined;
  const { extensions } = parsed(`{${textOf(body.subarray(end + 1))}`, status);
  const whole = body.subarray(begin, end);
  let first = entities === undefined ? undefined : parsed(textOf(whole), status);
  if (first && !isListOf(first._entities, entities ?? 0)) return undefined;
  return {
    get data() {
      const data = first ?? parsed(textOf(whole), status);
      first = undefined;
      return data;
    },
    errors: [],
    hub: isRecord(extensions) ? extensions.hub : undefined,
    held,
    bytes,
    whole,
  };
}

const BYTE_ORDER_MARK = "\uFEFF";

function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
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
