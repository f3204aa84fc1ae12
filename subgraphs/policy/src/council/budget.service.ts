import type { Actor } from "@hub/auth";
import { BudgetAdopted, type BudgetOutcome, CycleClosed } from "@hub/cycle";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import {
  type BudgetAdoptionContent,
  type BudgetChoice,
  contentHash,
  FINANCING_STATES,
  type Finding,
  judgeBudgetAdoption,
  localDateOf,
  overviewOf,
  settleTalks,
  withDecisions,
} from "@hub/rules";
import { refuseOver } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { standingOf } from "../cycle/cycle.rules.js";
import { cycleSubject } from "../cycle/cycle-calendar.js";
import { putPicturedOnRecord } from "../record/command.service.js";
import { askPicture } from "../record/picture.client.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { orRefuse } from "../record/refusal.js";
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

/** What is answered and kept for the command's key. */
export interface BudgetOnRecord {
  budget: string;
  receipt: KeptReceipt;
}

const BUDGET_DECISIONS = { name: "BUDGET_DECISIONS", most: 10_000 };

/** Puts the council's budget on record: every line in its talks is settled, the overview is frozen, and the cycle closes. */
export async function recordBudgetAdoption(
  desk: PolicyDesk,
  actor: Actor,
  command: RecordBudgetAdoption,
): Promise<BudgetOnRecord | Finding[]> {
  const { idempotencyKey: key, ...input } = command;
  const { year } = command;
  checkTexts(command);
  let findings: Finding[] = [];
  const named = { client: actor.client, key, input: ["recordBudgetAdoption", input] };
  const adopted = await putPicturedOnRecord(desk, named, {
    check: () => checkDay(desk, command),
    ask: () => budgetTalks(desk, year),
    instantOf: ({ asOf }) => asOf,
    async record(manager, talks) {
      const adoption = adoptionOf(command);
      findings = [...judgeBudgetAdoption(adoption, talks)];
      return findings.length > 0 ? undefined : adopt(desk, manager, { command, adoption, talks });
    },
  });
  return adopted ?? findings;
}

function checkTexts({ decisions, note }: RecordBudgetAdoption): void {
  refuseOver(BUDGET_DECISIONS, decisions.length, "Decisions");
  if (note) checkWords("note", note);
  for (const [index, decision] of decisions.entries()) {
    if (decision.note) checkWords(`decisions[${index}].note`, decision.note);
  }
}

function checkDay(desk: PolicyDesk, { year, adoptedOn }: RecordBudgetAdoption): void {
  const standing = standingOf(desk);
  orRefuse(refuseAdoption(standing, year));
  const [first] = desk.record.council.editions(year);
  if (adoptedOn === null || !first) return;
  const earliest = localDateOf(new Date(first.manifest.frozenAt));
  orRefuse(refuseDay("adoptedOn", adoptedOn, { earliest, now: standing.now }));
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
          ...{ committee: z.string(), code: z.string(), year: z.number().int(), oere },
          ...{ declared: financing, state: financing },
        }),
      ),
    }),
  })
  .transform(({ budgetTalks: { asOf, talks, overviewLines } }) => ({
    asOf: new Date(asOf),
    talks: talks.map(({ committee, code, year, amount }) => ({
      ...{ committee: committee.code, code, year },
      oere: amount.oere,
    })),
    overviewLines,
  }));
type Talks = z.infer<typeof talksOf>;

/** What is in the budget talks now, and the lines of the budget year's overview. */
const budgetTalks = (desk: PolicyDesk, year: number): Promise<Talks> =>
  askPicture(desk, { query: TALKS, variables: { year } }, talksOf);

interface Adopting {
  command: RecordBudgetAdoption;
  adoption: BudgetAdoptionContent;
  talks: Talks;
}

async function adopt(
  desk: PolicyDesk,
  manager: EntityManager,
  { command, adoption, talks: { asOf: at, talks, overviewLines } }: Adopting,
): Promise<BudgetOnRecord> {
  const { year, adoptedOn, note, synthetic } = command;
  const { budgetYear } = adoption;
  const settled = settleTalks(adoption, talks);
  const { rows, ...overview } = overviewOf(withDecisions(overviewLines, settled));
  const content = {
    ...{ id: `budget-${budgetYear}`, year, budgetYear, body: councilOf(desk) },
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
  const happening = { event: BudgetAdopted, subject: content.id, at, data };
  const { receipt } = await tell(manager, happening, data.contentHash);
  const closed = { year, closedAt: at.toISOString(), reason: closingWords(budgetYear) };
  await tell(manager, { event: CycleClosed, subject: cycleSubject(year), at, data: closed });
  return { budget: content.id, receipt };
}

function councilOf({ frame }: PolicyDesk): string {
  const council = frame.committees.find(({ kinds }) => kinds.includes("COUNCIL"));
  if (!council) throw new Error("The frame names no council.");
  return council.code;
}

const closingWords = (budgetYear: number) => ({
  da: `Budgettet for ${budgetYear} er vedtaget.`,
  en: `The budget of ${budgetYear} is adopted.`,
  enSource: "EDITORIAL" as const,
});
