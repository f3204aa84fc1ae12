import { type ActionPlan, type Initiative, type InitiativeIds, presentInitiative } from "@hub/documents";
import type { InitiativeContent } from "@hub/rules";
import type { RequestContext } from "@hub/subgraph-kit";
import {
  type InitiativeFilter,
  type InitiativeOrder,
  type InitiativeOrderField,
  initiativesWhere,
  SqlValues,
} from "./initiative.filter.js";
import { decodeCursor, encodeCursor, pageSize } from "./page.cursor.js";
import { instantAsked, type PictureDesk, typesOfCommittee } from "./picture.desk.js";
import { planLoader } from "./plan.loader.js";

export interface InitiativeRow {
  id: string;
  document: string;
  committee: string;
  content: InitiativeContent;
  ids: InitiativeIds;
}

export interface InitiativesAsked {
  filter?: InitiativeFilter | null;
  orderBy?: InitiativeOrder | null;
  asOf?: Date | null;
  first?: number | null;
  after?: string | null;
}

/** One page of a list, as a connection shows it. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: number;
}

const orderKeys: Record<InitiativeOrderField, { column: string; type: string }> = {
  TITLE: { column: "i.title", type: "text" },
  COMMITTEE: { column: "i.committee || ' ' || i.code", type: "text" },
  AMOUNT: { column: "i.amount", type: "bigint" },
  PUBLISHED_AT: { column: "i.published_at", type: "timestamptz" },
  PRIORITY: { column: "i.priority", type: "integer" },
};

/** The graph's object for a row; its plan comes from the request's loader. */
export function initiativeOf(desk: PictureDesk, context: RequestContext, row: InitiativeRow): Initiative {
  const plan = () => planLoader(desk, context).load(row.document) as Promise<ActionPlan>;
  return presentInitiative(
    { content: row.content, ids: row.ids, plan },
    typesOfCommittee(desk, row.committee),
    desk.frame,
  );
}

/**
 * A page by key, not by offset. The first page's instant goes into the cursors, so that a list that changes meanwhile neither
 * skips nor repeats anything.
 */
export async function listInitiatives(
  desk: PictureDesk,
  context: RequestContext,
  asked: InitiativesAsked,
): Promise<Page<Initiative>> {
  const size = pageSize(asked.first);
  const question = ["initiatives", asked.filter ?? {}, asked.orderBy ?? null, asked.asOf ?? null];
  const place = decodeCursor(asked.after, question);
  const asOf = place ? new Date(place.asOf) : instantAsked(desk, asked.asOf);
  const order = orderKeys[asked.orderBy?.by ?? "COMMITTEE"];
  const descending = asked.orderBy?.direction === "DESC";

  const sql = new SqlValues();
  const where = initiativesWhere({ filter: asked.filter, asOf }, sql, desk.frame);
  const countValues = [...sql.values];
  const compare = descending ? "<" : ">";
  const beyond = place
    ? `AND (${order.column}, i.id) ${compare} (${sql.add(place.key)}::${order.type}, ${sql.add(place.id)}::uuid)`
    : "";
  const way = descending ? "DESC" : "ASC";
  const [rows, counted] = await Promise.all([
    desk.dataSource.query(
      `SELECT i.id, i.document, i.committee, i.content, i.ids, (${order.column})::text AS key FROM picture.initiative i
       WHERE ${where} ${beyond} ORDER BY ${order.column} ${way}, i.id ${way} LIMIT ${size + 1}`,
      sql.values,
    ) as Promise<(InitiativeRow & { key: string })[]>,
    desk.dataSource.query(`SELECT count(*)::int AS total FROM picture.initiative i WHERE ${where}`, countValues),
  ]);
  return {
    edges: rows.slice(0, size).map((row) => ({
      cursor: encodeCursor({ key: row.key, id: row.id, asOf: asOf.toISOString() }, question),
      node: initiativeOf(desk, context, row),
    })),
    hasNextPage: rows.length > size,
    hasPreviousPage: place !== undefined,
    totalCount: counted[0].total,
  };
}
