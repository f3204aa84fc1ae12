import { statement } from "@hub/database";
import { type ActionPlan, type PlanHeader, presentPlanHeader, type StoredInitiatives } from "@hub/documents";
import { inForceAt } from "../context/in-force-sql.js";
import {
  barometerOf,
  frameAt,
  type PictureContext,
  type PictureRequest,
  typesOfCommittee,
} from "../context/picture.context.js";
import { rowLoaderOf } from "../context/row.loader.js";
import type { SqlValues } from "../context/sql.js";
import {
  type AmountBounds,
  type DocumentCriteria,
  documentConditions,
  withinBounds,
} from "../paging/document-filter.store.js";
import type { ListSql } from "../paging/list-sql.js";
import { type PageAt, type PageRequestAt, readPage } from "../paging/page.store.js";

/** A plan as the read tables hold it, without its initiatives. */
interface PlanRow {
  id: string;
  committee: string;
  revision: number;
  header: PlanHeader["content"];
  content_hash: string;
  correction: PlanHeader["correction"];
  published_at: Date;
}

const PLAN_COLUMNS = "d.id, d.committee, d.revision, d.header, d.content_hash, d.correction, d.published_at";

const storedInitiativesLoader = rowLoaderOf<StoredInitiatives & { id: string }, StoredInitiatives>({
  sql: statement("SELECT id, content->'initiatives' AS content, ids FROM picture.document WHERE id = ANY($1::uuid[])"),
  present: (row) => row,
});

/** The graph's object for a plan row; the request's loader reads its initiatives when they are needed. */
function presentPlanRow(context: PictureRequest, row: PlanRow): ActionPlan {
  const header = { ...row, content: row.header, contentHash: row.content_hash, publishedAt: row.published_at };
  const types = typesOfCommittee(context, row.committee);
  return presentPlanHeader(header, types, barometerOf(context), async (initiativesOf) => {
    const stored = await storedInitiativesLoader(context).load(row.id);
    return stored ? initiativesOf(stored) : [];
  });
}

/** Plans by id. */
export const planLoader = rowLoaderOf<PlanRow, ActionPlan>({
  sql: statement(
    `SELECT ${PLAN_COLUMNS} FROM picture.document d WHERE d.kind = 'ACTION_PLAN' AND d.id = ANY($1::uuid[])`,
  ),
  present: (row, context) => presentPlanRow(context, row),
});

/** Which plans; an empty list matches nothing. */
interface PlanFilter {
  committee?: string[] | null | undefined;
  policy?: string[] | null | undefined;
}

/** The WHERE of plans (alias `d`) that were on record at an instant. */
export function plansWhere({ committee, policy }: PlanFilter, asOf: Date, sql: SqlValues): string {
  const parts = ["d.kind = 'ACTION_PLAN'", inForceAt("d", sql.add(asOf)), ...ownedBy({ committee, policy }, sql)];
  return parts.join(" AND ");
}

/** SQL conditions: whose plans, and for which policies. */
const ownedBy = ({ committee, policy }: PlanFilter, sql: SqlValues): string[] => [
  ...(committee ? [`d.committee = ANY(${sql.add(committee)})`] : []),
  ...(policy ? [`d.policy = ANY(${sql.add(policy)})`] : []),
];

export interface ActionPlansRequest extends PageRequestAt {
  filter?:
    | (DocumentCriteria & {
        committee?: string[] | null;
        policy?: string[] | null;
        goal?: string[] | null;
        year?: number[] | null;
        amount?: AmountBounds | null;
      })
    | null;
  /** Of which alone, whatever the filter says. */
  within?: PlanFilter;
}

function listedPlansWhere(context: PictureContext, request: ActionPlansRequest, asOf: Date, sql: SqlValues): string {
  const { committee, policy, goal, year, amount, ...criteria } = request.filter ?? {};
  const parts = ["d.kind = 'ACTION_PLAN'", ...documentConditions(criteria, asOf, sql)];
  for (const each of [{ committee, policy }, request.within ?? {}]) parts.push(...ownedBy(each, sql));
  if (goal) parts.push(`d.goals && ${sql.add(goal)}::text[]`);
  if (year) {
    const frame = frameAt(context, asOf);
    parts.push(`d.policy = ANY(${sql.add(year.flatMap((each) => frame.policiesOfYear(each)))})`);
  }
  if (amount) {
    const sum = "(SELECT coalesce(sum(i.amount), 0) FROM picture.initiative i WHERE i.document = d.id)";
    parts.push(withinBounds(sum, amount, sql));
  }
  return parts.join(" AND ");
}

/** One page of the plans on record at an instant, by committee. */
export function listActionPlans(context: PictureRequest, request: ActionPlansRequest): Promise<PageAt<ActionPlan>> {
  const list: ListSql = {
    table: "picture.document",
    alias: "d",
    columns: PLAN_COLUMNS,
    order: {
      name: "actionPlans",
      by: [
        { column: "d.committee", type: "text" },
        { column: "d.published_at", type: "timestamptz" },
      ],
      isDescending: false,
    },
    where: (asOf, sql) => listedPlansWhere(context, request, asOf, sql),
  };
  return readPage(context, request, list, (row: PlanRow) => presentPlanRow(context, row));
}
