import type { CycleRecord, MilestoneFacts, SlotKind } from "@hub/cycle";
import type { Committee } from "@hub/frame";
import { lastDayBefore, startOfDay } from "@hub/rules";
import type { RefusalCode } from "@hub/subgraph-kit";
import { cycleOpensAt, instantsOf, type MilestoneDays } from "./cycle.calendar.js";

/** Why a command on the year wheel cannot be done; with the rule that it would break, where it is one. */
export interface WheelRefusal {
  code: RefusalCode;
  message: string;
  rule?: "I28" | "I29" | "I30";
}

/** Against what a command is judged. */
export interface WheelStanding {
  record: CycleRecord;
  now: Date;
}

/** What standing committees deliver; the other slots are the coordinator's own. */
const DELIVERED: readonly SlotKind[] = ["PLAN_REVISION", "STATEMENT"];

export interface CommitteeConcern {
  year: number;
  slot: SlotKind;
  committee: Committee | undefined;
  /** As the caller wrote it. */
  code: string;
}

/** The milestone that a committee's extension or exemption is about, or why there can be none. */
export function milestoneOwed(
  { record }: WheelStanding,
  { year, slot, committee, code }: CommitteeConcern,
): MilestoneFacts | WheelRefusal {
  const milestone = openMilestone(record, year, slot);
  if ("code" in milestone) return milestone;
  if (!committee) return refuse("BAD_USER_INPUT", `There is no committee '${code}'. Query.committees has all codes.`);
  if (!committee.kinds.some((kind) => kind === "STANDING_COMMITTEE" || kind === "FINANCE_COMMITTEE")) {
    return refuse("BAD_USER_INPUT", `${code} is no standing committee: it owes no deliveries.`);
  }
  if (!DELIVERED.includes(slot)) {
    return refuse("BAD_USER_INPUT", `No committee delivers ${slot}. Committees deliver ${DELIVERED.join(" and ")}.`);
  }
  if (record.deadline(year, slot, code)?.exemption) {
    return refuse("CONFLICT", `${code} is exempt from ${milestone.id}: it owes nothing there.`);
  }
  return milestone;
}

function openMilestone(record: CycleRecord, year: number, slot: SlotKind): MilestoneFacts | WheelRefusal {
  const milestone = record.milestones(year).find((each) => each.slot === slot);
  if (!milestone) {
    return refuse("NOT_FOUND", `No cycle is planned for ${year}. There are cycles for ${record.years.join(", ")}.`);
  }
  const closedAt = record.closedAt(year);
  if (closedAt !== undefined) return refuse("CONFLICT", `The cycle of ${year} was closed at ${closedAt}.`);
  return milestone;
}

/** Why a committee cannot have until the end of a day, if so. */
export function refuseExtension(
  { record, now }: WheelStanding,
  { year, slot, code }: CommitteeConcern,
  { milestone, newDueOn }: { milestone: MilestoneFacts; newDueOn: string },
): WheelRefusal | undefined {
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
  return refuse("CONFLICT", `${code} has until ${until} already; ${newDueOn} is not later.`);
}

/** The milestone that is to be planned anew, or why it cannot. */
export function replannedMilestone(
  { record, now }: WheelStanding,
  { year, slot, days }: { year: number; slot: SlotKind; days: MilestoneDays },
): MilestoneFacts | WheelRefusal {
  const milestone = openMilestone(record, year, slot);
  if ("code" in milestone) return milestone;
  if (new Date(milestone.opensAt) <= now) {
    return refuse("CONFLICT", `${milestone.id} opened at ${milestone.opensAt}: what has opened is not planned anew.`);
  }
  return refuseDays(now, year, days) ?? milestone;
}

function refuseDays(now: Date, year: number, { opensOn, dueOn, locksOn }: MilestoneDays): WheelRefusal | undefined {
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

/** Why a cycle cannot be closed, if so: while statements may still come, a committee would be cut off. */
export function refuseClosing({ record, now }: WheelStanding, year: number): WheelRefusal | undefined {
  const statement = openMilestone(record, year, "STATEMENT");
  if ("code" in statement) return statement;
  if (now < cycleOpensAt(year)) return refuse("CONFLICT", `The cycle of ${year} has not opened yet.`);
  const { id, dueAt, locksAt } = statement;
  const last = [locksAt ?? dueAt, ...record.extensions(id).map(({ newDueAt }) => newDueAt)].sort().at(-1) ?? dueAt;
  if (new Date(last) <= now) return undefined;
  return refuse("CONFLICT", `Statements for ${year} are taken until the end of ${lastDayBefore(new Date(last))}.`);
}

function refuse(code: RefusalCode, message: string, rule?: WheelRefusal["rule"]): WheelRefusal {
  return rule === undefined ? { code, message } : { code, message, rule };
}
