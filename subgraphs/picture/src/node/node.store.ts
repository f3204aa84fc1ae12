import { statement } from "@hub/database";
import { rowLoaderOf } from "../context/row.loader.js";

/** What a committee's or the council's act has given an id, and what it stands in. */
interface FoundId {
  id: string;
  kind: string;
  /** The statement of a goal answer, the remark of a reply, the budget of a decision; null for the rest. */
  parent: string | null;
}

/** What ids on record are of, in one statement for the whole request. */
export const foundIdLoader = rowLoaderOf<FoundId, FoundId>({
  sql: statement(
    `SELECT coalesce(found.id, '00000000-0000-0000-0000-000000000000') AS id, coalesce(found.kind, '') AS kind, found.parent FROM (
       SELECT id, kind, NULL::text AS parent FROM picture.document WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, 'INITIATIVE', NULL FROM picture.initiative WHERE id = ANY($1::uuid[])
       UNION ALL SELECT DISTINCT id, 'BUDGET_LINE', NULL FROM picture.budget_line WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, 'GOAL_ANSWER', document::text FROM picture.goal_answer WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, 'REMARK_REPLY', remark::text FROM picture.remark_reply WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, 'BUDGET_DECISION', budget FROM picture.budget_decision WHERE id = ANY($1::uuid[])
     ) found`,
  ),
  present: (row) => row,
});
