import { statement } from "@hub/database";
import { type ActionPlan, type Initiative, presentInitiative } from "@hub/documents";
import type { PolicyFrame } from "@hub/frame";
import { inForceAt } from "../context/in-force-sql.js";
import { type PublishedInitiative, withContents } from "../context/initiative-content.store.js";
import { barometerOf, frameAt, type PictureRequest, typesOfCommittee } from "../context/picture.context.js";
import { partLoaderOf } from "../context/row.loader.js";
import type { ListSql, OrderColumn, Walk } from "../paging/list-sql.js";
import { type PageAt, type PageRequestAt, readPage } from "../paging/page.store.js";
import { planLoader } from "./action-plan.store.js";
import type { InitiativeFilter, InitiativeOrder, InitiativeOrderField } from "./initiative.types.js";
import {
  areFrequent,
  fromFirstCommittee,
  keptCount,
  plansWithSome,
  takesWholePlans,
  walkedRowsOf,
} from "./initiative-count.store.js";
import { type FilteredRequest, foundInitiativesWhere, walkedInitiativesWhere } from "./initiative-filter.store.js";

/** The columns of an initiative (alias `i`) that its object is made of, besides what it was published with. */
interface PartRow {
  id: string;
  document: string;
  committee: string;
  published_at: Date;
}

const PART_COLUMNS = "i.id, i.document, i.committee, i.published_at";

export type InitiativeRow = PartRow & PublishedInitiative;

export interface InitiativesRequest extends PageRequestAt {
  filter?: InitiativeFilter | null;
  orderBy?: InitiativeOrder | null;
  /** Of which alone, whatever the filter says. */
  within?: InitiativeFilter & { indicator?: string };
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

/** The graph's object for a row, in the names of its publication; the request's loader reads its plan. */
export function presentInitiativeRow(context: PictureRequest, row: InitiativeRow): Initiative {
  // The foreign key of `picture.initiative` says that its plan exists.
  const plan = () => planLoader(context).load(row.document) as Promise<ActionPlan>;
  return presentInitiative(
    { content: row.content, ids: row.ids, publishedAt: row.published_at, plan },
    typesOfCommittee(context, row.committee),
    barometerOf(context),
  );
}

/** Initiatives by id. */
export const initiativeLoader = partLoaderOf<PartRow, InitiativeRow, Initiative>({
  sql: statement(`SELECT ${PART_COLUMNS} FROM picture.initiative i WHERE i.id = ANY($1::uuid[])`),
  complete: withContents,
  present: (row, context) => presentInitiativeRow(context, row),
});

/** Whether an index finds a page whatever else is on record: it has the order too, or the filter names its initiatives. */
function isByIndex(request: FilteredRequest, by: InitiativeOrderField): boolean {
  const isAsked = (field: keyof InitiativeFilter) => Boolean(request.filter?.[field] ?? request.within?.[field]);
  if (isAsked("id") || isAsked("code")) return true;
  return takesWholePlans(request) && !isAsked("policy") && (by === "COMMITTEE" || !isAsked("committee"));
}

type AskedAt = (asOf: Date) => FilteredRequest;

/** How the order's beginning is walked; `isDescending` where it is that of the committees. */
function walkOf(asked: AskedAt, isDescending: boolean | undefined, frameOf: (asOf: Date) => PolicyFrame): Walk {
  const walked = walkedRowsOf(asked(new Date(0)));
  return {
    rows: walked,
    isWorthIt: (rows, asOf, sql) => areFrequent(asked(asOf), { rows, walked }, sql, frameOf(asOf)),
    from: (asOf, sql) => {
      const onRecord = inForceAt("i", sql.add(asOf));
      if (isDescending === undefined) return onRecord;
      const first = fromFirstCommittee(asked(asOf), isDescending, sql, frameOf(asOf));
      return first ? `${onRecord} AND ${first}` : onRecord;
    },
    where: (asOf, sql) => walkedInitiativesWhere(asked(asOf), sql, frameOf(asOf)),
    narrowed: (asOf, sql) => plansWithSome(asked(asOf), sql, frameOf(asOf)),
  };
}

/** One page of the initiatives on record at an instant; by owner and code unless another order is requested. */
export function listInitiatives(context: PictureRequest, request: InitiativesRequest): Promise<PageAt<Initiative>> {
  const { filter, orderBy, within } = request;
  const [by, direction] = [orderBy?.by ?? "COMMITTEE", orderBy?.direction ?? "ASC"];
  const asked = (asOf: Date) => ({ filter, within, asOf });
  const frameOf = (asOf: Date) => frameAt(context, asOf);
  const isDescending = direction === "DESC";
  const list: ListSql = {
    table: "picture.initiative",
    alias: "i",
    columns: PART_COLUMNS,
    complete: withContents,
    order: { name: `initiatives by ${by} ${direction}`, by: orderColumns[by], isDescending },
    where: (asOf, sql) => foundInitiativesWhere(asked(asOf), sql, frameOf(asOf)),
    walk: isByIndex(asked(new Date(0)), by)
      ? undefined
      : walkOf(asked, by === "COMMITTEE" ? isDescending : undefined, frameOf),
    count: (asOf, sql) => keptCount(asked(asOf), sql, frameOf(asOf)),
  };
  return readPage(context, request, list, (row: InitiativeRow) => presentInitiativeRow(context, row));
}
