import type { Actor } from "@hub/auth";
import { CycleClosed, CyclePlanned, ExemptionGranted, ExtensionGranted, type SlotKind } from "@hub/cycle";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import { v7 as uuidv7 } from "uuid";
import { putOnRecord } from "../record/command.service.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { orRefuse } from "../record/refusal.js";
import {
  type CommitteeConcern,
  milestoneOwed,
  refuseClosing,
  refuseExtension,
  replannedMilestone,
  standingOf,
  type WheelStanding,
} from "./cycle.rules.js";
import { cycleSubject, instantsOf, type MilestoneDays } from "./cycle-calendar.js";

interface ToOneCommittee {
  year: number;
  slot: SlotKind;
  committee: string;
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
  receipt: KeptReceipt;
}

/** Gives a committee longer for what it delivers; also after it has locked (I29). */
export function grantExtension(desk: PolicyDesk, actor: Actor, command: GrantExtension): Promise<Granted> {
  const { idempotencyKey: key, ...input } = command;
  const { year, slot, newDueOn } = command;
  checkWords("reason", command.reason);
  return recorded(
    putOnRecord(desk, { client: actor.client, key, input: ["grantExtension", input] }, async (manager) => {
      const standing = standingOf(desk);
      const concern = concernOf(desk, command);
      const milestone = orRefuse(milestoneOwed(standing, concern));
      orRefuse(refuseExtension(standing, concern, { milestone, newDueOn }));
      const { dueAt: newDueAt } = instantsOf({ opensOn: newDueOn, dueOn: newDueOn, locksOn: null });
      const data = { ...granted(standing, command, milestone.id), slot, newDueAt };
      const at = standing.now;
      const { receipt } = await tell(manager, { event: ExtensionGranted, subject: cycleSubject(year), at, data });
      return { id: data.id, milestone: milestone.id, receipt };
    }),
  );
}

/** Records that a committee owes nothing for a milestone. */
export function grantExemption(desk: PolicyDesk, actor: Actor, command: ToOneCommittee): Promise<Granted> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("reason", command.reason);
  return recorded(
    putOnRecord(desk, { client: actor.client, key, input: ["grantExemption", input] }, async (manager) => {
      const standing = standingOf(desk);
      const milestone = orRefuse(milestoneOwed(standing, concernOf(desk, command)));
      const data = { ...granted(standing, command, milestone.id), slot: command.slot };
      const subject = cycleSubject(command.year);
      const { receipt } = await tell(manager, { event: ExemptionGranted, subject, at: standing.now, data });
      return { id: data.id, milestone: milestone.id, receipt };
    }),
  );
}

export interface PlanMilestone {
  year: number;
  slot: SlotKind;
  days: MilestoneDays;
  title: TextInput | null;
  idempotencyKey: string;
}

/** Plans a milestone anew that has not opened yet. */
export function planMilestone(
  desk: PolicyDesk,
  actor: Actor,
  command: PlanMilestone,
): Promise<{ receipt: KeptReceipt }> {
  const { idempotencyKey: key, ...input } = command;
  const { year, days, title } = command;
  if (title) checkWords("title", title);
  return recorded(
    putOnRecord(desk, { client: actor.client, key, input: ["planMilestone", input] }, (manager) => {
      const standing = standingOf(desk);
      const { id, slot, title: before } = orRefuse(replannedMilestone(standing, command));
      const planned = { id, slot, title: title ? wordsOf(title) : before, ...instantsOf(days) };
      const milestones = desk.record.milestones(year).map((each) => (each.id === id ? planned : each));
      const data = { policy: desk.record.policy(year) ?? "", year, milestones };
      return tell(manager, { event: CyclePlanned, subject: cycleSubject(year), at: standing.now, data });
    }),
  );
}

export interface CloseCycle {
  year: number;
  reason: TextInput;
  idempotencyKey: string;
}

/** Closes a year's cycle: letters that were not answered lapse with it. */
export function closeCycle(desk: PolicyDesk, actor: Actor, command: CloseCycle): Promise<{ receipt: KeptReceipt }> {
  const { idempotencyKey: key, ...input } = command;
  const { year, reason } = command;
  checkWords("reason", reason);
  return recorded(
    putOnRecord(desk, { client: actor.client, key, input: ["closeCycle", input] }, (manager) => {
      const standing = standingOf(desk);
      orRefuse(refuseClosing(standing, year));
      const data = { year, closedAt: standing.now.toISOString(), reason: wordsOf(reason) };
      return tell(manager, { event: CycleClosed, subject: cycleSubject(year), at: standing.now, data });
    }),
  );
}

function concernOf({ frame }: PolicyDesk, { year, slot, committee }: ToOneCommittee): CommitteeConcern {
  return { year, slot, committee: frame.committee(committee), code: committee };
}

function granted({ now }: WheelStanding, { year, committee, reason }: ToOneCommittee, milestone: string) {
  return { id: uuidv7(), year, milestone, committee, reason: wordsOf(reason), grantedAt: now.toISOString() };
}

/** Commands on the wheel are done or refused; none is left open. */
async function recorded<T>(answer: Promise<T | undefined>): Promise<T> {
  return (await answer) as T;
}
