import type { PolicyFrame } from "@hub/frame";
import { cellsOf } from "../cell/cell-split.js";
import { totalCells, totalTallies } from "../cell/running-total.js";
import { type TallyFacet, TRAITS, type Trait, tallies, traitOf } from "../cell/tally-facet.js";
import { inForceAt } from "../context/in-force-sql.js";
import type { SqlValues } from "../context/sql.js";
import { matchesText } from "../search/index.js";
import { plansWhere } from "./action-plan.store.js";
import type { InitiativeFilter } from "./initiative.types.js";
import { type FilteredRequest, initiativesWhere } from "./initiative-filter.store.js";

type Field = keyof InitiativeFilter;

/** What cells and tallies know of each initiative. */
const KNOWN: readonly Field[] = ["committee", "policy", "state", "mainGoal"];

/** By which tallies a field is counted. */
const FACET_OF: Partial<Record<Field, TallyFacet>> = {
  goal: "GOAL",
  area: "GOAL",
  theme: "THEME",
  partner: "PARTNER",
  district: "DISTRICT",
  targetGroup: "TARGET_GROUP",
  year: "YEAR",
  payer: "PAYER",
  account: "ACCOUNT",
  financing: "FINANCING",
  unfinanced: "UNFINANCED",
};

/** Fields on an initiative's lines, of which there are tallies of each year too. */
const OF_LINES = ["payer", "account", "financing", "unfinanced"] as const;

const filtersOf = ({ filter, within }: FilteredRequest): InitiativeFilter[] => [filter ?? {}, within ?? {}];

/** The fields that tallies of TRAITS know together. */
const TRAIT_FIELDS = [
  ["partner", "PARTNER"],
  ["district", "DISTRICT"],
  ["targetGroup", "TARGET_GROUP"],
] as const satisfies readonly (readonly [Field, Trait])[];

const isTrait = (facet: TallyFacet | undefined): boolean => (TRAITS as readonly unknown[]).includes(facet);

/** The fields that leave out initiatives. */
const fieldsOf = (request: FilteredRequest): Set<string> =>
  new Set(
    filtersOf(request).flatMap((filter) =>
      Object.entries(filter).flatMap(([field, value]) => (value === null || value === undefined ? [] : field)),
    ),
  );

/** Whether a filter keeps either all or none of the initiatives of each plan. */
export const takesWholePlans = (request: FilteredRequest): boolean =>
  [...fieldsOf(request)].every((field) => field === "committee" || field === "policy");

/**
 * SQL condition: a cell, tally or initiative (alias `i`) is of a plan on record of the policies that a filter is about, as those of its goals are;
 * undefined where it is about all. So an index finds those of some plans.
 */
export function inPlansOfPolicies(
  { filter, within, asOf }: FilteredRequest,
  sql: SqlValues,
  frame: PolicyFrame,
): string | undefined {
  const conditions = [filter ?? {}, within ?? {}].flatMap((each) => {
    const { goal, mainGoal, theme, area } = each;
    const named = [goal, mainGoal, theme, area].find((codes) => codes !== null && codes !== undefined);
    const policy = each.policy ?? (named && frame.policiesWith(named));
    return policy ? [plansWhere({ policy }, asOf, sql)] : [];
  });
  return conditions[0] && `i.document = ANY(ARRAY(SELECT d.id FROM picture.document d WHERE ${conditions[0]}))`;
}

/** The number of initiatives in whole plans. Each plan has its own number, so that no initiative has to be counted. */
function countOfPlans(request: FilteredRequest, sql: SqlValues): string {
  const where = filtersOf(request).map(({ committee, policy }) => plansWhere({ committee, policy }, request.asOf, sql));
  return `SELECT coalesce(sum(d.initiatives), 0)::int AS total FROM picture.document d WHERE ${where.join(" AND ")}`;
}

interface Tally {
  facet: TallyFacet;
  /** The year of whose lines it is. */
  year: number | undefined;
  isSplit: boolean;
}

