import type { FinancingState } from "@hub/documents";
import type { PolicyFrame } from "@hub/frame";
import { isCancelled, isLapsedAt, isOpenAt, lastRowAt, validAt } from "../context/budget-line-sql.js";
import { inForceAt } from "../context/in-force-sql.js";
import type { SqlValues } from "../context/sql.js";
import { type AmountBounds, withinBounds } from "../paging/document-filter.store.js";
import { matchesText } from "../search/index.js";
import type { InitiativeFilter, UnfinancedStatus } from "./initiative.types.js";

interface ConditionContext {
  sql: SqlValues;
  frame: PolicyFrame;
  /** The placeholder of the requested instant. */
  at: string;
  /** Whether the rows are spending: its year is the statement's, and its plan may have left the record. */
  isSpending: boolean;
  /** Whether a few rows in an order are looked at one by one, and not all that meet the filter are found. */
  isWalk: boolean;
  /** Whether they are found among all initiatives by an index. */
  isFind: boolean;
}

type Condition = (filter: InitiativeFilter, context: ConditionContext) => string | undefined;

const oneOf =
  (column: string, field: keyof InitiativeFilter): Condition =>
  (filter, { sql }) =>
    filter[field] ? `${column} = ANY(${sql.add(filter[field])})` : undefined;

const anyOf =
  (column: string, field: keyof InitiativeFilter): Condition =>
  (filter, { sql }) =>
    filter[field] ? `${column} && ${sql.add(filter[field])}::text[]` : undefined;

/** Words of any length, of which the index has the beginnings. */
const anyWordOf =
  (column: string, field: "district" | "targetGroup"): Condition =>
  (filter, { sql, isFind }) => {
    const words = filter[field];
    if (!words) return undefined;
    const isOneOfThem = `${column} && ${sql.add(words)}::text[]`;
    return isFind
      ? `hub.beginnings_of(${column}) && ${sql.add(words.map(beginningOf))}::text[] AND ${isOneOfThem}`
      : isOneOfThem;
  };

/** As much of a text as an index takes: its first 100 characters, as PostgreSQL counts them. */
const beginningOf = (text: string): string => [...text].slice(0, 100).join("");

/** What else is asked for by id is no initiative. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const conditions: readonly Condition[] = [
  ({ id }, { sql }) => (id ? `i.id = ANY(${sql.add(id.filter((each) => UUID.test(each)))}::uuid[])` : undefined),
  oneOf("i.code", "code"),
  ({ publishedSince }, { sql }) => (publishedSince ? `i.published_at >= ${sql.add(publishedSince)}` : undefined),
  ({ amount, year }, context) => (amount ? amountCondition(amount, year, context) : undefined),
  ({ hasFindings }) => (typeof hasFindings === "boolean" ? `${hasFindings ? "" : "NOT "}i.has_findings` : undefined),
  oneOf("i.committee", "committee"),
  oneOf("i.policy", "policy"),
  oneOf("i.state", "state"),
  oneOf("i.main_goal", "mainGoal"),
  anyOf("i.goals", "goal"),
  anyOf("i.themes", "theme"),
  anyOf("i.partners", "partner"),
  anyWordOf("i.districts", "district"),
  anyWordOf("i.target_groups", "targetGroup"),
  ({ area }, { sql, frame }) =>
    area
      ? `i.goals && ${sql.add(frame.goals().flatMap((goal) => (area.includes(goal.area.code) ? goal.code : [])))}::text[]`
      : undefined,
  ({ goal, mainGoal, theme, area }, { sql, frame }) => {
    const named = [goal, mainGoal, theme, area].filter((ids) => ids !== null && ids !== undefined);
    return named.length > 0 ? named.map((ids) => inTheirPolicies(ids, sql, frame)).join(" AND ") : undefined;
  },
  ({ year }, { sql, isSpending }) => {
    if (!year) return undefined;
    return isSpending
      ? inYears("i.year", year, sql)
      : `(${["false", ...year.map((each) => inYear(sql.add(each)))].join(" OR ")})`;
  },
  ({ validOn }, { sql }) => {
    if (!validOn) return undefined;
    const day = sql.add(validOn);
    return `(i.valid_from IS NULL OR i.valid_from <= ${day}) AND (i.valid_to IS NULL OR i.valid_to > ${day})`;
  },
  ({ text }, context) => (text ? textCondition(text, context) : undefined),
  (filter, context) => (filter.payer || filter.account ? lineCondition(filter, context) : undefined),
  ({ financing, year }, context) => (financing ? financingCondition(financing, year, context) : undefined),
  ({ unfinanced, year }, context) => (unfinanced ? unfinancedCondition(unfinanced, year, context) : undefined),
];

/** OFFSET 0 lets PostgreSQL look at the entry of each row: it would find all entries first. */
function textCondition(text: string, { sql, isWalk }: ConditionContext): string {
  const found = `FROM picture.search_entry s WHERE s.kind = 'INITIATIVE' AND ${matchesText("s.words", text, sql)}`;
  return isWalk
    ? `EXISTS (SELECT ${found} AND s.id = i.id::text OFFSET 0)`
    : `i.id IN (SELECT CASE s.kind WHEN 'INITIATIVE' THEN s.id::uuid END ${found})`;
}

function amountCondition(
  bounds: AmountBounds,
  year: readonly number[] | null | undefined,
  { sql, at, isSpending }: ConditionContext,
): string {
  if (!year) return withinBounds("i.amount", bounds, sql);
  const lines = isSpending ? lastRowAt("l", at) : validAt("l", at);
  const sum = `(SELECT coalesce(sum(l.oere), 0) FROM picture.budget_line l WHERE l.initiative = i.id AND ${lines} AND ${inYears("l.year", year, sql)})`;
  return withinBounds(sum, bounds, sql);
}

