import type { Actor } from "@hub/auth";
import { ReportAdvanced, type ReportFacts, ReportFrozen } from "@hub/cycle";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import { contentHash, type Finding, judgeReport, type ReportContext } from "@hub/rules";
import { z } from "zod";
import { owesDeliveries, standingOf } from "../cycle/cycle.rules.js";
import { putOnRecord, putPicturedOnRecord } from "../record/command.service.js";
import { askPicture } from "../record/picture.client.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { orRefuse } from "../record/refusal.js";
import { type Advance, newestEdition, nextStep, refuseFreezing } from "./report.rules.js";

/** What a command on the status report answers and keeps for its key. */
export interface ReportOnRecord {
  report: string;
  receipt: KeptReceipt;
}

interface Freezing {
  year: number;
  idempotencyKey: string;
}

/** Freezes the year's first edition, or tells which rules stand in the way. */
export function freezeReport(desk: PolicyDesk, actor: Actor, command: Freezing): Promise<ReportOnRecord | Finding[]> {
  const { year } = command;
  return freezeEdition(desk, actor, {
    ...command,
    ...{ name: "freeze", reason: null },
    check: () => void orRefuse(refuseFreezing(standingOf(desk), year)),
  });
}

/** Freezes an edition that corrects the one before; that one stays as it is. */
export function publishErratum(
  desk: PolicyDesk,
  actor: Actor,
  command: Freezing & { reason: TextInput },
): Promise<ReportOnRecord | Finding[]> {
  const { year, reason } = command;
  checkWords("reason", reason);
  return freezeEdition(desk, actor, {
    ...command,
    ...{ name: "publishErratum", reason: wordsOf(reason) },
    check: () => void orRefuse(newestEdition(standingOf(desk), year)),
  });
}

interface FreezeEdition extends Freezing {
  name: string;
  reason: ReportFacts["reason"];
  check: () => void;
}

async function freezeEdition(
  desk: PolicyDesk,
  actor: Actor,
  { name, year, reason, check, idempotencyKey: key }: FreezeEdition,
): Promise<ReportOnRecord | Finding[]> {
  let findings: Finding[] = [];
  const named = { client: actor.client, key, input: [name, { year, reason }] };
  const frozen = await putPicturedOnRecord(desk, named, {
    check,
    ask: () => compile(desk, year, desk.record.council.editions(year).length + 1),
    instantOf: ({ asOf }) => asOf,
    async record(manager, { asOf, facts, syntheticParts }) {
      findings = [...judgeReport({ ...facts, syntheticParts }, contextOf(desk, facts))];
      if (findings.length > 0) return undefined;
      const data = { ...facts, reason };
      const happening = { event: ReportFrozen, subject: facts.id, at: asOf, data };
      const { receipt } = await tell(manager, happening, facts.manifestHash);
      return { report: facts.id, receipt };
    },
  });
  return frozen ?? findings;
}

const PREVIEW = `query ($year: Int!, $edition: Int!) {
  statusReport(year: $year, edition: $edition) {
    manifestContent manifestHash figuresContent synthetic syntheticParts
  } }`;

const previewOf = z.object({
  statusReport: z.object({
    manifestContent: z.unknown(),
    manifestHash: z.string(),
    figuresContent: z.unknown(),
    synthetic: z.boolean(),
    syntheticParts: z.array(z.string()),
  }),
});

/** The edition as `picture` compiles it now. */
function compile(desk: PolicyDesk, year: number, edition: number) {
  const compiled = previewOf.transform(({ statusReport: preview }) => {
    const facts = ReportFrozen.parse({
      ...{ id: `status-report-${year}-${edition}`, year, edition, reason: null },
      ...{ manifest: preview.manifestContent, manifestHash: preview.manifestHash, figures: preview.figuresContent },
      synthetic: preview.synthetic,
    });
    return { asOf: new Date(facts.manifest.frozenAt), facts, syntheticParts: preview.syntheticParts };
  });
  return askPicture(desk, { query: PREVIEW, variables: { year, edition } }, compiled);
}

const SLOTS = { ACTION_PLAN: "PLAN_REVISION", INTEGRATION_STATEMENT: "STATEMENT" } as const;

function contextOf({ frame, record, mode }: PolicyDesk, { year, manifest }: ReportFacts): ReportContext {
  const frozenAt = new Date(manifest.frozenAt);
  return {
    committees: frame.committees.filter(owesDeliveries).map(({ code }) => code),
    isExempt: (committee, kind) => record.deadline(year, SLOTS[kind], committee, frozenAt)?.exemption !== undefined,
    earlier: record.council.editions(year),
    isSandbox: mode === "sandbox",
  };
}

export interface AdvanceReport extends Advance {
  note: TextInput | null;
  idempotencyKey: string;
}

/** Puts on record that the newest edition has come a step further on its way to the council. */
export async function advanceReport(desk: PolicyDesk, actor: Actor, command: AdvanceReport): Promise<ReportOnRecord> {
  const { idempotencyKey: key, ...input } = command;
  const { year, outcome, note } = command;
  if (note) checkWords("note", note);
  const named = { client: actor.client, key, input: ["advance", input] };
  const advanced = await putOnRecord(desk, named, async (manager) => {
    const standing = standingOf(desk);
    const newest = orRefuse(newestEdition(standing, year));
    const { id, edition, synthetic } = newest;
    const { to, on } = orRefuse(nextStep(standing, newest, command));
    const content = {
      ...{ id, year, edition, to, on },
      outcome: to === "NOTED_BY_COUNCIL" ? (outcome ?? "NOTED") : null,
      note: note && wordsOf(note),
      advancedAt: standing.now.toISOString(),
      synthetic,
    };
    const data = { ...content, contentHash: contentHash(content) };
    const happening = { event: ReportAdvanced, subject: id, at: standing.now, data };
    return { report: id, receipt: (await tell(manager, happening, data.contentHash)).receipt };
  });
  return advanced as ReportOnRecord;
}