/** The tallies that know how many initiatives the filters leave, if any do: those of one facet, which may be about the lines of one year, or of TRAITS. */
function tallyOf(request: FilteredRequest): Tally | undefined {
  const fields = fieldsOf(request);
  const isSplit = fields.has("state") || fields.has("mainGoal");
  const asked = [...fields].filter((field) => !(KNOWN as readonly string[]).includes(field));
  const facets = [...new Set(asked.map((field) => FACET_OF[field as Field]))];
  const [facet] = facets;
  if (facet === undefined || facets.includes(undefined)) return undefined;
  if (facets.length === 1) return { facet, year: undefined, isSplit };
  return facets.every(isTrait)
    ? { facet: "TRAITS", year: undefined, isSplit: true }
    : tallyInYear(request, facets, isSplit);
}

/** The tallies of a facet of lines that know those of one year. */
function tallyInYear(
  { filter, within }: FilteredRequest,
  facets: readonly (TallyFacet | undefined)[],
  isSplit: boolean,
): Tally | undefined {
  const [facet, other] = facets.filter((each) => each !== "YEAR");
  const years = filter?.year;
  const isOfLines = OF_LINES.some((field) => FACET_OF[field] === facet);
  const isOneYear = years?.length === 1 && !within?.year;
  return facet && !other && isOfLines && isOneYear ? { facet, year: years[0], isSplit } : undefined;
}

/** What is kept: of each plan, of the policies that a filter is about; or of all plans together, where it is about all. */
interface Kept {
  isByPlan: boolean;
}

const OF_ALL: Kept = { isByPlan: false };

/** SQL conditions: a tally of TRAITS (alias `i`) meets a filter. */
function traitConditions(filter: InitiativeFilter, sql: SqlValues): string[] {
  const held = TRAIT_FIELDS.flatMap(([field, facet]) => {
    const values = filter[field];
    return values ? [`i.held && ${sql.add(values.map((value) => traitOf(facet, value)))}::text[]`] : [];
  });
  return filter.year ? [...held, inYears(filter.year, sql)] : held;
}

const inYears = (years: readonly number[], sql: SqlValues): string => {
  const asked = sql.add(years);
  return `(i.held && ${sql.add(years.map((year) => traitOf("YEAR", year)))}::text[]
    OR ((i.from_year IS NOT NULL OR i.to_year IS NOT NULL) AND EXISTS (SELECT FROM unnest(${asked}::integer[]) AS asked (year)
      WHERE coalesce(i.from_year, asked.year) <= asked.year AND coalesce(i.to_year, asked.year) >= asked.year)))`;
};

/** Said of tallies by what they hold. */
const HELD_BY_LINES = { payer: null, account: null, financing: null, unfinanced: null, year: null };
const HELD_AS_TRAITS = { partner: null, district: null, targetGroup: null, year: null };

/** What is left of a filter that is not said by what tallies hold. */
function unheld(filter: InitiativeFilter, { facet }: Tally): InitiativeFilter {
  if (facet === "TRAITS") return { ...filter, ...HELD_AS_TRAITS };
  return OF_LINES.some((field) => FACET_OF[field] === facet) ? { ...filter, ...HELD_BY_LINES } : filter;
}

/** SQL: the tallies that meet the filters, as rows `i`. */
function talliesOf(tally: Tally & Kept, request: FilteredRequest, sql: SqlValues, frame: PolicyFrame) {
  const { facet, year, isSplit, isByPlan } = tally;
  const held = filtersOf(request).flatMap((each) =>
    facet === "TRAITS"
      ? traitConditions(each, sql)
      : OF_LINES.flatMap((field) => (each[field] ? [`i.held && ${sql.add(each[field])}::text[]`] : [])),
  );
  const [filter, within] = filtersOf(request).map((each) => unheld(each, tally));
  const conditions = [initiativesWhere({ filter, within, asOf: request.asOf }, sql, frame), ...held];
  const query = { facet, isSplit, year: year === undefined ? undefined : sql.add(year) };
  const ofPolicies = inPlansOfPolicies(request, sql, frame);
  const totals = isByPlan || ofPolicies ? undefined : totalTallies(query, sql.add(request.asOf));
  return `${totals ?? tallies(query)} i WHERE ${[...conditions, ...(ofPolicies ? [ofPolicies] : [])].join(" AND ")}`;
}

