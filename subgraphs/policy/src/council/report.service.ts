import type { Actor } from "@hub/auth";
import { frameExtractOf, ReportAdvanced, type ReportFacts, ReportFrozen } from "@hub/cycle";
import { checkWords, frozenFrameOf, type TextInput, wordsOf } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { contentHash, judgeReport, type ReportContext } from "@hub/rules";
import type { Outcome } from "@hub/subgraph-kit";
import { z } from "zod";
import { wheelState } from "../cycle/index.js";
import {
  orRefuse,
  type PolicyContext,
  queryPicture,
  recordEvent,
  runCommand,
  runCommandOnPicture,
} from "../record/index.js";
import { type Advance, newestEdition, nextStep, refuseFreezing } from "./report.rules.js";

/** What a command on the status report answers, and keeps for its key. */
export interface ReportOnRecord {
  report: string;
  receipt: SignedReceipt;
}

interface Freezing {
  year: number;
  idempotencyKey: string;
}

/** Freezes the year's first edition, unless rules refuse it. */
export function freezeReport(
  context: PolicyContext,
  actor: Actor,
  command: Freezing,
): Promise<Outcome<ReportOnRecord>> {
  const { year } = command;
  return freezeEdition(context, actor, {
    ...command,
    name: "freeze",
    reason: null,
    check: () => void orRefuse(refuseFreezing(wheelState(context), year)),
  });
}

/** Freezes an edition that corrects the one before, which never changes. */
export function publishErratum(
  context: PolicyContext,
  actor: Actor,
  command: Freezing & { reason: TextInput },
): Promise<Outcome<ReportOnRecord>> {
  const { year, reason } = command;
  checkWords("reason", reason);
  return freezeEdition(context, actor, {
    ...command,
    name: "publishErratum",
    reason: wordsOf(reason),
    check: () => void orRefuse(newestEdition(wheelState(context), year)),
  });
}

interface FreezeEdition extends Freezing {
  name: string;
  reason: ReportFacts["reason"];
  check: () => void;
}

async function freezeEdition(
  context: PolicyContext,
  actor: Actor,
  { name, year, reason, check, idempotencyKey: key }: FreezeEdition,
): Promise<Outcome<ReportOnRecord>> {
  const named = { client: actor.client, key, input: [name, { year, reason }] };
  return runCommandOnPicture(context, named, {
    check,
    query: () => compile(context, year, context.record.council.editions(year).length + 1),
    instantOf: ({ asOf }) => asOf,
    async record(manager, { asOf, facts, syntheticParts }): Promise<Outcome<ReportOnRecord>> {
      const refused = judgeReport({ ...facts, syntheticParts }, reportContext(context, facts));
      if (refused.length > 0) return { refused };
      const data = { ...facts, reason };
      const newEvent = { event: ReportFrozen, subject: facts.id, at: asOf, data };
      const { receipt } = await recordEvent(manager, newEvent, facts.manifestHash);
      return { done: { report: facts.id, receipt } };
    },
  });
}

const PREVIEW = `query ($year: Int!, $edition: Int!) {
  statusReport(year: $year, edition: $edition) {
    manifestContent manifestHash figuresContent synthetic syntheticParts { id }
  } }`;

const previewOf = z.object({
  statusReport: z.object({
    manifestContent: z.unknown(),
    manifestHash: z.string(),
    figuresContent: z.unknown(),
    synthetic: z.boolean(),
    syntheticParts: z.array(z.object({ id: z.string() })),
  }),
});

/** The edition as `picture` compiles it now. */
function compile(context: PolicyContext, year: number, edition: number) {
  const compiled = previewOf.transform(({ statusReport: preview }) => {
    const facts = ReportFrozen.parse({
      id: `status-report-${year}-${edition}`,
      year,
      edition,
      reason: null,
      manifest: preview.manifestContent,
      manifestHash: preview.manifestHash,
      figures: preview.figuresContent,
      synthetic: preview.synthetic,
    });
    return {
      asOf: new Date(facts.manifest.frozenAt),
      facts,
      syntheticParts: preview.syntheticParts.map(({ id }) => id),
    };
  });
  return queryPicture(context, { query: PREVIEW, variables: { year, edition } }, compiled);
}

const SLOTS = { ACTION_PLAN: "PLAN_REVISION", INTEGRATION_STATEMENT: "STATEMENT" } as const;

function reportContext(
  { frame, record, mode }: PolicyContext,
  { year, manifest, figures }: ReportFacts,
): ReportContext {
  const frozenAt = new Date(manifest.frozenAt);
  return {
    frame: frozenFrameOf(frame.at(frozenAt), frameExtractOf(manifest, figures)),
    committees: frame.deliverers.map(({ code }) => code),
    isExempt: (committee, kind) => record.deadline(year, SLOTS[kind], committee, frozenAt)?.exemption !== undefined,
    earlier: record.council.editions(year),
    isSandbox: mode === "sandbox",
  };
}

export interface AdvanceReport extends Advance {
  note: TextInput | null;
  idempotencyKey: string;
}

/** Records the newest edition's next step on its way to the council. */
export async function advanceReport(
  context: PolicyContext,
  actor: Actor,
  command: AdvanceReport,
): Promise<Outcome<ReportOnRecord>> {
  const { idempotencyKey: key, ...input } = command;
  const { year, outcome, note } = command;
  if (note) checkWords("note", note);
  const named = { client: actor.client, key, input: ["advance", input] };
  return runCommand(context, named, async (manager) => {
    const wheel = wheelState(context);
    const newest = orRefuse(newestEdition(wheel, year));
    const { id, edition, synthetic } = newest;
    const { to, on } = orRefuse(nextStep(wheel, newest, command));
    const content = {
      id,
      year,
      edition,
      to,
      on,
      outcome: to === "NOTED_BY_COUNCIL" ? (outcome ?? "NOTED") : null,
      note: note && wordsOf(note),
      advancedAt: wheel.now.toISOString(),
      synthetic,
    };
    const data = { ...content, contentHash: contentHash(content) };
    const newEvent = { event: ReportAdvanced, subject: id, at: wheel.now, data };
    const { receipt } = await recordEvent(manager, newEvent, data.contentHash);
    return { done: { report: id, receipt } };
  });
}
