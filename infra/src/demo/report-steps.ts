import { coordinatorsYear, decisionsOf } from "./coordinator-steps.js";
import { demoText } from "./demo-data.store.js";
import type { Step } from "./step.js";

const SELECTION = "receipt { position } findings { rule path message { da en } }";

/** Freezes the year's combined status report. */
export function frozenReport(year: number): Step {
  return {
    by: "coordinator",
    summary: `the status report of ${year} is frozen`,
    run: (city) =>
      city.command({
        root: "report",
        field: "freeze(input: { year: $year, idempotencyKey: $key })",
        types: ", $year: Int!",
        variables: { year },
        key: `demo/report/${year}/freeze`,
        selection: SELECTION,
      }),
  };
}

/** Publishes an edition that corrects the one before. */
export function erratum(year: number): Step {
  return {
    by: "coordinator",
    summary: `an erratum to the status report of ${year} is published`,
    async run(city) {
      const correction = coordinatorsYear(year).erratum;
      if (!correction) throw new Error(`There is no erratum in coordinator/${year}.json.`);
      await city.command({
        root: "report",
        field: "publishErratum(input: { year: $year, reason: $reason, idempotencyKey: $key })",
        types: ", $year: Int!, $reason: TextInput!",
        variables: { year, reason: demoText(correction.reason) },
        key: `demo/report/${year}/erratum`,
        selection: SELECTION,
      });
    },
  };
}

type CouncilStage = "RECOMMENDED_BY_COORDINATOR" | "BEFORE_COUNCIL" | "NOTED_BY_COUNCIL";

const SUMMARIES: Readonly<Record<CouncilStage, (year: number) => string>> = {
  RECOMMENDED_BY_COORDINATOR: (year) => `the coordinator recommends the status report of ${year}`,
  BEFORE_COUNCIL: (year) => `the status report of ${year} comes before the council`,
  NOTED_BY_COUNCIL: (year) => `the council notes the status report of ${year}`,
};

/** Records a stage of the newest edition's way to the council, on a day. */
export function reportStep(year: number, to: CouncilStage, on: string): Step {
  return {
    by: "coordinator",
    summary: SUMMARIES[to](year),
    async run(city) {
      const isNoted = to === "NOTED_BY_COUNCIL";
      const note = isNoted ? demoText(coordinatorsYear(year).report.note) : null;
      await city.command({
        root: "report",
        field: `advance(input: { year: $year, state: ${to}, takenOn: $on, outcome: ${isNoted ? "NOTED" : null}, note: $note, idempotencyKey: $key })`,
        types: ", $year: Int!, $on: LocalDate!, $note: TextInput",
        variables: { year, on, note },
        key: `demo/report/${year}/${to}/${on}`,
        selection: SELECTION,
      });
    },
  };
}

/** Records that the council adopts the next year's budget, which decides on every budget line in negotiation. */
export function budget(year: number): Step {
  return {
    by: "coordinator",
    summary: `the council adopts the budget of ${year + 1}`,
    async run(city) {
      const decisions = coordinatorsYear(year);
      const { adoptedOn, others = null, note } = decisions.budget;
      await city.command({
        root: "report",
        field: `recordBudgetAdoption(input: { year: $year, adoptedOn: $adoptedOn, decisions: $decisions, others: ${others}, note: $note,
          synthetic: true, idempotencyKey: $key })`,
        types: ", $year: Int!, $adoptedOn: LocalDate!, $decisions: [BudgetDecisionInput!]!, $note: TextInput",
        variables: { year, adoptedOn, decisions: decisionsOf(decisions), note: demoText(note) },
        key: `demo/budget/${year}`,
        selection: SELECTION,
      });
    },
  };
}
