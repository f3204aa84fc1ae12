import type { Row } from "./federation-definition.js";

/** One field of the world, and how its value is computed from the row of its object. */
export interface WorldField {
  /** With its arguments and its type, as in SDL. */
  readonly sdl: string;
  readonly value: (row: Row, args: Row) => unknown;
  /** What it is computed from besides its own row, as `@requires` takes it: fields of the same object. */
  readonly requires?: readonly string[];
}

const PEOPLE: Row[] = [
  {
    id: "p1",
    name: "Ada",
    age: 36,
    home: { town: "Aarhus", street: "Gade 1", at: [1, 2] },
    owner: "p2",
    friends: ["p2", "p3"],
    plans: ["l1"],
  },
  { id: "p2", name: "Bo", age: 0, home: null, owner: null, friends: [], plans: ["l1", "l2"] },
  {
    id: "p3",
    name: "",
    age: null,
    home: { town: "Odense", street: null, at: [] },
    owner: "p1",
    friends: ["p1", "p1"],
    plans: null,
  },
];
const PLANS: Row[] = [
  {
    id: "l1",
    name: "Language",
    code: "A-1",
    owner: "p1",
    goals: ["g1", "g2"],
    cost: 100,
    lead: "p1",
    status: "OPEN",
    done: false,
  },
  { id: "l2", name: null, code: "B-2", owner: null, goals: [], cost: 0, lead: "o1", status: "CLOSED", done: true },
];
const GOALS: Row[] = [
  { id: "g1", name: "Read", plan: "l1", rank: 1, owner: "p3", parts: [["p1", null], [], ["l2"]] },
  { id: "g2", name: "Write", plan: "l2", rank: 2, owner: null, parts: null },
];
const OFFICES: Row[] = [{ id: "o1", name: "Hall", owner: "p2" }];

const ROWS = new Map<string, Row>(
  Object.entries({ Person: PEOPLE, Plan: PLANS, Goal: GOALS, Office: OFFICES }).flatMap(([type, rows]) =>
    rows.map((row) => [row.id, { ...row, __typename: type }]),
  ),
);

/** The row of an id; null for null. */
export const rowOf = (id: string | null): Row => (id === null ? null : (ROWS.get(id) ?? null));
const rowsOf = (ids: readonly string[] | null, first?: number): Row =>
  ids?.slice(0, first ?? ids.length).map(rowOf) ?? null;
const textOf = (value: unknown): string => String(value ?? "none");

const named = {
  name: { sdl: "name: String", value: ({ name }: Row) => name },
  owner: { sdl: "owner: Person", value: ({ owner }: Row) => rowOf(owner) },
  rank: { sdl: "rank(at: Int): Int", value: ({ id }: Row, { at }: Row) => Number(id.slice(1)) * 10 + (at ?? 0) },
};

/** Entities by type; each has an id, which is its key. */
export const worldTypes: Readonly<
  Record<string, { interfaces: readonly string[]; fields: Readonly<Record<string, WorldField>> }>
> = {
  Person: {
    interfaces: ["Node", "Named"],
    fields: {
      ...named,
      age: { sdl: "age: Int", value: ({ age }) => age },
      mail: {
        sdl: "mail(upper: Boolean = false): String",
        value: ({ id }, { upper }) => (upper ? id.toUpperCase() : id),
      },
      home: { sdl: "home: Place", value: ({ home }) => home },
      friends: { sdl: "friends(first: Int): [Person!]", value: ({ friends }, { first }) => rowsOf(friends, first) },
      plans: { sdl: "plans: [Plan!]", value: ({ plans }) => rowsOf(plans) },
      label: {
        sdl: "label: String!",
        requires: ["name", "age"],
        value: ({ name, age }) => `${textOf(name)} ${textOf(age)}`,
      },
      greeting: {
        sdl: "greeting(loud: Boolean): String",
        requires: ["label"],
        value: ({ name, age, label }, { loud }) => `Hi ${label ?? `${textOf(name)} ${textOf(age)}`}${loud ? "!" : ""}`,
      },
    },
  },
  Plan: {
    interfaces: ["Node", "Named"],
    fields: {
      ...named,
      code: { sdl: "code: String!", value: ({ code }) => code },
      goals: { sdl: "goals(first: Int): [Goal!]!", value: ({ goals }, { first }) => rowsOf(goals, first) },
      cost: { sdl: "cost(in: Currency): Int", value: ({ cost }, { in: unit }) => (unit === "EUR" ? cost : cost * 7) },
      lead: { sdl: "lead: Lead", value: ({ lead }) => rowOf(lead) },
      status: { sdl: "status: Status", value: ({ status }) => status },
      done: { sdl: "done: Boolean", value: ({ done }) => done },
      summary: {
        sdl: "summary: String",
        requires: ["code", "done"],
        value: ({ code, done }) => `${code} ${textOf(done)}`,
      },
    },
  },
  Goal: {
    interfaces: ["Node", "Named"],
    fields: {
      ...named,
      plan: { sdl: "plan: Plan", value: ({ plan }) => rowOf(plan) },
      progress: {
        sdl: "progress(year: Int!): Progress",
        value: ({ id }, { year }) => ({ year, value: year / 2, goal: rowOf(id) }),
      },
      parts: {
        sdl: "parts: [[Thing]]",
        value: ({ parts }) => parts?.map((ids: (string | null)[]) => ids.map(rowOf)) ?? null,
      },
      fails: {
        sdl: "fails(at: Int): Int",
        value: ({ id }) => {
          throw new Error(`no ${id}`);
        },
      },
    },
  },
  Office: {
    interfaces: ["Node"],
    fields: {
      name: named.name,
      owner: named.owner,
      phone: { sdl: "phone(of: String): String", value: ({ id }, { of }) => `${id} ${textOf(of)}` },
    },
  },
};

/** Root fields. */
export const worldQueries: Readonly<Record<string, WorldField>> = {
  node: { sdl: "node(id: ID!): Node", value: (_, { id }) => rowOf(id) },
  nodes: { sdl: "nodes: [Node]", value: () => ["p1", "l1", null, "g1", "o1", "p3"].map(rowOf) },
  named: { sdl: "named(first: Int): [Named!]", value: (_, { first }) => rowsOf(["l1", "g2", "p2"], first) },
  things: { sdl: "things: [Thing]!", value: () => ["g1", "p1", "l2", "p2"].map(rowOf) },
  people: { sdl: "people: [Person!]!", value: () => rowsOf(["p1", "p2", "p3"]) },
  plan: { sdl: "plan(code: String!): Plan", value: (_, { code }) => PLANS.find((each) => each.code === code) ?? null },
  plans: { sdl: "plans: [Plan!]", value: () => rowsOf(["l1", "l2"]) },
  leads: { sdl: "leads: [Lead]", value: () => ["p1", "o1"].map(rowOf) },
};

/** Types that are the same in every subgraph. */
export const WORLD_VALUES = `
  union Thing = Person | Plan | Goal
  union Lead = Person | Office
  enum Status { OPEN CLOSED }
  enum Currency { EUR DKK }
  type Place @shareable { town: String street: String at: [Int] }
  type Progress @shareable { year: Int! value: Float goal: Goal }`;

/** Values of arguments for random questions. */
export const worldArguments = {
  id: ["p1", "l1", "g2", "o1", "none"],
  code: ["A-1", "B-2", "none"],
  first: [0, 1, 2],
  at: [0, 1],
  year: [2012, 2013],
  of: ["x", ""],
};
