import { rowsOf } from "@hub/database";
import { made, type Page, type PageRequest } from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";
import type { PictureRequest } from "../context/picture.context.js";
import type { SqlValues } from "../context/sql.js";
import type { ListSql } from "../paging/list-sql.js";
import { readPage } from "../paging/page.store.js";
import { FieldUsage, FieldUsageDay, type FieldUsageFilter } from "./field-usage.types.js";

/** What the gateway has counted for one client, operation and part of the graph on one day. */
export interface CountedUse {
  readonly day: string;
  readonly client: string;
  readonly isProved: boolean;
  readonly operation: string;
  readonly field: string;
  readonly asked: number;
  readonly lastAt: string;
}

/** Rows of one day whose clients merely say who they are: anybody can make up names. */
const UNPROVED_ROWS_A_DAY = 20_000;

const ADD = `INSERT INTO hub.field_usage AS known (day, client, is_proved, operation, field, asked, last_at)
   SELECT told.day, told.client, told."isProved", told.operation, told.field, told.asked, told."lastAt"
   FROM jsonb_to_recordset($1::jsonb)
     AS told (day date, client text, "isProved" boolean, operation text, field text, asked bigint, "lastAt" timestamptz)
   WHERE told."isProved" OR (SELECT count(*) FROM hub.field_usage f WHERE f.day = told.day AND NOT f.is_proved) < $2::int
   ON CONFLICT (day, client, is_proved, operation, field)
   DO UPDATE SET asked = known.asked + EXCLUDED.asked, last_at = greatest(known.last_at, EXCLUDED.last_at)`;
const FORGET = "DELETE FROM hub.field_usage WHERE day < current_date - $1::int";

/** Adds what was counted, and forgets what is older than so many days. */
export async function addUsage(to: DataSource, uses: readonly CountedUse[], keptDays: number): Promise<void> {
  await rowsOf(to, ADD, [JSON.stringify(uses), UNPROVED_ROWS_A_DAY]);
  await rowsOf(to, FORGET, [keptDays]);
}

export interface FieldUsageRequest extends PageRequest {
  filter?: FieldUsageFilter | null;
}

interface UsageRow {
  id: string;
  field: string;
  client: string;
  isProved: boolean;
  operation: string;
  asked: number;
  lastAskedAt: Date;
  days: { day: string; asked: number }[];
}

/** One page of who asks for what, by the part of the graph. */
export function listUsage(context: PictureRequest, request: FieldUsageRequest): Promise<Page<FieldUsage>> {
  const list: ListSql = {
    table: (
      sql,
    ) => `(SELECT md5(concat_ws('|', field, client, is_proved, operation))::uuid AS id, field, client, is_proved, operation,
        sum(asked)::bigint AS asked, max(last_at) AS last_at,
        jsonb_agg(jsonb_build_object('day', day, 'asked', asked) ORDER BY day) AS days
      FROM hub.field_usage WHERE ${usageWhere(request, sql)} GROUP BY field, client, is_proved, operation)`,
    alias: "u",
    columns: `u.id, u.field, u.client, u.is_proved AS "isProved", u.operation, u.asked, u.last_at AS "lastAskedAt", u.days`,
    order: {
      name: "fieldUsage",
      by: [
        { column: "u.field", type: "text" },
        { column: "u.client", type: "text" },
      ],
      isDescending: false,
    },
    where: () => "true",
  };
  return readPage(context, request, list, presentUsage);
}

function usageWhere({ filter }: FieldUsageRequest, sql: SqlValues): string {
  const { field, client, operation, startsOn, endsOn } = filter ?? {};
  const fields = field && sql.add(field);
  const parts = [
    ...(fields ? [`(field = ANY(${fields}::text[]) OR split_part(field, '.', 1) = ANY(${fields}::text[]))`] : []),
    ...(client ? [`client = ANY(${sql.add(client)}::text[])`] : []),
    ...(operation ? [`operation = ANY(${sql.add(operation)}::text[])`] : []),
    ...(startsOn ? [`day >= ${sql.add(startsOn)}::date`] : []),
    ...(endsOn ? [`day < ${sql.add(endsOn)}::date`] : []),
  ];
  return parts.length > 0 ? parts.join(" AND ") : "true";
}

function presentUsage({ field, client, isProved, operation, asked, lastAskedAt, days }: UsageRow): FieldUsage {
  return made(FieldUsage, {
    field,
    client: client === "" ? null : client,
    isProved,
    operation: operation === "" ? null : operation,
    asked,
    lastAskedAt,
    days: days.map((day) => made(FieldUsageDay, day)),
  });
}
