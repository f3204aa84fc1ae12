import { GraphQLError } from "graphql";

/** What is measured of a document before it runs. */
export type Measure = "definitions" | "depth" | "fields" | "breadth" | "aliases" | "directives" | "cost";

/** The limit of each measure; a measure that is left out has none. */
export type OperationLimits = Readonly<Partial<Record<Measure, number>>>;

type LimitSetting =
  | "HUB_MAX_DEFINITIONS"
  | "HUB_MAX_DEPTH"
  | "HUB_MAX_FIELDS"
  | "HUB_MAX_BREADTH"
  | "HUB_MAX_ALIASES"
  | "HUB_MAX_DIRECTIVES"
  | "HUB_MAX_COST";

interface Limit {
  setting: LimitSetting;
  hubDefault: number;
  refusal: (actual: number, most: number) => string;
}

/** The limits of a document, in the order in which they are checked. */
export const LIMITS: Readonly<Record<Measure, Limit>> = {
  definitions: {
    setting: "HUB_MAX_DEFINITIONS",
    hubDefault: 300,
    refusal: (actual, most) => `The document has ${actual} operations and fragments, and ${most} is the most.`,
  },
  depth: {
    setting: "HUB_MAX_DEPTH",
    hubDefault: 15,
    refusal: (actual, most) =>
      `The operation goes ${actual} fields deep, and ${most} is the most. Ask in several steps.`,
  },
  fields: {
    setting: "HUB_MAX_FIELDS",
    hubDefault: 2_000,
    refusal: (actual, most) =>
      `The document has ${actual} fields, each counted as often as its fragment is spread, and ${most} is the most. Ask for less at once.`,
  },
  breadth: {
    setting: "HUB_MAX_BREADTH",
    hubDefault: 200,
    refusal: (actual, most) =>
      `The operation asks for ${actual} fields of one object, and ${most} is the most. Ask for less at once.`,
  },
  aliases: {
    setting: "HUB_MAX_ALIASES",
    hubDefault: 100,
    refusal: (actual, most) => `The document has ${actual} aliases, and ${most} is the most. Ask for less at once.`,
  },
  directives: {
    setting: "HUB_MAX_DIRECTIVES",
    hubDefault: 100,
    refusal: (actual, most) => `The document has ${actual} directives, and ${most} is the most.`,
  },
  cost: {
    setting: "HUB_MAX_COST",
    hubDefault: 250_000,
    refusal: (actual, most) =>
      `The answer could hold ${actual} values, and ${most} is the most. Ask for fewer fields and lists, and for shorter pages where a list takes 'first' and 'last'.`,
  },
};

export const measures = Object.keys(LIMITS) as Measure[];

/** The limits of the hub's gateway where the environment sets no others. */
export const HUB_LIMITS: OperationLimits = Object.fromEntries(
  measures.map((measure) => [measure, LIMITS[measure].hubDefault]),
);

/** The refusal of what is over its limit; undefined where nothing is. */
export function overLimit(measure: Measure, actual: number, most: number | undefined): GraphQLError | undefined {
  if (most === undefined || actual <= most) return undefined;
  const { setting, refusal } = LIMITS[measure];
  return new GraphQLError(`${refusal(actual, most)} (${setting})`, {
    extensions: { code: "LIMIT_EXCEEDED", limit: { name: setting, value: most, actual } },
  });
}
