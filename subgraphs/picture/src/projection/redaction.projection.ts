import { readEventsAt, TextRedacted, type TextRedaction } from "@hub/events";
import { rootOfSource } from "@hub/registry";
import type { EntityManager } from "typeorm";
import { renewEntries } from "../search/index.js";
import type { Projection } from "./projection.js";

/**
 * The read tables that repeat texts of an event, by its type, each emptied from the inbox, which emptied itself when the redaction
 * arrived. What is followed in memory alone has no table here.
 */
const DOCUMENT = `UPDATE document d SET correction = nullif(i.payload->'data'->'correction', 'null'), findings = i.payload->'data'->'findings'
  FROM hub.inbox i WHERE i.source = $1 AND i.position = $2 AND d.id::text = i.payload->'data'->>'id'`;
const COPIES: Readonly<Record<string, string>> = {
  "action-plan.published.v1": DOCUMENT,
  "integration-statement.published.v1": DOCUMENT,
  "document.withdrawn.v1": `UPDATE document d SET withdrawal = jsonb_set(d.withdrawal, '{reason}', i.payload->'data'->'reason')
    FROM hub.inbox i WHERE i.source = $1 AND i.position = $2 AND d.id::text = i.payload->'data'->>'id'
      AND d.withdrawal->>'kind' = i.payload->'data'->>'kind'`,
  "remark.answered.v1": `UPDATE remark_reply r SET text = i.payload->'data'->'text'
    FROM hub.inbox i WHERE i.source = $1 AND i.position = $2 AND r.id::text = i.payload->'data'->>'id'`,
  "budget.adopted.v1": `UPDATE budget_decision b SET note = nullif(of_budget.decision->'note', 'null')
    FROM hub.inbox i CROSS JOIN LATERAL jsonb_array_elements(i.payload->'data'->'decisions') AS of_budget (decision)
    WHERE i.source = $1 AND i.position = $2 AND b.id::text = of_budget.decision->>'id'`,
};

/** Texts of an earlier event are gone: out of the read tables and of the search. */
export const redactions: Projection<TextRedaction> = {
  event: TextRedacted,
  async project(manager: EntityManager, { position, type }, source) {
    const copy = COPIES[type];
    if (copy !== undefined) await manager.query(copy, [source, position]);
    const [event] = await readEventsAt(manager, [{ source, position }]);
    if (event) await renewEntries(manager, event);
    return { committee: null, contentHash: null, details: { redacts: `${rootOfSource(source)}:${position}` } };
  },
};
