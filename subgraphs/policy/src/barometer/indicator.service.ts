import type { Actor } from "@hub/auth";
import { IndicatorDefined, type IndicatorFacts, ProgressOverridden, type ProgressOverride } from "@hub/cycle";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { validateIndicator } from "@hub/rules";
import { HubError, type Outcome } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type PolicyContext, type RecordedReceipt, recordEvent, runCommand } from "../record/index.js";
import { pendingIndicators } from "./barometer.store.js";

/** Adds an indicator to the catalogue, or replaces its definition. */
export async function defineIndicator(
  context: PolicyContext,
  actor: Actor,
  { indicator, idempotencyKey: key }: { indicator: IndicatorFacts; idempotencyKey: string },
): Promise<Outcome<RecordedReceipt>> {
  const findings = validateIndicator(indicator, {
    goals: context.frame.namedGoals,
    isSandbox: context.mode === "sandbox",
  });
  if (findings.length > 0) return { refused: findings };
  const named = { client: actor.client, key, input: ["defineIndicator", indicator] };
  return runCommand(context, named, async (manager) => {
    await refuseOtherMeaning(context, manager, indicator);
    const at = context.clock.now();
    return {
      done: await recordEvent(manager, { event: IndicatorDefined, subject: indicator.id, at, data: indicator }),
    };
  });
}

/** Refuses a change of what gives observations their meaning once there are some. */
async function refuseOtherMeaning(
  { record }: PolicyContext,
  manager: EntityManager,
  next: IndicatorFacts,
): Promise<void> {
  const now = record.indicator(next.id);
  if (!now) return;
  const changed = (["unit", "valueKind", "goodDirection", "dimensions"] as const).filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(next[name]),
  );
  if (changed.length === 0) return;
  if (record.observationsOf(next.id).length === 0 && !(await pendingIndicators(manager)).has(next.id)) return;
  throw new HubError(
    "CONFLICT",
    `${next.id} has observations, so its ${changed.join(" and ")} cannot change. Define another indicator.`,
  );
}

export interface OverrideProgress extends Pick<ProgressOverride, "indicator" | "year" | "colour" | "reason"> {
  idempotencyKey: string;
}

/** Records a colour of the coordinator's own for an indicator's progress, and why it differs from the formula's. */
export async function overrideProgress(
  context: PolicyContext,
  actor: Actor,
  command: OverrideProgress,
): Promise<SignedReceipt> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("reason", command.reason);
  const named = { client: actor.client, key, input: ["overrideProgress", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    if (!context.record.indicator(command.indicator)) {
      throw new HubError("NOT_FOUND", `There is no indicator '${command.indicator}'. Query.indicators has them.`);
    }
    const at = context.clock.now();
    const data: ProgressOverride = { ...input, id: uuidv7(), overriddenAt: at.toISOString() };
    return { done: await recordEvent(manager, { event: ProgressOverridden, subject: command.indicator, at, data }) };
  });
  return done.receipt;
}
