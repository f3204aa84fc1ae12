import type { FrozenEdition } from "@hub/cycle";
import { REPORT_STEPS, type ReportOutcome, type ReportState } from "@hub/cycle";
import { lastDayBefore, localDateOf } from "@hub/rules";
import { openMilestone, refuseWhileStatementsCome, type WheelState } from "../cycle/index.js";
import { Refusal, refuse, refuseConflict } from "../record/index.js";

/** Why a year's first edition cannot be frozen yet, or no longer. */
export function refuseFreezing(wheel: WheelState, year: number): Refusal | undefined {
  const { record, now } = wheel;
  const milestone = openMilestone(record, year, "STATUS_REPORT");
  if (milestone instanceof Refusal) return milestone;
  const [first] = record.council.editions(year);
  if (first) {
    const frozenAt = first.manifest.frozenAt;
    return refuseConflict(
      "NEVER_CHANGES",
      `${first.id} was frozen at ${frozenAt} and never changes. Use publishErratum.`,
      {
        subject: first.id,
        at: frozenAt,
        rule: "I41",
      },
    );
  }
  if (now < new Date(milestone.opensAt)) {
    const from = localDateOf(new Date(milestone.opensAt));
    return refuseConflict("TOO_EARLY", `The status report of ${year} may be frozen from ${from} on.`, {
      subject: year,
      at: from,
    });
  }
  const statement = openMilestone(record, year, "STATEMENT");
  return statement instanceof Refusal ? statement : refuseWhileStatementsCome(wheel, year, statement);
}

/** The edition that an erratum corrects, or that goes on to the council: the newest. */
export function newestEdition({ record }: WheelState, year: number): FrozenEdition | Refusal {
  const newest = record.council.editions(year).at(-1);
  return (
    newest ?? refuseConflict("MISSING", `No status report of ${year} is frozen. Use freeze first.`, { subject: year })
  );
}

export interface Advance {
  year: number;
  to: ReportState;
  /** LocalDate; null: today. */
  on: string | null;
  outcome: ReportOutcome | null;
}

type Step = (typeof REPORT_STEPS)[number];

/** The step that the edition takes next, and its day; or why it cannot. */
export function nextStep(
  { now }: WheelState,
  edition: FrozenEdition,
  { to, on, outcome }: Advance,
): { to: Step; on: string } | Refusal {
  const next = REPORT_STEPS[edition.steps.length];
  const state = edition.steps.at(-1)?.to ?? "FROZEN";
  if (next === undefined || to !== next) {
    const what = next === undefined ? "it has come all the way" : `it comes to ${next} next`;
    return refuseConflict("WRONG_STATE", `${edition.id} is ${state}: ${what}, not to ${to}.`, {
      subject: edition.id,
      state,
    });
  }
  if (outcome !== null && next !== "NOTED_BY_COUNCIL") {
    return refuse(
      "BAD_USER_INPUT",
      "outcome is what the council makes of the report: it goes with NOTED_BY_COUNCIL alone.",
    );
  }
  const day = on ?? localDateOf(now);
  const earliest = edition.steps.at(-1)?.on ?? localDateOf(new Date(edition.manifest.frozenAt));
  return refuseDay("takenOn", day, { earliest, now }) ?? { to: next, on: day };
}

/** Refuses a day that is still to come, or before the day of what it follows. */
export function refuseDay(
  field: string,
  day: string,
  { earliest, now }: { earliest: string; now: Date },
): Refusal | undefined {
  const today = localDateOf(now);
  if (day > today) return refuse("BAD_USER_INPUT", `${field} ${day} is still to come: it is ${today}.`);
  if (day < earliest)
    return refuse("BAD_USER_INPUT", `${field} ${day} is before ${earliest}, the day of what it follows.`);
  return undefined;
}

/** Why a year's budget cannot be adopted yet, or no longer. */
export function refuseAdoption({ record, now }: WheelState, year: number): Refusal | undefined {
  const milestone = openMilestone(record, year, "BUDGET_ADOPTION");
  if (milestone instanceof Refusal) return milestone;
  if (record.council.editions(year).length === 0) {
    return refuseConflict(
      "MISSING",
      `No status report of ${year} is frozen, and the budget talks are on what it shows without money. Use freeze first.`,
      { subject: year },
    );
  }
  if (now >= new Date(milestone.opensAt)) return undefined;
  const eve = lastDayBefore(new Date(milestone.opensAt));
  return refuseConflict(
    "TOO_EARLY",
    `The budget of ${year + 1} is adopted after ${eve}: ${milestone.id} has not opened yet.`,
    {
      subject: milestone.id,
      at: milestone.opensAt,
    },
  );
}
