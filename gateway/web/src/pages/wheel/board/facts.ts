import type { FigureTable } from "../../../chart/index.js";
import { lastDayBefore, useTexts } from "../../../language/index.js";
import { useTimelinessName } from "../mark.js";
import { FACTS_TEXTS, WHEEL_TEXTS } from "../texts.js";
import type { Milestone, Standing, Wheel } from "../wheel.js";

/** What is a fact of its own about one delivery. */
export interface Fact {
  readonly standing: Standing;
  readonly milestone: Milestone | undefined;
  readonly deliveredAt: string | undefined;
  /** The last day in time, by the milestone. */
  readonly dueOn: string;
  readonly daysLate: number | undefined;
  readonly extendedTo: string | undefined;
  readonly daysLateExtended: number | undefined;
  readonly locksOn: string | undefined;
  readonly isLocked: boolean;
  readonly isExempt: boolean;
}

/** The plans and statements that are owed, each with all its facts apart. */
export function factsOf(wheel: Wheel): readonly Fact[] {
  return (wheel.cycle.deliveryBoard ?? []).map((standing) => {
    const milestone = wheel.cycle.milestones.find(({ slot }) => slot === standing.slot);
    return factOf(standing, milestone, wheel.at);
  });
}

function factOf(standing: Standing, milestone: Milestone | undefined, at: string): Fact {
  const { byMilestone, byExtension, committee, timeliness } = standing;
  const locksAt = milestone?.locksAt ?? undefined;
  const owesNothing = timeliness === "EXEMPT";
  return {
    standing,
    milestone,
    deliveredAt: standing.firstPublishedAt ?? undefined,
    dueOn: lastDayBefore(standing.dueAt),
    daysLate: owesNothing ? undefined : (byMilestone.daysLate ?? undefined),
    extendedTo: byExtension ? lastDayBefore(byExtension.dueAt) : undefined,
    daysLateExtended: byExtension?.daysLate ?? undefined,
    locksOn: locksAt && lastDayBefore(locksAt),
    isLocked: locksAt !== undefined && locksAt <= at,
    isExempt: owesNothing || (milestone?.exemptions ?? []).some((each) => each.committee.code === committee.code),
  };
}

/** The facts as a table, for the wheel and for files. */
export function useFactsTable(wheel: Wheel, facts: readonly Fact[]): FigureTable {
  const texts = useTexts(FACTS_TEXTS);
  const words = useTexts(WHEEL_TEXTS);
  const nameOf = useTimelinessName();
  const yesOrNo = (is: boolean) => (is ? texts.yes : texts.no);
  return {
    name: `year-wheel-${wheel.year}`,
    caption: texts.facts(wheel.year),
    columns: [
      { title: words.committee, kind: "text" },
      { title: texts.delivery, kind: "text" },
      { title: texts.state, kind: "text" },
      { title: texts.deliveredOn, kind: "day" },
      { title: texts.dueOn, kind: "day" },
      { title: texts.daysLate, kind: "whole" },
      { title: texts.extendedTo, kind: "day" },
      { title: texts.daysLateExtended, kind: "whole" },
      { title: texts.locksOn, kind: "day" },
      { title: texts.isLocked, kind: "text" },
      { title: texts.exempt, kind: "text" },
      { title: texts.complete, kind: "text" },
    ],
    rows: facts.map((fact) => [
      fact.standing.committee.code,
      words[fact.standing.slot === "STATEMENT" ? "STATEMENT" : "PLAN_REVISION"],
      nameOf(fact.standing.timeliness),
      fact.deliveredAt ?? null,
      fact.dueOn,
      fact.daysLate ?? null,
      fact.extendedTo ?? null,
      fact.daysLateExtended ?? null,
      fact.locksOn ?? null,
      yesOrNo(fact.isLocked),
      yesOrNo(fact.isExempt),
      yesOrNo(fact.standing.complete),
    ]),
  };
}
