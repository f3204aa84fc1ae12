import { presentReceipt, problem, ValidationReport as Report } from "@hub/documents";
import type { ValidationReport } from "@hub/rules";
import { made, type Outcome } from "@hub/subgraph-kit";
import type { CommitteeRequest } from "../context/committee.context.js";
import { Draft, PublishPayload } from "./command.types.js";
import { revisionsById } from "./document.store.js";
import type { DocumentType } from "./document-type.js";
import type { SavedDraft } from "./draft.service.js";
import type { Published } from "./publication-receipt.js";

export function presentReport({ valid, ruleSet, findings }: ValidationReport): Report {
  return made(Report, { valid, ruleSet, findings: findings.map(problem) });
}

export function presentDraft({ report, ...draft }: SavedDraft): Draft {
  return made(Draft, { ...draft, report: presentReport(report) });
}

/** The payload for a publication or a withdrawal: what is on record, or the findings that stopped it. */
export async function presentOutcome(
  context: CommitteeRequest,
  outcome: Outcome<Published>,
  present: DocumentType["present"],
): Promise<PublishPayload> {
  if ("refused" in outcome) {
    return made(PublishPayload, { document: null, receipt: null, problems: outcome.refused.map(problem) });
  }
  const { document, receipt, withdrawal, problems } = outcome.done;
  const [revision] = await revisionsById(context.dataSource, [document]);
  return made(PublishPayload, {
    document: revision ? present(context, revision) : null,
    receipt: presentReceipt(receipt, withdrawal),
    problems: problems.map(problem),
  });
}
