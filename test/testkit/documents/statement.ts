import type { ActionPlanDraft, IntegrationStatementDraft } from "@hub/client";

/** The part of a call letter that a statement answers. */
interface LetterToAnswer {
  id: string;
  questions: readonly { id: string; required: boolean }[];
}

interface StatementWishes {
  year: number;
  basedOn?: number;
  /** The published plan revision and what it says. */
  plan: { id: string; content: Pick<ActionPlanDraft, "commitments" | "initiatives"> };
  /** `undefined` for a committee without a call letter. */
  letter?: LetterToAnswer | undefined;
  /** Ids of released observations; without any, each answer says why. */
  evidence?: readonly string[];
}

/** A statement that accounts for the plan and answers the letter. Its year is in every text, so that no two years have the same. */
export function statementOf(wishes: StatementWishes): IntegrationStatementDraft {
  const { year, basedOn = 0, plan, letter, evidence = [] } = wishes;
  const { commitments, initiatives } = plan.content;
  const words = (of: string) => ({
    da: `SYNTETISK: I ${year} er der arbejdet målrettet med ${of}, og mere er på vej.`,
  });
  return {
    year,
    basedOn,
    plan: plan.id,
    callLetter: letter?.id ?? null,
    summary: words("integrationen"),
    synthetic: true,
    goalAnswers: commitments.map(({ goal }) => ({
      goal,
      progress: "ON_TRACK",
      narrative: words(`målet ${goal}`),
      evidence: [...evidence],
      noEvidenceReason: evidence.length > 0 ? null : { da: "SYNTETISK: Der er ingen måling af målet." },
    })),
    questionAnswers: (letter?.questions ?? []).map(({ id }, index) => ({
      question: id,
      text: words(`spørgsmål ${index + 1} i opfordringsskrivelsen`),
    })),
    initiativeStatuses: initiatives.map(({ code, state }) => ({ initiativeCode: code, state, spent: { oere: 0 } })),
    budgetContribution: initiatives.flatMap(({ code, budgetLines }) =>
      budgetLines
        .filter((line) => line.year === year + 1)
        .map(({ amount }) => ({ initiativeCode: code, year: year + 1, amount })),
    ),
  };
}
