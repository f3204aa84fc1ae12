import type { Actor } from "@hub/auth";
import { CycleClosed, CyclePlanned, ExemptionGranted, ExtensionGranted, type SlotKind } from "@hub/cycle";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { v7 as uuidv7 } from "uuid";
import { orRefuse, type PolicyContext, recordEvent, runCommand } from "../record/index.js";
import {
  type Delivery,
  milestoneOwed,
  refuseClosing,
  refuseExtension,
  replannedMilestone,
  type WheelState,
  wheelState,
} from "./cycle.rules.js";
import { cycleSubject, instantsOf, type MilestoneDays } from "./cycle-calendar.js";

interface ToOneCommittee extends Delivery {
  reason: TextInput;
  idempotencyKey: string;
}

export interface GrantExtension extends ToOneCommittee {
  /** The last day that is on time for this committee. */
  newDueOn: string;
}

export interface Granted {
  id: string;
  milestone: string;
  receipt: SignedReceipt;
}

/** Gives a committee longer for what it delivers; also after the milestone has locked (I29). */
export async function grantExtension(context: PolicyContext, actor: Actor, command: GrantExtension): Promise<Granted> {
  const { idempotencyKey: key, ...input } = command;
  const { year, slot, newDueOn } = command;
  checkWords("reason", command.reason);
  const named = { client: actor.client, key, input: ["grantExtension", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    const wheel = wheelState(context);
    const milestone = orRefuse(milestoneOwed(wheel, command));
    orRefuse(refuseExtension(wheel, command, { milestone, newDueOn }));
    const { dueAt: newDueAt } = instantsOf({ opensOn: newDueOn, dueOn: newDueOn, locksOn: null });
    const data = { ...grantFacts(wheel, command, milestone.id), slot, newDueAt };
    const newEvent = { event: ExtensionGranted, subject: cycleSubject(year), at: wheel.now, data };
    const { receipt } = await recordEvent(manager, newEvent);
    return { done: { id: data.id, milestone: milestone.id, receipt } };
  });
  return done;
}

/** Records that a committee owes nothing for a milestone. */
export async function grantExemption(context: PolicyContext, actor: Actor, command: ToOneCommittee): Promise<Granted> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("reason", command.reason);
  const named = { client: actor.client, key, input: ["grantExemption", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    const wheel = wheelState(context);
    const milestone = orRefuse(milestoneOwed(wheel, command));
    const data = { ...grantFacts(wheel, command, milestone.id), slot: command.slot };
    const subject = cycleSubject(command.year);
    const { receipt } = await recordEvent(manager, { event: ExemptionGranted, subject, at: wheel.now, data });
    return { done: { id: data.id, milestone: milestone.id, receipt } };
  });
  return done;
}

export interface PlanMilestone {
  year: number;
  slot: SlotKind;
  days: MilestoneDays;
  title: TextInput | null;
  idempotencyKey: string;
}

/** Changes the plan of a milestone that has not opened yet. */
export async function planMilestone(
  context: PolicyContext,
  actor: Actor,
  command: PlanMilestone,
): Promise<SignedReceipt> {
  const { idempotencyKey: key, ...input } = command;
  const { year, days, title } = command;
  if (title) checkWords("title", title);
  const named = { client: actor.client, key, input: ["planMilestone", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    const wheel = wheelState(context);
    const { id, slot, title: before } = orRefuse(replannedMilestone(wheel, command));
    const planned = { id, slot, title: title ? wordsOf(title) : before, ...instantsOf(days) };
    const milestones = context.record.milestones(year).map((each) => (each.id === id ? planned : each));
    const data = { policy: context.record.policy(year) ?? "", year, milestones };
    const newEvent = { event: CyclePlanned, subject: cycleSubject(year), at: wheel.now, data };
    return { done: await recordEvent(manager, newEvent) };
  });
  return done.receipt;
}

export interface CloseCycle {
  year: number;
  reason: TextInput;
  idempotencyKey: string;
}

/** Closes a year's cycle; letters that were not answered lapse with it. */
export async function closeCycle(context: PolicyContext, actor: Actor, command: CloseCycle): Promise<SignedReceipt> {
  const { idempotencyKey: key, ...input } = command;
  const { year, reason } = command;
  checkWords("reason", reason);
  const named = { client: actor.client, key, input: ["closeCycle", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    const wheel = wheelState(context);
    orRefuse(refuseClosing(wheel, year));
    const data = { year, closedAt: wheel.now.toISOString(), reason: wordsOf(reason) };
    const newEvent = { event: CycleClosed, subject: cycleSubject(year), at: wheel.now, data };
    return { done: await recordEvent(manager, newEvent) };
  });
  return done.receipt;
}

function grantFacts({ now }: WheelState, { year, committee, reason }: ToOneCommittee, milestone: string) {
  return { id: uuidv7(), year, milestone, committee, reason: wordsOf(reason), grantedAt: now.toISOString() };
}
