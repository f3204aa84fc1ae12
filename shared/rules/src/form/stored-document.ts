import type { ActionPlanContent } from "../document/action-plan.document.js";
import type { IntegrationStatementContent } from "../document/integration-statement.document.js";
import { spelledDocument } from "../document/spelling.rules.js";
import { asStored } from "./document-forms.js";
import { isFields } from "./input-form.js";

type Draft<Content> = { -readonly [Name in keyof Content]: Content[Name] } & { basedOn?: unknown };

/**
 * The plan that is hashed: the input in the form that is stored, with its defaults and in its one spelling, without `basedOn`. Null means
 * the default where a field has one; other nulls stay.
 */
export function storedPlan(input: object): ActionPlanContent {
  const { basedOn: _, ...plan } = asStored<Draft<ActionPlanContent>>("ACTION_PLAN", input);
  plan.synthetic ??= false;
  plan.initiatives = (plan.initiatives ?? []).map((initiative) => ({
    ...initiative,
    themes: initiative.themes ?? [],
    partners: initiative.partners ?? [],
    targetGroups: initiative.targetGroups ?? [],
    districts: initiative.districts ?? [],
    budgetLines: initiative.budgetLines.map((line) => ({ ...line, estimate: line.estimate ?? false })),
  }));
  return spelledDocument(plan);
}

/** The statement that is hashed, likewise. */
export function storedStatement(input: object): IntegrationStatementContent {
  const { basedOn: _, ...statement } = asStored<Draft<IntegrationStatementContent>>("INTEGRATION_STATEMENT", input);
  statement.synthetic ??= false;
  statement.questionAnswers ??= [];
  statement.budgetContribution ??= [];
  statement.finalAccount ??= [];
  statement.goalAnswers = statement.goalAnswers.map((answer) => ({ ...answer, evidence: answer.evidence ?? [] }));
  return spelledDocument(statement);
}

/**
 * What a file that holds a document can mean as it is stored: the document itself, or the input that was sent, also within the file of
 * a plan (`{ "input": … }`). Nothing of what is no document.
 */
export function storedForms(file: unknown): readonly unknown[] {
  const sent = isFields(file) && isFields(file.input) ? file.input : file;
  if (!isFields(sent)) return [file];
  try {
    if (Array.isArray(sent.commitments)) return [file, storedPlan(sent)];
    if (Array.isArray(sent.goalAnswers)) return [file, storedStatement(sent)];
  } catch {
    // It only looks like one: a list within it is none.
  }
  return [file];
}