/** SQL: how many entries of the search on record have the words of a filter: each initiative has one, and the plans need not be read. */
function countOfEntries(text: string, { filter, within, asOf }: FilteredRequest, sql: SqlValues): string {
  const committees = [filter, within].flatMap((each) =>
    each?.committee ? [`s.committee = ANY(${sql.add(each.committee)})`] : [],
  );
  const where = [
    "s.kind = 'INITIATIVE'",
    inForceAt("s", sql.add(asOf)),
    matchesText("s.words", text, sql),
    ...committees,
  ];
  return `SELECT count(*)::int AS total FROM picture.search_entry s WHERE ${where.join(" AND ")}`;
}

/** SQL: what the projector keeps of the initiatives that meet the filters, as rows `i`; undefined where it keeps nothing. */
function keptOf(request: FilteredRequest, { isByPlan }: Kept, sql: SqlValues, frame: PolicyFrame): string | undefined {
  const tally = tallyOf(request);
  if (tally) return talliesOf({ ...tally, isByPlan }, request, sql, frame);
  if (![...fieldsOf(request)].every((field) => (KNOWN as readonly string[]).includes(field))) return undefined;
  const where = initiativesWhere(request, sql, frame);
  const ofPolicies = inPlansOfPolicies(request, sql, frame);
  if (!isByPlan && !ofPolicies) return `${totalCells("INITIATIVES", sql.add(request.asOf))} i WHERE ${where}`;
  const conditions = [cellsOf("i", "INITIATIVES"), where, ...(ofPolicies ? [ofPolicies] : [])];
  return `picture.cell i WHERE ${conditions.join(" AND ")}`;
}

/** SQL that reads the number of initiatives, as `total`, from what the projector keeps; undefined where they have to be counted. */
export function keptCount(request: FilteredRequest, sql: SqlValues, frame: PolicyFrame): string | undefined {
  if (takesWholePlans(request) && fieldsOf(request).has("policy")) return countOfPlans(request, sql);
  const isOfEntries = [...fieldsOf(request)].every((field) => field === "committee" || field === "text");
  if (request.filter?.text && !request.within?.text && isOfEntries)
    return countOfEntries(request.filter.text, request, sql);
  const kept = keptOf(request, OF_ALL, sql, frame);
  return kept && `SELECT coalesce(sum(i.initiatives), 0)::int AS total FROM ${kept}`;
}

/** What an index on initiatives finds by itself. */
const INDEXED: readonly (TallyFacet | undefined)[] = ["GOAL", "THEME", "PARTNER", "DISTRICT", "TARGET_GROUP", "TRAITS"];

/** SQL condition: an initiative (alias `i`) is of a plan that has some that meet the filters; undefined where an index knows, or nothing is kept. */
export function plansWithSome(request: FilteredRequest, sql: SqlValues, frame: PolicyFrame): string | undefined {
  if (INDEXED.includes(tallyOf(request)?.facet)) return undefined;
  const kept = keptOf(request, { isByPlan: true }, sql, frame);
  return kept && `i.document = ANY(ARRAY(SELECT i.document FROM ${kept}))`;
}

/**
 * SQL condition: an initiative (alias `i`) is of the first committee that has some that meet the filters, or of one after it, or before it where
 * the order descends: a list by committee begins there.
 */
export function fromFirstCommittee(
  request: FilteredRequest,
  isDescending: boolean,
  sql: SqlValues,
  frame: PolicyFrame,
): string | undefined {
  const kept = keptOf(request, OF_ALL, sql, frame);
  const [compare, first] = isDescending ? ["<=", "max"] : [">=", "min"];
  return kept && `i.committee ${compare} (SELECT ${first}(i.committee) FROM ${kept})`;
}

/**
 * SQL condition: so many meet the filters that `rows` of them can be expected among the first `walked` of an order; undefined where nothing is kept.
 * It is decided before any row is read.
 */
export function areFrequent(
  request: FilteredRequest,
  { rows, walked }: { rows: number; walked: number },
  sql: SqlValues,
  frame: PolicyFrame,
): string | undefined {
  const kept = keptOf(request, OF_ALL, sql, frame);
  if (!kept) return undefined;
  const all = `SELECT sum(t.initiatives) FROM ${totalCells("INITIATIVES", sql.add(request.asOf))} t`;
  return `(SELECT coalesce(sum(i.initiatives), 0) FROM ${kept}) * ${walked} >= (${all}) * ${rows}`;
}

/** So many rows of an order are looked at: fewer where each costs more. */
export const walkedRowsOf = (request: FilteredRequest): number => (fieldsOf(request).has("text") ? 1_000 : 2_000);
