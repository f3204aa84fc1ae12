import type { ActionPlanPublication, StatementPublication } from "@hub/documents";
import type { EntityManager } from "typeorm";

/** The columns of a document besides those that every publication has. */
export interface DocumentFacts {
  kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  policy: string;
  goals: string[];
  synthetic: boolean;
  year?: number;
  plan?: string;
  callLetter?: string | null;
  isComplete?: boolean;
  answersLetter?: boolean;
  delivery?: StatementPublication["delivery"];
}

/** Stores a published revision and takes the one before it off record. */
export async function insertDocument(
  manager: EntityManager,
  publication: ActionPlanPublication | StatementPublication,
  facts: DocumentFacts,
): Promise<void> {
  const { id, series, committee, revision, supersedes, publishedAt } = publication;
  if (supersedes) {
    await manager.query("UPDATE document SET superseded_at = $2 WHERE id = $1", [supersedes, publishedAt]);
  }
  const row = {
    id,
    series,
    committee,
    revision,
    published_at: publishedAt,
    kind: facts.kind,
    policy: facts.policy,
    goals: facts.goals,
    synthetic: facts.synthetic,
    content: publication.content,
    content_hash: publication.contentHash,
    ids: publication.ids,
    findings: publication.findings,
    rule_set: publication.ruleSet,
    code_lists: publication.codeLists,
    correction: publication.correction,
    year: facts.year,
    plan: facts.plan,
    call_letter: facts.callLetter,
    is_complete: facts.isComplete,
    answers_letter: facts.answersLetter,
    delivery: facts.delivery,
  };
  const columns = Object.keys(row).join(", ");
  await manager.query(
    `INSERT INTO document (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::document, $1::jsonb)`,
    [JSON.stringify(row)],
  );
}
