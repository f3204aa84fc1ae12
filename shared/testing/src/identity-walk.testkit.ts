import {
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
} from "graphql";
import {
  type Arguments,
  hasId,
  isOfOneMoreCommittee,
  objectTypesOf,
  operationOver,
  type Path,
  pathsFrom,
  type Step,
} from "./identity-operation.testkit.js";

type Answered = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Answered =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "__typename" in value;

const isOfWay = (key: string): boolean => /^(way|at\d)_/.test(key);

/** Of rows of now: the clock goes on between two operations. */
const MOVES_WITH_THE_CLOCK = new Set(["asOf", "lagSeconds", "lastContactAt"]);

/** A value in which what has an id stands as a reference. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (!isObject(value)) return value;
  if (typeof value.id === "string") return `${value.__typename} ${value.id}`;
  const parts = Object.entries(value).filter(([key]) => !MOVES_WITH_THE_CLOCK.has(key));
  return Object.fromEntries(parts.map(([key, part]) => [key, referring(part)]));
}

/** What answers say of each field of each thing with an id. */
export class Identities {
  readonly #said = new Map<string, string>();
  readonly #differing = new Map<string, string>();
  readonly #ids = new Map<string, Set<string>>();

  /** Takes in an answer of operations that are asked with the same arguments. */
  take(value: unknown): void {
    if (Array.isArray(value)) for (const each of value) this.take(each);
    if (!isObject(value)) return;
    if (typeof value.id === "string") this.#takeNamed(value, value.id);
    for (const part of Object.values(value)) this.take(part);
  }

  #takeNamed(named: Answered, id: string): void {
    const type = String(named.__typename);
    this.#ids.set(type, (this.#ids.get(type) ?? new Set()).add(id));
    for (const [field, value] of Object.entries(named)) {
      if (isOfWay(field)) continue;
      const key = `${type} ${id} ${field}`;
      const said = JSON.stringify(referring(value));
      const before = this.#said.get(key);
      this.#said.set(key, before ?? said);
      if (before !== undefined && before !== said) {
        this.#differing.set(`${type}.${field}`, `of ${id}: ${before.slice(0, 1500)} and ${said.slice(0, 1500)}`);
      }
    }
  }

  /** By field: an example of a thing of which two answers say something else. */
  get differing(): Record<string, string> {
    return Object.fromEntries(this.#differing);
  }

  /** The ids that were met, by type. */
  idsOf(type: string): string[] {
    return [...(this.#ids.get(type) ?? [])];
  }

  get types(): string[] {
    return [...this.#ids.keys()].sort();
  }

  get size(): number {
    return this.#said.size;
  }
}

/** An answer's data and errors, however it went. */
export type Ask = (operation: string) => Promise<ExecutionResult>;

interface Walk {
  schema: GraphQLSchema;
  ask: Ask;
  known: Arguments;
  instants: readonly string[];
  /** Also counts the operations. */
  heard: Identities;
}

const PATHS_AT_ONCE = 5;

/** What a client may not see, and what is more than one operation can hold. */
const REFUSED = new Set(["FORBIDDEN", "UNAUTHENTICATED", "NOT_FOUND", "BAD_USER_INPUT"]);

/** Asks for everything that has an id, by every root field and field that leads to it, at several instants in one operation. */
export async function walkIdentities(
  schema: GraphQLSchema,
  { ask, known, instants }: Pick<Walk, "ask" | "known" | "instants">,
): Promise<Identities> {
  const heard = new Identities();
  const walk = { schema, ask, known, instants, heard };
  const roots = Object.values((schema.getQueryType() as GraphQLObjectType).getFields())
    .filter(({ name }) => !isOfOneMoreCommittee(name))
    .map((field) => {
      return { parent: schema.getQueryType() as GraphQLObjectType, field };
    });
  const isById = ({ field }: Step) =>
    field.args.some(({ name, type }) => /^(ids?|representations)$/.test(name) && isNonNullType(type));
  for (const root of roots.filter((each) => !isById(each))) await walkFrom(root, walk);
  for (const root of roots.filter(isById)) await walkById(root, walk);
  return heard;
}

/** A subgraph gives others an object by its key, which is not of every type the id. */
const isKeyedById = ({ astNode }: GraphQLObjectType): boolean =>
  (astNode?.directives ?? []).some(({ arguments: given = [] }) =>
    given.some(({ name, value }) => name.value === "fields" && value.kind === Kind.STRING && value.value === "id"),
  );

/** The types with an id of which the walk met nothing. */
export function typesNotMet(schema: GraphQLSchema, { types }: Identities): string[] {
  const withId = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && hasId(type));
  const names = withId.map(({ name }) => name).filter((name) => !isOfOneMoreCommittee(name));
  return names.filter((name) => !types.includes(name)).sort();
}

/** How many of a type are asked for by their ids. */
const OF_A_TYPE = 4;

/** Of each type that the root gives, some that were met before. */
async function walkById(root: Step, walk: Walk): Promise<void> {
  for (const type of objectTypesOf(walk.schema, root.field.type)) {
    if (root.field.name === "_entities" && !isKeyedById(type)) continue;
    const ids = walk.heard.idsOf(type.name).slice(0, OF_A_TYPE);
    if (ids.length === 0) continue;
    const references = ids.map((id) => `{ __typename: "${type.name}", id: "${id}" }`);
    const named = { id: `"${ids[0]}"`, ids: JSON.stringify(ids), representations: `[${references.join(", ")}]` };
    await walkFrom(root, { ...walk, known: { ...walk.known, ...named } }, type.name);
  }
}

async function walkFrom(root: Step, walk: Walk, only?: string): Promise<void> {
  const paths = pathsFrom(walk.schema, root, walk.known).filter(
    ({ target, steps }) => steps.length > 1 || only === undefined || target.name === only,
  );
  for (const group of groupsOf(paths)) await askOver(group, walk);
}

/** Types that have only their id in common are asked apart: their fields of one name may be of different types. */
function groupsOf(paths: readonly Path[]): Path[][] {
  const isApart = ({ steps }: Path) => {
    const named = getNamedType((steps.at(-1) as Step).field.type);
    return isUnionType(named) || named.name === "Node";
  };
  const together = paths.filter((path) => !isApart(path));
  const count = Math.ceil(together.length / PATHS_AT_ONCE);
  return [
    ...Array.from({ length: count }, (_, n) => together.slice(n * PATHS_AT_ONCE, (n + 1) * PATHS_AT_ONCE)),
    ...paths.filter(isApart).map((path) => [path]),
  ];
}

async function askOver(paths: readonly Path[], walk: Walk): Promise<void> {
  const operation = operationOver(paths, walk.known, walk.instants);
  const { data, errors = [] } = await walk.ask(operation);
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  if (codes.includes("LIMIT_EXCEEDED")) {
    if (paths.length === 1) return;
    const half = Math.ceil(paths.length / 2);
    await askOver(paths.slice(0, half), walk);
    return askOver(paths.slice(half), walk);
  }
  const unexpected = errors.filter((_, index) => !REFUSED.has(codes[index] ?? ""));
  if (unexpected.length > 0)
    throw new Error(`${unexpected[0]?.message} at ${unexpected[0]?.path?.join(".")}\n${operation}`);
  walk.heard.take(data);
}
