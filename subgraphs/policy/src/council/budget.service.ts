import type { Actor } from "@hub/auth";
import { BudgetAdopted, type BudgetOutcome, CycleClosed } from "@hub/cycle";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import {
  type BudgetAdoptionContent,
  type BudgetChoice,
  contentHash,
  FINANCING_STATES,
  judgeBudgetAdoption,
  localDateOf,
  overviewOf,
  settleTalks,
  UNFINANCED_STATUSES,
  withDecisions,
} from "@hub/rules";
import { type Outcome, refuseOver } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { cycleSubject, wheelState } from "../cycle/index.js";
import { councilOf } from "../frame/index.js";
import { orRefuse, type PolicyContext, queryPicture, recordEvent, runCommandOnPicture } from "../record/index.js";
import { refuseAdoption, refuseDay } from "./report.rules.js";

export interface RecordBudgetAdoption {
  /** The cycle's; the budget is of the year after. */
  year: number;
  /** LocalDate; null: today. */
  adoptedOn: string | null;
  decisions: readonly (Omit<BudgetChoice, "year" | "note"> & { year: number | null; note: TextInput | null })[];
  others: BudgetOutcome | null;
  note: TextInput | null;
  synthetic: boolean;
  idempotencyKey: string;
}

/** What the command answers, and keeps for its key. */
export interface BudgetOnRecord {
  budget: string;
  receipt: SignedReceipt;
}

const BUDGET_DECISIONS = { name: "BUDGET_DECISIONS", most: 10_000 };

/** Records the council's budget: it settles every line in the talks, freezes the overview and closes the cycle. */
export async function recordBudgetAdoption(
  context: PolicyContext,
  actor: Actor,
  command: RecordBudgetAdoption,
): Promise<Outcome<BudgetOnRecord>> {
  const { idempotencyKey: key, ...input } = command;
  const { year } = command;
  checkTexts(command);
  const named = { client: actor.client, key, input: ["recordBudgetAdoption", input] };
  return runCommandOnPicture(context, named, {
    check: () => checkDay(context, command),
    query: () => budgetTalks(context, year),
    instantOf: ({ asOf }) => asOf,
    async record(manager, talks): Promise<Outcome<BudgetOnRecord>> {
      const adoption = adoptionOf(command);
      const refused = judgeBudgetAdoption(adoption, talks);
      return refused.length > 0 ? { refused } : { done: await adopt(context, manager, { command, adoption, talks }) };
    },
  });
}

function checkTexts({ decisions, note }: RecordBudgetAdoption): void {
  refuseOver(BUDGET_DECISIONS, decisions.length, "Decisions");
  if (note) checkWords("note", note);
  for (const [index, decision] of decisions.entries()) {
    if (decision.note) checkWords(`decisions[${index}].note`, decision.note);
  }
}

function checkDay(context: PolicyContext, { year, adoptedOn }: RecordBudgetAdoption): void {
  const wheel = wheelState(context);
  orRefuse(refuseAdoption(wheel, year));
  const [first] = context.record.council.editions(year);
  if (adoptedOn === null || !first) return;
  const earliest = localDateOf(new Date(first.manifest.frozenAt));
  orRefuse(refuseDay("adoptedOn", adoptedOn, { earliest, now: wheel.now }));
}

function adoptionOf({ year, decisions, others }: RecordBudgetAdoption): BudgetAdoptionContent {
  const named = decisions.map((each) => ({
    ...each,
    year: each.year ?? year + 1,
    note: each.note && wordsOf(each.note),
  }));
  return { budgetYear: year + 1, decisions: named, others };
}

const TALKS = `query ($year: Int!) {
  budgetTalks(year: $year) { asOf talks { committee { code } code year amount { oere } } overviewLines } }`;

const oere = z.number().int();
const financing = z.enum(FINANCING_STATES);
const talksOf = z
  .object({
    budgetTalks: z.object({
      asOf: z.iso.datetime(),
      talks: z.array(
        z.object({
          committee: z.object({ code: z.string() }),
          code: z.string(),
          year: z.number().int(),
          amount: z.object({ oere }),
        }),
      ),
      overviewLines: z.array(
        z.object({
          committee: z.string(),
          code: z.string(),
          year: z.number().int(),
          oere,
          declared: financing,
          state: financing,
          closedAs: z.enum(UNFINANCED_STATUSES).nullable().default(null),
        }),
      ),
    }),
  })
  .transform(({ budgetTalks: { asOf, talks, overviewLines } }) => ({
    asOf: new Date(asOf),
    talks: talks.map(({ committee, code, year, amount }) => ({
      committee: committee.code,
      code,
      year,
      oere: amount.oere,
    })),
    overviewLines,
  }));
type Talks = z.infer<typeof talksOf>;

/** What is in the budget talks now, and the lines of the budget year's overview. */
const budgetTalks = (context: PolicyContext, year: number): Promise<Talks> =>
  queryPicture(context, { query: TALKS, variables: { year } }, talksOf);

interface Adopting {
  command: RecordBudgetAdoption;
  adoption: BudgetAdoptionContent;
  talks: Talks;
}

async function adopt(
  context: PolicyContext,
  manager: EntityManager,
  { command, adoption, talks: { asOf: at, talks, overviewLines } }: Adopting,
): Promise<BudgetOnRecord> {
  const { year, adoptedOn, note, synthetic } = command;
  const { budgetYear } = adoption;
  const settled = settleTalks(adoption, talks);
  const { rows, ...overview } = overviewOf(withDecisions(overviewLines, settled));
  const content = {
    id: `budget-${budgetYear}`,
    year,
    budgetYear,
    body: councilOf(context.frame),
    adoptedOn: adoptedOn ?? localDateOf(at),
    settledAt: at.toISOString(),
    decisions: settled.map((decision) => ({
      id: uuidv7(),
      ...decision,
      note: decision.note && wordsOf(decision.note),
    })),
    overview: { ...overview, rows: rows.length },
    note: note && wordsOf(note),
    synthetic,
  };
  const data = { ...content, contentHash: contentHash(content) };
  const newEvent = { event: BudgetAdopted, subject: content.id, at, data };
  const { receipt } = await recordEvent(manager, newEvent, data.contentHash);
  const closed = { year, closedAt: at.toISOString(), reason: closingReason(budgetYear) };
  await recordEvent(manager, { event: CycleClosed, subject: cycleSubject(year), at, data: closed });
  return { budget: content.id, receipt };
}

const closingReason = (budgetYear: number) => ({
  da: `Budgettet for ${budgetYear} er vedtaget.`,
  en: `The budget of ${budgetYear} is adopted.`,
  enSource: "EDITORIAL" as const,
});
