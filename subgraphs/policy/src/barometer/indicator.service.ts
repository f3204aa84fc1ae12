import type { Actor } from "@hub/auth";
import { IndicatorDefined, type IndicatorFacts, ProgressOverridden, type ProgressOverride } from "@hub/cycle";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { baselineOf, type Finding, localDateOf, validateIndicator, yearOf } from "@hub/rules";
import { Conflict, HubError, type Outcome } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type PolicyContext, type RecordedReceipt, recordEvent, runCommand } from "../record/index.js";
import { pendingIndicators } from "./barometer.store.js";
import { citySeries } from "./indicator.presenter.js";

/** What the command answers, and keeps for its key; its findings are warnings. */
export interface DefinedIndicator extends RecordedReceipt {
  findings: readonly Finding[];
}

/** Adds an indicator to the catalogue, or the next version of its definition. */
export async function defineIndicator(
  context: PolicyContext,
  actor: Actor,
  { indicator, idempotencyKey: key }: { indicator: IndicatorFacts; idempotencyKey: string },
): Promise<Outcome<DefinedIndicator>> {
  if (indicator.reason) checkWords("reason", indicator.reason);
  const named = { client: actor.client, key, input: ["defineIndicator", indicator] };
  return runCommand(context, named, async (manager): Promise<Outcome<DefinedIndicator>> => {
    const findings = await judge(context, manager, indicator);
    if (findings.some(({ severity }) => severity !== "WARNING")) return { refused: findings };
    await refuseOtherMeaning(context, manager, indicator);
    const at = context.clock.now();
    const newEvent = { event: IndicatorDefined, subject: indicator.id, at, data: indicator };
    return { done: { ...(await recordEvent(manager, newEvent)), findings } };
  });
}

/** What the rules find in an indicator's definition. */
export const findingsOnIndicator = (context: PolicyContext, indicator: IndicatorFacts): Promise<Finding[]> =>
  judge(context, context.dataSource.manager, indicator);

async function judge(context: PolicyContext, manager: EntityManager, indicator: IndicatorFacts): Promise<Finding[]> {
  const { frame, record, mode, clock } = context;
  const before = record.indicator(indicator.id);
  const baseline = baselineOf(citySeries(context, indicator.id, undefined), indicator.baselinePeriod);
  return validateIndicator(indicator, {
    goals: frame.namedGoals,
    today: localDateOf(clock.now()),
    baseline: baseline && baseline.value !== null ? { period: baseline.period, value: baseline.value } : undefined,
    before: before && { ...before, isMeasured: await isMeasured(context, manager, indicator.id) },
    reason: indicator.reason,
    isSandbox: mode === "sandbox",
  });
}

/** Whether there are observations of the indicator, public or not. */
async function isMeasured({ record }: PolicyContext, manager: EntityManager, id: string): Promise<boolean> {
  return record.observationsOf(id).length > 0 || (await pendingIndicators(manager)).has(id);
}

/** Refuses a change of what gives observations their meaning once there are some. */
async function refuseOtherMeaning(context: PolicyContext, manager: EntityManager, next: IndicatorFacts): Promise<void> {
  const now = context.record.indicator(next.id);
  if (!now) return;
  const changed = (["unit", "valueKind", "dimensions"] as const).filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(next[name]),
  );
  if (changed.length === 0) return;
  if (!(await isMeasured(context, manager, next.id))) return;
  throw new Conflict(
    "NEVER_CHANGES",
    `${next.id} has observations, so its ${changed.join(" and ")} cannot change. Define another indicator.`,
    { subject: next.id },
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
  refuseLaterYear(context, command.year);
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

/** Progress is seen once its year has begun. */
function refuseLaterYear({ clock }: PolicyContext, year: number): void {
  const now = yearOf(localDateOf(clock.now()));
  if (year <= now) return;
  throw new HubError("BAD_USER_INPUT", `year ${year} is still to come: it is ${now} by the hub's clock.`);
}