/** A plan names goals and efforts of its own policy only (R1, R2): this condition lets PostgreSQL use the index by policy. */
function inTheirPolicies(ids: readonly string[], sql: SqlValues, frame: PolicyFrame): string {
  return `i.policy = ANY(${sql.add(frame.policiesWith(ids))})`;
}

/** SQL condition: the initiative has a budget line in the year, or states a period of its own that touches it. */
export function inYear(year: string): string {
  return `(i.budget_years @> ARRAY[${year}]::integer[]
    OR ((i.valid_from IS NOT NULL OR i.valid_to IS NOT NULL)
      AND coalesce(i.valid_from, '-infinity') < make_date(${year} + 1, 1, 1)
      AND coalesce(i.valid_to, 'infinity') > make_date(${year}, 1, 1)))`;
}

function financingCondition(
  states: readonly FinancingState[],
  year: readonly number[] | null | undefined,
  context: ConditionContext,
): string {
  return `(SELECT l.financing FROM picture.budget_line l WHERE ${linesOf(year, context)}
    ORDER BY l.settled LIMIT 1) = ANY(${context.sql.add(states)})`;
}

function unfinancedCondition(
  statuses: readonly UnfinancedStatus[],
  year: readonly number[] | null | undefined,
  context: ConditionContext,
): string {
  const { at } = context;
  const each = { OPEN: isOpenAt("l", at), LAPSED: isLapsedAt("l", at), CANCELLED: isCancelled("l") };
  const any = ["false", ...statuses.map((status) => each[status])].join(" OR ");
  return `EXISTS (SELECT FROM picture.budget_line l WHERE ${linesOf(year, context)} AND (${any}))`;
}

/** SQL condition: a column has one of these years. */
export const inYears = (column: string, years: readonly number[], sql: SqlValues): string =>
  `${column} = ANY(${sql.add(years)}::integer[])`;

/** SQL condition: the lines `l` of the row `i`, of some years or of all. */
function linesOf(year: readonly number[] | null | undefined, { sql, at, isSpending }: ConditionContext): string {
  const lines = isSpending ? lastRowAt("l", at) : validAt("l", at);
  const ofYear = year ? `AND ${inYears("l.year", year, sql)}` : "";
  return `l.initiative = i.id AND ${lines} ${ofYear}`;
}

/** The conditions of a filter on a single budget line (alias `l`): who pays it, and the account that it is on. */
export function ofPayerAndAccount({ payer, account }: InitiativeFilter, sql: SqlValues): string[] {
  return [...(payer ? [`l.payer = ANY(${sql.add(payer)})`] : []), ...(account ? onAccounts(account, sql) : [])];
}

/** PostgreSQL knows how many lines have an account's beginning only where it is told which. */
const onAccounts = (accounts: readonly string[], sql: SqlValues): string[] => [
  `left(l.account, 100) = ANY(${sql.add(accounts.map(beginningOf))}::text[])`,
  `l.account = ANY(${sql.add(accounts)}::text[])`,
];

function lineCondition(filter: InitiativeFilter, { sql, at, isSpending }: ConditionContext): string {
  const { year } = filter;
  const ofYear = year ? [inYears("l.year", year, sql)] : [];
  const lines = [isSpending ? lastRowAt("l", at) : validAt("l", at), ...ofPayerAndAccount(filter, sql), ...ofYear];
  return `EXISTS (SELECT FROM picture.budget_line l WHERE l.initiative = i.id AND ${lines.join(" AND ")})`;
}

export interface FilteredRequest {
  filter: InitiativeFilter | null | undefined;
  /** What all have to meet besides: those that name an indicator. */
  within?: (InitiativeFilter & { indicator?: string }) | undefined;
  asOf: Date;
}

/** The WHERE of the initiatives (alias `i`) that were on record at an instant. */
export function initiativesWhere(request: FilteredRequest, sql: SqlValues, frame: PolicyFrame): string {
  return rowsWhere(request, { sql, frame, isSpending: false, isWalk: false, isFind: false });
}

/** The same of rows that are found by an index. */
export function foundInitiativesWhere(request: FilteredRequest, sql: SqlValues, frame: PolicyFrame): string {
  return rowsWhere(request, { sql, frame, isSpending: false, isWalk: false, isFind: true });
}

/** The same of rows that are looked at one by one. */
export function walkedInitiativesWhere(request: FilteredRequest, sql: SqlValues, frame: PolicyFrame): string {
  return rowsWhere(request, { sql, frame, isSpending: false, isWalk: true, isFind: false });
}

/** The WHERE of spending (alias `i`) that was on record at an instant, by what the plans that the statements cite say. */
export function spendingWhere(request: FilteredRequest, sql: SqlValues, frame: PolicyFrame): string {
  return rowsWhere(request, { sql, frame, isSpending: true, isWalk: false, isFind: false });
}

function rowsWhere({ filter, within, asOf }: FilteredRequest, context: Omit<ConditionContext, "at">): string {
  const at = context.sql.add(asOf);
  const parts = [filter ?? {}, within ?? {}]
    .flatMap((each) => conditions.map((condition) => condition(each, { ...context, at })))
    .filter((part) => part !== undefined);
  const named = within?.indicator && JSON.stringify({ indicators: [{ indicator: within.indicator }] });
  return [inForceAt("i", at), ...parts, ...(named ? [`i.content @> ${context.sql.add(named)}::jsonb`] : [])].join(
    " AND ",
  );
}
