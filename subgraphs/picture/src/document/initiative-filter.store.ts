import { FinancingState, InitiativeState } from "@hub/documents";
import { type PolicyFrame } from "@hub/frame";
import { LocalDate } from "@hub/subgraph-kit";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { heldAt } from "../context/budget-line-sql.js";
import type { SqlValues } from "../context/sql.js";
import { searchQuery, tsQuery } from "../search/search-terms.rules.js";

@InputType("InitiativeFilter", {
  description: "Fields combine by AND, the values of a list by OR; an empty list matches nothing.",
})
export class InitiativeFilter {
  @Field(() => [ID], { nullable: true, description: "Owning committees, by code." })
  committee?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Policies." })
  policy?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Areas of any of its goals." })
  area?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Any of its goals." })
  goal?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Its main goal, where it and its money are counted." })
  mainGoal?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Efforts of the policy that it takes up." })
  theme?: string[] | null;
  @Field(() => [InitiativeState], { nullable: true, description: "Where it stands." })
  state?: InitiativeState[] | null;
  @Field(() => [FinancingState], {
    nullable: true,
    description: "Its financing: the least settled of its lines, of the year asked for or of all.",
  })
  financing?: FinancingState[] | null;
  @Field(() => [ID], { nullable: true, description: "Committees that take part." })
  partner?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Districts." })
  district?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Target groups." })
  targetGroup?: string[] | null;
  @Field(() => Int, { nullable: true, description: "Has a budget line in that year, or its own period touches it." })
  year?: number | null;
  @Field(() => LocalDate, { nullable: true, description: "Its own period holds the day." })
  validOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Words in its title or description, as `search` finds them.",
  })
  text?: string | null;
}

export const InitiativeOrderField = {
  TITLE: "TITLE",
  COMMITTEE: "COMMITTEE",
  AMOUNT: "AMOUNT",
  PUBLISHED_AT: "PUBLISHED_AT",
  PRIORITY: "PRIORITY",
} as const;
export type InitiativeOrderField = keyof typeof InitiativeOrderField;
registerEnumType(InitiativeOrderField, {
  name: "InitiativeOrderField",
  description: "What initiatives are ordered by; their ids settle ties.",
  valuesConfig: {
    TITLE: { description: "The Danish title." },
    COMMITTEE: { description: "The owner's code, then the initiative's." },
    AMOUNT: { description: "The sum of all its lines." },
    PUBLISHED_AT: { description: "When its revision went on record." },
    PRIORITY: { description: "The owner's priority of its main goal." },
  },
});

export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type OrderDirection = keyof typeof OrderDirection;
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which way a list runs.",
  valuesConfig: { ASC: { description: "Smallest first." }, DESC: { description: "Largest first." } },
});

@InputType("InitiativeOrder", { description: "What initiatives are ordered by, and which way." })
export class InitiativeOrder {
  @Field(() => InitiativeOrderField, { description: "What by." })
  by!: InitiativeOrderField;
  @Field(() => OrderDirection, { nullable: true, defaultValue: "ASC", description: "Which way." })
  direction?: OrderDirection | null;
}

interface Conditioned {
  sql: SqlValues;
  frame: PolicyFrame;
  /** The instant asked for, as it stands in the statement. */
  at: string;
}

type Condition = (filter: InitiativeFilter, conditioned: Conditioned) => string | undefined;

const among =
  (column: string, field: keyof InitiativeFilter): Condition =>
  (filter, { sql }) =>
    filter[field] ? `${column} = ANY(${sql.add(filter[field])})` : undefined;

const overlapping =
  (column: string, field: keyof InitiativeFilter): Condition =>
  (filter, { sql }) =>
    filter[field] ? `${column} && ${sql.add(filter[field])}::text[]` : undefined;

const conditions: readonly Condition[] = [
  among("i.committee", "committee"),
  among("i.policy", "policy"),
  among("i.state", "state"),
  among("i.main_goal", "mainGoal"),
  overlapping("i.goals", "goal"),
  overlapping("i.themes", "theme"),
  overlapping("i.partners", "partner"),
  overlapping("i.districts", "district"),
  overlapping("i.target_groups", "targetGroup"),
  ({ area }, { sql, frame }) =>
    area
      ? `i.goals && ${sql.add(frame.goals().flatMap((goal) => (area.includes(goal.area.id) ? goal.id : [])))}::text[]`
      : undefined,
  ({ goal, mainGoal, theme, area }, { sql, frame }) => {
    const named = [goal, mainGoal, theme, area].filter((ids) => ids !== null && ids !== undefined);
    return named.length > 0 ? named.map((ids) => ofTheirPolicies(ids, sql, frame)).join(" AND ") : undefined;
  },
  ({ year }, { sql }) => (year === null || year === undefined ? undefined : inYear(sql.add(year))),
  ({ validOn }, { sql }) => {
    if (!validOn) return undefined;
    const day = sql.add(validOn);
    return `(i.valid_from IS NULL OR i.valid_from <= ${day}) AND (i.valid_to IS NULL OR i.valid_to > ${day})`;
  },
  ({ text }, { sql }) =>
    text
      ? `i.id IN (SELECT CASE s.kind WHEN 'INITIATIVE' THEN s.id::uuid END FROM picture.search_entry s
          WHERE s.kind = 'INITIATIVE' AND s.words @@ ${tsQuery(sql.add(searchQuery(text)))})`
      : undefined,
  ({ financing, year }, conditioned) => (financing ? financedAs(financing, year, conditioned) : undefined),
];

/** A plan names goals and efforts of its own policy alone (R1, R2): saying so leads to them by index, whatever else is on record. */
function ofTheirPolicies(ids: readonly string[], sql: SqlValues, frame: PolicyFrame): string {
  return `i.policy = ANY(${sql.add(frame.policiesWith(ids))})`;
}

/** An initiative belongs to a year when it has a budget line in it or its own period, if it states one, touches it. */
export function inYear(year: string): string {
  return `(i.budget_years @> ARRAY[${year}]::integer[]
    OR ((i.valid_from IS NOT NULL OR i.valid_to IS NOT NULL)
      AND coalesce(i.valid_from, '-infinity') < make_date(${year} + 1, 1, 1)
      AND coalesce(i.valid_to, 'infinity') > make_date(${year}, 1, 1)))`;
}

function financedAs(
  states: readonly FinancingState[],
  year: number | null | undefined,
  { sql, at }: Conditioned,
): string {
  const ofYear = year === null || year === undefined ? "" : `AND l.year = ${sql.add(year)}`;
  return `(SELECT l.financing FROM picture.budget_line l WHERE l.initiative = i.id AND ${heldAt("l", at)} ${ofYear}
    ORDER BY l.settled LIMIT 1) = ANY(${sql.add(states)})`;
}

/** The WHERE of a list of initiatives (alias `i`) as they were on record at an instant. */
export function initiativesWhere(
  asked: { filter: InitiativeFilter | null | undefined; asOf: Date },
  sql: SqlValues,
  frame: PolicyFrame,
): string {
  const at = sql.add(asked.asOf);
  const filter = asked.filter ?? {};
  const parts = conditions
    .map((condition) => condition(filter, { sql, frame, at }))
    .filter((part) => part !== undefined);
  return [`i.published_at <= ${at}`, `i.off_record_at > ${at}`, ...parts].join(" AND ");
}
