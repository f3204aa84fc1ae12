import { presentFinding, ValidationReport as Report, unrecorded } from "@hub/documents";
import { asInput, type ValidationReport } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { DraftOutcome, SavedDraft } from "./draft.service.js";
import { Draft, DraftPayload } from "./draft.types.js";

export function presentReport({ valid, ruleSet, codeLists, findings }: ValidationReport): Report {
  return made(Report, { valid, ruleSet, codeLists, findings: findings.map(presentFinding) });
}

export function presentDraft({ report, ...draft }: SavedDraft): Draft {
  const needsRevalidation = draft.ruleSet !== report.ruleSet;
  const { kind, basedOn, content } = draft;
  const input = asInput(kind, { basedOn, ...content });
  return made(Draft, { ...draft, asInput: input, needsRevalidation, report: presentReport(report) });
}

export function presentDraftOutcome({ draft, report }: DraftOutcome): DraftPayload {
  return made(DraftPayload, {
    draft: draft && presentDraft(draft),
    report: presentReport(report),
    ...unrecorded(report.findings),
  });
}
