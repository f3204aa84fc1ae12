import type {
  ActionPlanContent,
  BudgetLineContent,
  InitiativeContent,
  YearTotalContent,
} from "../document/action-plan.document.js";
import type {
  ContributionLineContent,
  FinalAccountContent,
  InitiativeStatusContent,
  IntegrationStatementContent,
} from "../document/integration-statement.document.js";
import type { DocumentKind } from "../rule/vocabulary.js";
import { type Form, toInput, toStored } from "./input-form.js";

/** An amount as an input has it. Only a budget line has a price level. */
export interface MoneyForm {
  readonly oere: number;
  /** Default: DKK, and nothing else. */
  readonly currency?: string | null;
  readonly priceLevelYear?: number | null;
}

type WithAmount<Stored extends { oere: number }> = Omit<Stored, "oere" | "priceLevelYear"> & {
  readonly amount: MoneyForm;
};

export type YearTotalForm = WithAmount<YearTotalContent>;
export type BudgetLineForm = WithAmount<BudgetLineContent>;
export type ContributionLineForm = WithAmount<ContributionLineContent>;
export type FinalAccountForm = WithAmount<FinalAccountContent>;
export type InitiativeStatusForm = Omit<InitiativeStatusContent, "spentOere"> & { readonly spent?: MoneyForm | null };

export type InitiativeForm = {
  readonly [Name in keyof InitiativeContent as Name extends "from" | "to" | "budgetLines" | "totals"
    ? never
    : Name]: InitiativeContent[Name];
} & {
  /** LocalDates; half-open. */
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly budgetLines: readonly BudgetLineForm[];
  readonly totals: readonly YearTotalForm[];
};

/** A plan as it is sent, without `basedOn`. */
export type ActionPlanForm = Omit<ActionPlanContent, "initiatives" | "totals"> & {
  readonly initiatives: readonly InitiativeForm[];
  readonly totals: readonly YearTotalForm[];
};

/** A statement as it is sent, without `basedOn`. */
export type IntegrationStatementForm = Omit<
  IntegrationStatementContent,
  "initiativeStatuses" | "budgetContribution" | "finalAccount"
> & {
  readonly initiativeStatuses: readonly InitiativeStatusForm[];
  readonly budgetContribution: readonly ContributionLineForm[];
  readonly finalAccount?: readonly FinalAccountForm[];
};

const PERIOD = { from: ["startsOn"], to: ["endsOn"] } as const;
const AMOUNT = { oere: ["amount", "oere"] } as const;
const PRICED = { ...AMOUNT, priceLevelYear: ["amount", "priceLevelYear"] } as const;
const SPENT = { spentOere: ["spent", "oere"] } as const;
const LINES: Form = { fields: AMOUNT };

const PLAN: Form = {
  lists: {
    totals: LINES,
    initiatives: { fields: PERIOD, lists: { budgetLines: { fields: PRICED }, totals: LINES } },
  },
};
const STATEMENT: Form = {
  lists: { initiativeStatuses: { fields: SPENT }, budgetContribution: LINES, finalAccount: LINES },
};
/** What a policy calls the id of its part is the part's code: an id names one wording of it. */
const CODED: Form = { fields: { id: ["code"] } };
const VERSION: Form = {
  fields: PERIOD,
  lists: { principles: CODED, concepts: CODED, areas: { ...CODED, lists: { themes: CODED } }, goals: CODED },
};

const LETTER: Form = { parts: { template: { id: "template", version: "templateVersion" } } };

const FORMS: Partial<Readonly<Record<DocumentKind, Form>>> = {
  ACTION_PLAN: PLAN,
  INTEGRATION_STATEMENT: STATEMENT,
  POLICY_VERSION: VERSION,
  CALL_LETTER: LETTER,
};

/** No two kinds of document have a field of one name in different forms, so that a path needs no kind. */
export const EVERY_FORM: Form = {
  fields: VERSION.fields ?? {},
  lists: { ...PLAN.lists, ...STATEMENT.lists, ...VERSION.lists },
};

/** Where the input of a kind of document differs from what is stored. */
export const formOf = (kind: DocumentKind): Form => FORMS[kind] ?? {};

/** What a stored document looks like as an input; fields beside it, such as `basedOn`, stay. */
export const asInput = <Input>(kind: DocumentKind, stored: object): Input => toInput(stored, formOf(kind)) as Input;

/** What of a vintage its commands take again: its observations, without the ids that belong to it alone. */
export const observationsAsInput = ({
  year,
  observations,
}: {
  year: number;
  observations: readonly { id: string }[];
}) => ({
  year,
  observations: observations.map(({ id: _, ...observation }) => observation),
});

/** What is stored of an input, so far without the defaults; fields beside it stay. */
export const asStored = <Stored>(kind: DocumentKind, input: object): Stored => toStored(input, formOf(kind)) as Stored;
