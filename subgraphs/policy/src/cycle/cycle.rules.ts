import type { CycleRecord, MilestoneFacts, SlotKind } from "@hub/cycle";
import type { PolicyFrame } from "@hub/frame";
import { lastDayBefore, startOfDay } from "@hub/rules";
import { type PolicyContext, Refusal, refuse, refuseConflict } from "../record/index.js";
import { cycleOpensAt, instantsOf, type MilestoneDays } from "./cycle-calendar.js";

/** The year wheel (årshjul) at the time of a command: what its rules decide by. */
export interface WheelState {
  record: CycleRecord;
  frame: PolicyFrame;
  now: Date;
}

export const wheelState = ({ record, frame, clock }: PolicyContext): WheelState => ({
  record,
  frame,
  now: clock.now(),
});

/** What committees deliver; the other slots are the coordinator's own. */
const DELIVERED: readonly SlotKind[] = ["PLAN_REVISION", "STATEMENT"];

/** What one committee owes in one year. */
export interface Delivery {
  year: number;
  slot: SlotKind;
  /** Its code, as the caller wrote it. */
  committee: string;
}

/** The milestone that a committee's extension or exemption is about, or why there can be none. */
export function milestoneOwed(
  { record, frame }: WheelState,
  { year, slot, committee: code }: Delivery,
): MilestoneFacts | Refusal {
  const milestone = openMilestone(record, year, slot);
  if (milestone instanceof Refusal) return milestone;
  if (!frame.committee(code)) {
    return refuse("BAD_USER_INPUT", `There is no committee '${code}'. Query.committees has all codes.`);
  }
  if (!frame.owesDeliveries(code)) {
    return refuse("BAD_USER_INPUT", `${code} is no standing committee: it owes no deliveries.`);
  }
  if (!DELIVERED.includes(slot)) {
    return refuse("BAD_USER_INPUT", `No committee delivers ${slot}. Committees deliver ${DELIVERED.join(" and ")}.`);
  }
  if (record.deadline(year, slot, code)?.exemption) {
    return refuseConflict("EXEMPT", `${code} is exempt from ${milestone.id}: it owes nothing there.`, {
      subject: milestone.id,
    });
  }
  return milestone;
}

/** A milestone of a cycle that is not closed, or why there is none. */
export function openMilestone(record: CycleRecord, year: number, slot: SlotKind): MilestoneFacts | Refusal {
  const milestone = record.milestones(year).find((each) => each.slot === slot);
  if (!milestone) {
    return refuse("NOT_FOUND", `No cycle is planned for ${year}. There are cycles for ${record.years.join(", ")}.`);
  }
  const closedAt = record.closedAt(year);
  if (closedAt !== undefined) {
    return refuseConflict("CLOSED", `The cycle of ${year} was closed at ${closedAt}.`, { subject: year, at: closedAt });
  }
  return milestone;
}

/** Why a committee cannot have until the end of a day, if so. */
export function refuseExtension(
  { record, now }: WheelState,
  { year, slot, committee: code }: Delivery,
  { milestone, newDueOn }: { milestone: MilestoneFacts; newDueOn: string },
): Refusal | undefined {
  const { dueAt: newDueAt } = instantsOf({ opensOn: newDueOn, dueOn: newDueOn, locksOn: null });
  const dueOn = lastDayBefore(new Date(milestone.dueAt));
  if (newDueOn <= dueOn) {
    return refuse(
      "BAD_USER_INPUT",
      `${milestone.id} is due ${dueOn}: an extension ends later, not ${newDueOn}.`,
      "I30",
    );
  }
  if (new Date(newDueAt) <= now) {
    return refuse("BAD_USER_INPUT", `newDueOn ${newDueOn} has passed: an extension gives time that is still to come.`);
  }
  const granted = record.deadline(year, slot, code)?.extension;
  if (!granted || newDueAt > granted.newDueAt) return undefined;
  const until = lastDayBefore(new Date(granted.newDueAt));
  return refuseConflict("ALREADY_DONE", `${code} has until ${until} already; ${newDueOn} is not later.`, {
    subject: code,
    at: granted.newDueAt,
  });
}

/** The milestone whose plan may change, or why it may not. */
export function replannedMilestone(
  { record, now }: WheelState,
  { year, slot, days }: { year: number; slot: SlotKind; days: MilestoneDays },
): MilestoneFacts | Refusal {
  const milestone = openMilestone(record, year, slot);
  if (milestone instanceof Refusal) return milestone;
  if (new Date(milestone.opensAt) <= now) {
    return refuseConflict(
      "NEVER_CHANGES",
      `${milestone.id} opened at ${milestone.opensAt}: what has opened is not planned anew.`,
      {
        subject: milestone.id,
        at: milestone.opensAt,
      },
    );
  }
  return refuseDays(now, year, days) ?? milestone;
}

function refuseDays(now: Date, year: number, { opensOn, dueOn, locksOn }: MilestoneDays): Refusal | undefined {
  const outside = [opensOn, dueOn, locksOn].find((day) => day !== null && !day.startsWith(`${year}-`));
  if (outside) return refuse("BAD_USER_INPUT", `${outside} is no day of ${year}, whose cycle it is to be in.`);
  if (startOfDay(opensOn) <= now) {
    return refuse("BAD_USER_INPUT", `opensOn ${opensOn} has begun: a milestone opens on a day that is still to come.`);
  }
  if (dueOn < opensOn) return refuse("BAD_USER_INPUT", `It cannot be due ${dueOn}, before it opens ${opensOn}.`, "I28");
  if (locksOn !== null && locksOn < dueOn) {
    return refuse("BAD_USER_INPUT", `It cannot lock ${locksOn}, before it is due ${dueOn}: late is not locked.`, "I29");
  }
  return undefined;
}

/** Why a cycle cannot be closed, if so. */
export function refuseClosing(wheel: WheelState, year: number): Refusal | undefined {
  const statement = openMilestone(wheel.record, year, "STATEMENT");
  if (statement instanceof Refusal) return statement;
  const opensAt = cycleOpensAt(year);
  if (wheel.now < opensAt) {
    const at = opensAt.toISOString();
    return refuseConflict("TOO_EARLY", `The cycle of ${year} has not opened yet.`, { subject: year, at });
  }
  return refuseWhileStatementsCome(wheel, year, statement);
}

/** Refuses while a committee may still send its statement: closing would cut it off. */
export function refuseWhileStatementsCome(
  { record, now }: WheelState,
  year: number,
  statement: MilestoneFacts,
): Refusal | undefined {
  const { id, dueAt, locksAt } = statement;
  const last = [locksAt ?? dueAt, ...record.extensions(id).map(({ newDueAt }) => newDueAt)].sort().at(-1) ?? dueAt;
  if (new Date(last) <= now) return undefined;
  return refuseConflict(
    "TOO_EARLY",
    `Statements for ${year} are taken until the end of ${lastDayBefore(new Date(last))}.`,
    {
      subject: id,
      at: last,
    },
  );
}
