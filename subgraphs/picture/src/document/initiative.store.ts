import { type ActionPlan, type Initiative, type InitiativeIds, presentInitiative } from "@hub/documents";
import type { InitiativeContent } from "@hub/rules";
import type { RequestContext } from "@hub/subgraph-kit";
import { type ListSql, type OrderColumn, type Page, type PageAsked, readPage } from "../context/page.store.js";
import { type PictureDesk, typesOfCommittee } from "../context/picture.context.js";
import { loaderOf } from "../context/row.loader.js";
import type { SqlValues } from "../context/sql.js";
import { planLoader, plansWhere, showInitiativeAt } from "./action-plan.loader.js";
import {
  type InitiativeFilter,
  type InitiativeOrder,
  type InitiativeOrderField,
  initiativesWhere,
} from "./initiative-filter.store.js";

export interface InitiativeRow {
  id: string;
  document: string;
  committee: string;
  content: InitiativeContent;
  ids: InitiativeIds;
}

export interface InitiativesAsked extends PageAsked {
  filter?: InitiativeFilter | null;
  orderBy?: InitiativeOrder | null;
}

const orderColumns: Record<InitiativeOrderField, OrderColumn[]> = {
  TITLE: [{ column: "i.title", type: "text" }],
  COMMITTEE: [
    { column: "i.committee", type: "text" },
    { column: "i.code", type: "text" },
  ],
  AMOUNT: [{ column: "i.amount", type: "bigint" }],
  PUBLISHED_AT: [{ column: "i.published_at", type: "timestamptz" }],
  PRIORITY: [{ column: "i.priority", type: "integer" }],
};

/** The graph's object for a row; its plan comes from the request's loader. */
export function initiativeOf(desk: PictureDesk, context: RequestContext, row: InitiativeRow, asOf?: Date): Initiative {
  const plan = () => planLoader(desk, context, asOf).load(row.document) as Promise<ActionPlan>;
  const initiative = presentInitiative(
    { content: row.content, ids: row.ids, plan },
    typesOfCommittee(desk, row.committee),
    desk.frame,
  );
  return showInitiativeAt(initiative, asOf);
}

/** Initiatives by id. */
export const initiativeLoader = loaderOf<InitiativeRow, Initiative>({
  sql: "SELECT id, document, committee, content, ids FROM picture.initiative WHERE id = ANY($1::uuid[])",
  present: (row, desk, context, asOf) => initiativeOf(desk, context, row, asOf),
});

/** Whether a filter takes or leaves every initiative of a plan alike. */
function takesWholePlans(filter: InitiativeFilter | null | undefined): boolean {
  const { committee: _whose, policy: _whichPolicy, ...narrower } = filter ?? {};
  return Object.values(narrower).every((value) => value === null || value === undefined);
}

/** How many initiatives whole plans hold: each plan knows, so that a million of them need not be counted. */
function countOfPlans({ committee, policy }: InitiativeFilter, asOf: Date, sql: SqlValues): string {
  return `SELECT coalesce(sum(d.initiatives), 0)::int AS total FROM picture.document d WHERE ${plansWhere({ committee, policy }, asOf, sql)}`;
}

/** One page of the initiatives on record at an instant; by owner and code unless another order is asked for. */
export function listInitiatives(
  desk: PictureDesk,
  context: RequestContext,
  asked: InitiativesAsked,
): Promise<Page<Initiative>> {
  const { filter, orderBy } = asked;
  const wholePlans = takesWholePlans(filter);
  const list: ListSql = {
    table: "picture.initiative",
    alias: "i",
    columns: "i.id, i.document, i.committee, i.content, i.ids",
    order: { by: orderColumns[orderBy?.by ?? "COMMITTEE"], descending: orderBy?.direction === "DESC" },
    where: (asOf, sql) => initiativesWhere({ filter, asOf }, sql, desk.frame),
    isNarrow: !wholePlans,
    count: wholePlans ? (asOf, sql) => countOfPlans(filter ?? {}, asOf, sql) : undefined,
  };
  const question = ["initiatives", filter ?? {}, orderBy ?? null, asked.asOf ?? null];
  return readPage(desk, { ...asked, question }, list, (row: InitiativeRow, asOf) =>
    initiativeOf(desk, context, row, asOf),
  );
}
