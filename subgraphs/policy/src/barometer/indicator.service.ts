import type { Actor } from "@hub/auth";
import { IndicatorDefined, type IndicatorFacts, ProgressOverridden, type ProgressOverride } from "@hub/cycle";
import { checkWords } from "@hub/frame";
import { type Finding, validateIndicator } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { putOnRecord } from "../record/command.service.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { pendingIndicators } from "./barometer.store.js";

export interface IndicatorAnswer {
  receipt: KeptReceipt | undefined;
  findings: readonly Finding[];
}

/** Puts an indicator into the catalogue, or its new definition in the place of the one before. */
export async function defineIndicator(
  desk: PolicyDesk,
  actor: Actor,
  { indicator, idempotencyKey: key }: { indicator: IndicatorFacts; idempotencyKey: string },
): Promise<IndicatorAnswer> {
  const findings = validateIndicator(indicator, { goals: desk.frame.namedGoals, isSandbox: desk.mode === "sandbox" });
  if (findings.length > 0) return { receipt: undefined, findings };
  const named = { client: actor.client, key, input: ["defineIndicator", indicator] };
  const kept = await putOnRecord(desk, named, async (manager) => {
    await refuseOtherMeaning(desk, manager, indicator);
    const at = desk.clock.now();
    return tell(manager, { event: IndicatorDefined, subject: indicator.id, at, data: indicator });
  });
  return { receipt: kept?.receipt, findings };
}

/** What gives observations their meaning stays as it is once there are some. */
async function refuseOtherMeaning({ record }: PolicyDesk, manager: EntityManager, next: IndicatorFacts): Promise<void> {
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

/** Puts on record that the coordinator sees an indicator's progress otherwise than the formula does, and why. */
export async function overrideProgress(
  desk: PolicyDesk,
  actor: Actor,
  command: OverrideProgress,
): Promise<KeptReceipt> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("reason", command.reason);
  const named = { client: actor.client, key, input: ["overrideProgress", input] };
  const kept = await putOnRecord(desk, named, async (manager) => {
    if (!desk.record.indicator(command.indicator)) {
      throw new HubError("NOT_FOUND", `There is no indicator '${command.indicator}'. Query.indicators has them.`);
    }
    const at = desk.clock.now();
    const data: ProgressOverride = { ...input, id: uuidv7(), overriddenAt: at.toISOString() };
    return tell(manager, { event: ProgressOverridden, subject: command.indicator, at, data });
  });
  return (kept as { receipt: KeptReceipt }).receipt;
}
