import { oneOf, text } from "../../address/index.js";
import type { Instant } from "../../instant/index.js";
import { lastDayBefore } from "../../language/index.js";
import type { WheelDeliveriesQuery, WheelPageQuery } from "./wheel.operations.js";

export type Cycle = NonNullable<WheelPageQuery["cycle"]>;
export type Milestone = Cycle["milestones"][number];
export type Standing = NonNullable<Cycle["deliveryBoard"]>[number];
export type Letter = NonNullable<Cycle["callLetters"]>["nodes"][number];
export type Publication = NonNullable<WheelDeliveriesQuery["changes"]>["nodes"][number];
export type Committee = Standing["committee"];

/** What is owed, in the order of the year. */
export const OWED = ["CALL_LETTER", "PLAN_REVISION", "STATEMENT"] as const;
export type Owed = (typeof OWED)[number];

/** What is open beside the wheel, as `KFU.STATEMENT`. */
export const OPEN = text("delivery");

/** Which facts are shown. */
export const ONLY = oneOf("only", ["delivered", "late", "missing"], undefined);

/** A year's wheel, as it stood at an instant. */
export interface Wheel {
  readonly year: number;
  readonly cycle: Cycle;
  /** The instant whose record it shows. */
  readonly at: string;
  readonly committees: readonly Committee[];
  /** The committees of the lanes, from the middle outwards: those that publish have the room outside. */
  readonly lanes: readonly Committee[];
  /** Publications of the year until then. */
  readonly publications: readonly Publication[];
  standing(committee: string, slot: Owed): Standing | undefined;
  letter(committee: string): Letter | undefined;
  milestone(slot: Milestone["slot"]): Milestone | undefined;
}

/** The instant whose record the page shows. */
export function shownAt(instant: Instant): string | undefined {
  return instant.asOf ?? (instant.basis === "AS_REPORTED" ? instant.reportedAt : undefined) ?? instant.now;
}

/** Brings together what the graph says of a year's wheel. */
export function wheelOf(cycle: Cycle, changes: WheelDeliveriesQuery | undefined, at: string): Wheel {
  const board = cycle.deliveryBoard ?? [];
  const letters = (cycle.callLetters?.nodes ?? []).filter(({ state }) => state !== "WITHDRAWN");
  const { year } = cycle;
  const committees = [...new Map(board.map(({ committee }) => [committee.code, committee])).values()].sort(
    (one, other) => Number(other.publishes) - Number(one.publishes),
  );
  return {
    year,
    cycle: { ...cycle, milestones: cycle.milestones.map((milestone) => asOf(milestone, at)) },
    at,
    committees,
    lanes: committees.toReversed(),
    publications: (changes?.changes?.nodes ?? []).filter((each) => each.at <= at && each.at.startsWith(String(year))),
    standing: (committee, slot) => board.find((each) => each.committee.code === committee && each.slot === slot),
    letter: (committee) => letters.findLast((each) => each.committee.code === committee),
    milestone: (slot) => cycle.milestones.find((each) => each.slot === slot),
  };
}

/** A milestone with the extensions and exemptions that were granted by then. */
function asOf(milestone: Milestone, at: string): Milestone {
  const { extensions, exemptions } = milestone;
  const isKnown = ({ grantedAt }: { grantedAt: string }) => grantedAt <= at;
  return { ...milestone, extensions: extensions.filter(isKnown), exemptions: exemptions.filter(isKnown) };
}

/** Something of the year that is still to come. */
export interface Deadline {
  readonly key: string;
  readonly kind: "opens" | "due" | "locks" | "extended";
  readonly milestone: Milestone;
  /** The day on which it opens, or the last one in time. */
  readonly day: string;
  readonly committee: string | undefined;
}

/** What is ahead of the wheel's instant, the next first. */
export function deadlinesAhead({ cycle, at }: Wheel): readonly Deadline[] {
  return cycle.milestones
    .flatMap((milestone) => deadlinesOf(milestone).filter(({ instant }) => instant > at))
    .sort((one, other) => one.instant.localeCompare(other.instant))
    .map(({ instant: _, ...deadline }) => deadline);
}

function deadlinesOf(milestone: Milestone): readonly (Deadline & { readonly instant: string })[] {
  const { id, opensAt, dueAt, dueOn, locksAt, extensions } = milestone;
  const common = { milestone, committee: undefined };
  return [
    { ...common, key: `${id}-due`, kind: "due", day: dueOn, instant: dueAt },
    ...(locksAt === null
      ? []
      : [{ ...common, key: `${id}-locks`, kind: "locks" as const, day: lastDayBefore(locksAt), instant: locksAt }]),
    // The first of January opens much, and is no deadline.
    ...(opensAt.slice(5, 10) < "01-02" || opensAt.slice(5, 10) === "12-31"
      ? []
      : [
          {
            ...common,
            key: `${id}-opens`,
            kind: "opens" as const,
            day: lastDayBefore(plus(opensAt)),
            instant: opensAt,
          },
        ]),
    ...extensions.map((extension) => ({
      key: extension.id,
      kind: "extended" as const,
      milestone,
      committee: extension.committee.code,
      day: extension.newDueOn,
      instant: extension.newDueAt,
    })),
  ];
}

function plus(instant: string): string {
  return new Date(Date.parse(instant) + 60_000).toISOString();
}
