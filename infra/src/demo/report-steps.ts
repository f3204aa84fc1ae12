import { coordinatorsYear, decisionsOf } from "./coordinator-steps.js";
import { textOf } from "./demo-data.store.js";
import type { Deed } from "./step.js";

const SELECTION = "receipt { position } problems { rule path message { da en } }";

/** The year's combined status report is frozen. */
export function frozenReport(year: number): Deed {
  return {
    by: "coordinator",
    tells: `the status report of ${year} is frozen`,
    carryOut: (city) =>
      city.command({
        root: "report",
        field: "freeze(year: $year, idempotencyKey: $key)",
        types: ", $year: Int!",
        variables: { year },
        key: `demo/report/${year}/freeze`,
        selection: SELECTION,
      }),
  };
}

/** An edition that corrects the one before. */
export function erratum(year: number): Deed {
  return {
    by: "coordinator",
    tells: `an erratum to the status report of ${year} is published`,
    async carryOut(city) {
      const said = coordinatorsYear(year).erratum;
      if (!said) throw new Error(`No erratum stands in coordinator/${year}.json.`);
      await city.command({
        root: "report",
        field: "publishErratum(year: $year, reason: $reason, idempotencyKey: $key)",
        types: ", $year: Int!, $reason: TextInput!",
        variables: { year, reason: textOf(said.reason) },
        key: `demo/report/${year}/erratum`,
        selection: SELECTION,
      });
    },
  };
}

type Step = "RECOMMENDED_BY_COORDINATOR" | "BEFORE_COUNCIL" | "NOTED_BY_COUNCIL";

const TOLD: Readonly<Record<Step, (year: number) => string>> = {
  RECOMMENDED_BY_COORDINATOR: (year) => `the coordinator recommends the status report of ${year}`,
  BEFORE_COUNCIL: (year) => `the status report of ${year} comes before the council`,
  NOTED_BY_COUNCIL: (year) => `the council notes the status report of ${year}`,
};

/** The newest edition goes a step on its way to the council, on a day. */
export function reportStep(year: number, to: Step, on: string): Deed {
  return {
    by: "coordinator",
    tells: TOLD[to](year),
    async carryOut(city) {
      const isNoted = to === "NOTED_BY_COUNCIL";
      const note = isNoted ? textOf(coordinatorsYear(year).report.note) : null;
      await city.command({
        root: "report",
        field: `advance(year: $year, to: ${to}, on: $on, outcome: ${isNoted ? "NOTED" : null}, note: $note, idempotencyKey: $key)`,
        types: ", $year: Int!, $on: LocalDate!, $note: TextInput",
        variables: { year, on, note },
        key: `demo/report/${year}/${to}/${on}`,
        selection: SELECTION,
      });
    },
  };
}

/** The council adopts the budget of the year to come: what is in budget talks is settled. */
export function budget(year: number): Deed {
  return {
    by: "coordinator",
    tells: `the council adopts the budget of ${year + 1}`,
    async carryOut(city) {
      const told = coordinatorsYear(year);
      const { adoptedOn, others = null, note } = told.budget;
      await city.command({
        root: "report",
        field: `recordBudgetAdoption(year: $year, adoptedOn: $adoptedOn, decisions: $decisions, others: ${others}, note: $note,
          synthetic: true, idempotencyKey: $key)`,
        types: ", $year: Int!, $adoptedOn: LocalDate!, $decisions: [BudgetDecisionInput!]!, $note: TextInput",
        variables: { year, adoptedOn, decisions: decisionsOf(told), note: textOf(note) },
        key: `demo/budget/${year}`,
        selection: SELECTION,
      });
    },
  };
}
