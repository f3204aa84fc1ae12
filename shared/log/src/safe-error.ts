import { safeMessage, shortened } from "./safe-message.js";

/** What a log tells of an error. Everything else that an error carries, such as a statement's parameters, stays out. */
export interface SafeError {
  readonly type: string;
  readonly message: string;
  /** A system's, PostgreSQL's (SQLSTATE) or GraphQL's code. */
  readonly code?: string;
  /** The field of the graph at which it happened. */
  readonly field?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  /** Its places in the code, without its message. */
  readonly stack?: string;
  readonly cause?: SafeError;
  readonly errors?: readonly SafeError[];
}

const CODE = /^[A-Za-z0-9_.-]{1,60}$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;
const IDENTIFIER = /^[\w$-]{1,63}$/;
/** PostgreSQL's own names of what an error is about; never `detail`, `where`, `query`, `parameters` or `hint`, which repeat values. */
const OBJECTS = ["schema", "table", "column", "constraint"] as const;
/** PostgreSQL's classes whose messages name tables, columns and constraints alone: connections, constraints, rights, names. */
const NAMES_ONLY = /^(08|23|25|28|2B|3D|3F|40|42501|42P|42703|42883|53|55|57|58)/;
/** Messages that the hub itself writes, for the person who started it. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(["StartError", "ConfigError", "MigrationError"]);
const DEEPEST = 4;
const MOST_ERRORS = 5;

/** The one way from an error to a log: only what is known to be safe. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (typeof error !== "object" || error === null) return { type: typeof error, message: safeMessage(String(error)) };
  const given = error as Readonly<Record<string, unknown>>;
  const [stack, code, field] = [placesOf(given.stack), codeIn(given), fieldIn(given)];
  return {
    type: nameOf(error),
    message: messageOf(given),
    ...(code !== undefined && { code }),
    ...(field !== undefined && { field }),
    ...objectsIn(given),
    ...(stack !== undefined && { stack }),
    ...(depth < DEEPEST && below(given, depth)),
  };
}

/** The same as lines, for a console. */
export function printable(error: unknown): string {
  const { type, message, code, stack, cause } = safeError(error);
  const first = `${type}: ${message}${code === undefined ? "" : ` (${code})`}`;
  return [first, stack, cause && `caused by ${cause.type}: ${cause.message}`].filter(Boolean).join("\n");
}

function messageOf(error: Readonly<Record<string, unknown>>): string {
  const message = typeof error.message === "string" ? error.message : "";
  const isSystems = typeof error.syscall === "string" && !isFromDatabase(error);
  const isOfNames = isFromDatabase(error) && NAMES_ONLY.test(String(error.code));
  const isKnown = isSystems || isOfNames || FOR_PEOPLE.has(String(error.name));
  return isKnown ? shortened(message) : safeMessage(message);
}

const isFromDatabase = ({ code, severity }: Readonly<Record<string, unknown>>): boolean =>
  typeof severity === "string" && typeof code === "string" && SQLSTATE.test(code);

function nameOf(error: object): string {
  const { name = error.constructor?.name } = error as { name?: unknown };
  return typeof name === "string" && CODE.test(name) ? name : "Error";
}

function codeIn({ code, extensions }: Readonly<Record<string, unknown>>): string | undefined {
  const known = code ?? (extensions as { code?: unknown } | undefined)?.code;
  return typeof known === "string" && CODE.test(known) ? known : undefined;
}

/** The name in the schema: an alias is the caller's own word. */
function fieldIn({ nodes }: Readonly<Record<string, unknown>>): string | undefined {
  const [node] = Array.isArray(nodes) ? (nodes as { name?: { value?: unknown } }[]) : [];
  return typeof node?.name?.value === "string" ? node.name.value : undefined;
}

function objectsIn(error: Readonly<Record<string, unknown>>): Partial<Record<(typeof OBJECTS)[number], string>> {
  if (!isFromDatabase(error)) return {};
  const known = OBJECTS.filter((key) => typeof error[key] === "string" && IDENTIFIER.test(error[key]));
  return Object.fromEntries(known.map((key) => [key, error[key]]));
}

/** The lines that name a place: the message, which may be of several lines, stands before them. */
function placesOf(stack: unknown): string | undefined {
  if (typeof stack !== "string") return undefined;
  const places = stack.split("\n").filter((line) => /^ {4}at [^"'`]*:\d+:\d+\)?$/.test(line));
  return places.length > 0 ? places.join("\n") : undefined;
}

function below(error: Readonly<Record<string, unknown>>, depth: number): Pick<SafeError, "cause" | "errors"> {
  const cause = error.cause ?? error.originalError;
  const errors = Array.isArray(error.errors) ? error.errors.slice(0, MOST_ERRORS) : [];
  return {
    ...(isThrown(cause) && { cause: safeError(cause, depth + 1) }),
    ...(errors.length > 0 && { errors: errors.map((each) => safeError(each, depth + 1)) }),
  };
}

const isThrown = (cause: unknown): boolean => cause instanceof Error;
