import { type IntegrationStatementContent, spelledDocument } from "@hub/rules";
import type { StatementInput } from "./statement.types.js";

/** The statement that is hashed: the input with its defaults, spelled as it is stored, without `basedOn`. */
export function statementContentOf(input: StatementInput): IntegrationStatementContent {
  const { basedOn: _, ...statement } = structuredClone(input);
  statement.synthetic ??= false;
  statement.questionAnswers ??= [];
  statement.budgetContribution ??= [];
  statement.finalAccount ??= [];
  for (const answer of statement.goalAnswers) answer.evidence ??= [];
  return spelledDocument(statement);
}

/** The series of a year's statement: its revisions are numbered from 1. */
export function statementSeries(year: number): string {
  return `integration-statement/${year}`;
}
