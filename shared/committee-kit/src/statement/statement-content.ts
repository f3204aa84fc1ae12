import type { IntegrationStatementContent } from "@hub/rules";
import type { StatementInput } from "./statement.types.js";

/** The statement that is hashed, likewise. */
export function statementContentOf(input: StatementInput): IntegrationStatementContent {
  const { basedOn: _, ...stated } = structuredClone(input);
  stated.synthetic ??= false;
  stated.questionAnswers ??= [];
  stated.budgetContribution ??= [];
  for (const answer of stated.goalAnswers) answer.evidence ??= [];
  return stated;
}

/** The statement of a year, which the committee can revise as well. */
export function statementSeries(year: number): string {
  return `integration-statement/${year}`;
}
