import {
  type CycleRecord,
  type ExtensionFacts,
  type MilestoneFacts,
  type SlotKind,
  type WHEEL_MOMENTS,
  WheelTurned,
} from "@hub/cycle";
import { appendToOutbox } from "@hub/events";
import { SOURCE, type TimedSource } from "../record/index.js";
import { cycleOpensAt, cycleSubject } from "./cycle-calendar.js";

/** Something that happens at a set time in a year's cycle. */
export interface Moment {
  year: number;
  moment: (typeof WHEEL_MOMENTS)[number];
  milestone: string | null;
  slot: SlotKind | null;
  committee: string | null;
  /** ISO 8601. */
  at: string;
}

/** The order of moments at the same instant: what ends comes before what begins. */
const ORDER: readonly Moment["moment"][] = ["FELL_DUE", "EXTENSION_FELL_DUE", "LOCKED", "CYCLE_OPENED", "OPENED"];

/** All moments of all years, past and to come, in the order in which they happen. */
export function momentsOf(record: CycleRecord): Moment[] {
  const moments = record.years.flatMap((year) => momentsOfYear(record, year));
  return moments.sort((a, b) => a.at.localeCompare(b.at) || ORDER.indexOf(a.moment) - ORDER.indexOf(b.moment));
}

/** A closed cycle has no more moments. */
function momentsOfYear(record: CycleRecord, year: number): Moment[] {
  const closedAt = record.closedAt(year);
  const opened: Moment = {
    year,
    moment: "CYCLE_OPENED",
    milestone: null,
    slot: null,
    committee: null,
    at: cycleOpensAt(year).toISOString(),
  };
  const all = [opened, ...record.milestones(year).flatMap((milestone) => momentsOfMilestone(record, year, milestone))];
  return closedAt === undefined ? all : all.filter(({ at }) => at <= closedAt);
}

function momentsOfMilestone(record: CycleRecord, year: number, milestone: MilestoneFacts): Moment[] {
  const { id, slot, opensAt, dueAt, locksAt } = milestone;
  const ofAll = (moment: Moment["moment"], at: string): Moment => ({
    year,
    moment,
    milestone: id,
    slot,
    committee: null,
    at,
  });
  const extended = countingExtensions(record, id).map(
    ({ committee, newDueAt }): Moment => ({ ...ofAll("EXTENSION_FELL_DUE", newDueAt), committee }),
  );
  return [
    ofAll("OPENED", opensAt),
    ofAll("FELL_DUE", dueAt),
    ...extended.sort((a, b) => (a.committee ?? "").localeCompare(b.committee ?? "")),
    ...(locksAt === null ? [] : [ofAll("LOCKED", locksAt)]),
  ];
}

/** The extensions that run out. One does not if a longer one, or an exemption, was granted before. */
function countingExtensions(record: CycleRecord, milestone: string): ExtensionFacts[] {
  const all = record.extensions(milestone);
  const exemptions = record.exemptions(milestone);
  return all.filter(({ committee, newDueAt }) => {
    const isOverruled = (each: { committee: string; grantedAt: string }) =>
      each.committee === committee && each.grantedAt < newDueAt;
    return !exemptions.some(isOverruled) && !all.some((each) => isOverruled(each) && each.newDueAt > newDueAt);
  });
}

/** The moments of all milestones, as timed acts. */
export const milestones: TimedSource = async ({ record }) =>
  momentsOf(record).map((moment) => {
    const at = new Date(moment.at);
    const newEvent = { event: WheelTurned, subject: cycleSubject(moment.year), at, data: moment };
    return { at, perform: (manager) => appendToOutbox(manager, SOURCE, newEvent) };
  });
