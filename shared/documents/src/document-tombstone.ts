import type { ActionPlanContent, IntegrationStatementContent } from "@hub/rules";

/** The content that replaces a redacted document's: only what shows that there was one. */
export function tombstoneOf<Content extends ActionPlanContent | IntegrationStatementContent>(
  content: Content,
): Content {
  return ("goalAnswers" in content ? statementTombstone(content) : planTombstone(content)) as Content;
}

const REDACTED = { da: "[slettet]", en: "[redacted]", enSource: "EDITORIAL" } as const;

function planTombstone({ policy, politicalStatus, synthetic }: ActionPlanContent): ActionPlanContent {
  return { policy, title: REDACTED, politicalStatus, synthetic, commitments: [], initiatives: [], totals: [] };
}

function statementTombstone(statement: IntegrationStatementContent): IntegrationStatementContent {
  const { year, plan, callLetter, synthetic } = statement;
  return {
    year,
    plan,
    callLetter: callLetter ?? null,
    summary: REDACTED,
    synthetic,
    goalAnswers: [],
    questionAnswers: [],
    initiativeStatuses: [],
    budgetContribution: [],
  };
}
