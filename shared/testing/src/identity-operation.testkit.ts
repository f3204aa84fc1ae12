import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** The values of arguments that cannot be left out, by the argument's name, or by the field's and its. */
export type Arguments = Readonly<Record<string, string>>;

/** How far a probe goes into objects that have no id. */
const DEEPEST = 3;

export const hasId = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined;

/** What a field is asked with: what it requires, and a short page; undefined where a required value is not known. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  known: Arguments,
  asOf?: string,
): string | undefined {
  const given = field.args.flatMap(({ name, type, defaultValue }) => {
    if (name === "asOf" && asOf) return [`asOf: "${asOf}"`];
    if (name === "first") return ["first: 3"];
    return isNonNullType(type) && defaultValue === undefined
      ? [`${name}: ${known[`${field.name}.${name}`] ?? known[name] ?? "?"}`]
      : [];
  });
  if (given.some((each) => each.endsWith(": ?"))) return undefined;
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

/** All that something with an id says of itself: its leaves, what it has without an id, and the ids of what it leads to. */
export function probeOf(type: GraphQLObjectType, known: Arguments): string {
  return selectionOf(type, known, 0);
}

function selectionOf(type: GraphQLObjectType, known: Arguments, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const args = argumentsOf(field, known);
    const below = args === undefined ? undefined : belowOf(field.type, known, depth + 1);
    return below === undefined ? [] : [`${field.name}${args}${below}`];
  });
  return ["__typename", ...fields].join(" ");
}

/** What is asked of a field's value: nothing of a leaf; undefined where it goes too far, as pages do, which are walked on their own. */
function belowOf(type: GraphQLOutputType, known: Arguments, depth: number): string | undefined {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (hasId(named)) return " { __typename id }";
  if (isAbstractType(named)) return " { __typename }";
  if (named.name.endsWith("Connection")) return undefined;
  return depth >= DEEPEST ? undefined : ` { ${selectionOf(named as GraphQLObjectType, known, depth)} }`;
}

/** Committees have types of their own, which are alike: one committee's stand for all. */
export const isOfOneMoreCommittee = (name: string): boolean => /^(culture|employment|socialServices)/i.test(name);

/** The object types that a field's value can be of. */
export function objectTypesOf(schema: GraphQLSchema, type: GraphQLOutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return [];
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named as GraphQLObjectType];
  return types.filter(({ name }) => !isOfOneMoreCommittee(name));
}

export interface Step {
  parent: GraphQLObjectType | GraphQLInterfaceType;
  field: GraphQLField<unknown, unknown>;
}

/** A way from a root field to something with an id. */
export interface Path {
  steps: Step[];
  /** Of which type that is. */
  target: GraphQLObjectType;
}

/** How many objects with an id a way leads over. */
const LONGEST = 2;

const isWalked = (type: GraphQLNamedType): type is GraphQLObjectType | GraphQLInterfaceType =>
  (isObjectType(type) || isInterfaceType(type)) && type.name !== "Node";

interface Way {
  steps: Step[];
  /** How many things with an id it leads over. */
  length: number;
}

const endOf = ({ steps }: Way): Step => steps.at(-1) as Step;

/** From a root field by the shortest way over each field that leads to something with an id, below each that takes an instant. */
export function pathsFrom(schema: GraphQLSchema, root: Step, known: Arguments): Path[] {
  const walked = new Set<string>();
  const isNew = (way: Way): boolean => {
    const { parent, field } = endOf(way);
    const timed = way.steps.slice(0, -1).findLast(takesInstant);
    const coordinate = `${timed?.field.name} ${parent.name}.${field.name}`;
    const before = walked.size;
    if (argumentsOf(field, known) !== undefined) walked.add(coordinate);
    return walked.size > before;
  };
  const found: Path[] = [];
  for (let front: Way[] = [{ steps: [root], length: 0 }]; front.length > 0; ) {
    const fresh = front.filter(isNew);
    found.push(...fresh.flatMap((way) => targetsOf(schema, way)));
    front = fresh.flatMap(waysOn);
  }
  return found;
}

function targetsOf(schema: GraphQLSchema, way: Way): Path[] {
  const { type } = endOf(way).field;
  const targets = objectTypesOf(schema, type).filter(hasId);
  return targets.map((target) => ({ steps: way.steps, target }));
}

function waysOn(way: Way): Way[] {
  const named = getNamedType(endOf(way).field.type);
  const length = way.length + (hasId(named) ? 1 : 0);
  if (!isWalked(named) || length > LONGEST) return [];
  return stepsFrom(named).map((step) => ({ steps: [...way.steps, step], length }));
}

const stepsFrom = (parent: GraphQLObjectType | GraphQLInterfaceType): Step[] =>
  Object.values(parent.getFields())
    .filter(({ type }) => isWalked(getNamedType(type)) || getNamedType(type).name === "Node")
    .map((field) => ({ parent, field }));

/** Paths with the same beginning, joined. */
interface Branch {
  step: Step;
  below: Map<string, Branch>;
  targets: Set<string>;
}

const takesInstant = ({ field }: Step): boolean => field.args.some(({ name }) => name === "asOf");

/**
 * One operation over several paths. What takes an instant is asked at each of the instants, and so are its own parts that take one.
 */
export function operationOver(paths: readonly Path[], known: Arguments, instants: readonly string[]): string {
  const branches = new Map<string, Branch>();
  const probes = new Map<string, string>();
  for (const { steps, target } of paths) {
    let [level, end] = [branches, undefined as Branch | undefined];
    for (const step of steps) {
      end = level.get(step.field.name) ?? { step, below: new Map(), targets: new Set() };
      level.set(step.field.name, end);
      level = end.below;
    }
    end?.targets.add(target.name);
    probes.set(target.name, `fragment ${target.name}Probe on ${target.name} { ${probeOf(target, known)} }`);
  }
  const selection = branchesOf(branches, { known, instants, at: undefined });
  return [`{ __typename ${selection} }`, ...probes.values()].join("\n");
}

interface Asked {
  known: Arguments;
  instants: readonly string[];
  /** Below a field that was asked at an instant: that instant. */
  at: string | undefined;
}

const branchesOf = (branches: ReadonlyMap<string, Branch>, asked: Asked): string =>
  [...branches.values()].flatMap((branch) => fieldsOf(branch, asked)).join(" ");

function fieldsOf(branch: Branch, asked: Asked): string[] {
  const { step } = branch;
  const isFirst = takesInstant(step) && asked.at === undefined;
  const instants = isFirst ? asked.instants : [asked.at];
  return instants.map((at, index) => {
    const alias = isFirst ? `at${index}_${step.field.name}: ` : hasId(step.parent) ? `way_${step.field.name}: ` : "";
    const args = argumentsOf(step.field, asked.known, at) ?? "";
    const probes = [...branch.targets].map((target) => `...${target}Probe`);
    const below = branchesOf(branch.below, { ...asked, at });
    return `${alias}${step.field.name}${args} { __typename ${probes.join(" ")} ${below} }`;
  });
}
