import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PlanContext } from "../document/action-plan.document.js";
import { anInitiative, aPlan, aPlanWith, refusals, spring2011 } from "../document/action-plan.fixture.js";
import { aStatement, aStatus, refusalsOf } from "../document/integration-statement.fixture.js";
import { INITIATIVE_STATES, type InitiativeState } from "../rule/vocabulary.js";

const state = fc.constantFrom(...INITIATIVE_STATES);
const reason = { da: "Der var ikke penge til den." };

/** The single steps of the domain's state machine, written out once more. */
const ARROWS = [
  ["PROPOSED", "PLANNED"],
  ["PLANNED", "RUNNING"],
  ["RUNNING", "PAUSED"],
  ["PAUSED", "RUNNING"],
  ["RUNNING", "COMPLETED"],
  ["PAUSED", "COMPLETED"],
  ["PROPOSED", "CANCELLED"],
  ["PLANNED", "CANCELLED"],
  ["RUNNING", "CANCELLED"],
  ["PAUSED", "CANCELLED"],
] as const;

/** A walk of up to eight steps; each number chooses among the arrows from where it has come to. */
function walk(from: InitiativeState, choices: readonly number[]): InitiativeState[] {
  const states = [from];
  for (const choice of choices) {
    const arrows = ARROWS.filter(([begin]) => begin === states.at(-1));
    const next = arrows[choice % Math.max(1, arrows.length)];
    if (next) states.push(next[1]);
  }
  return states;
}

function reachable(from: InitiativeState): Set<InitiativeState> {
  const reached = new Set([from]);
  for (const each of reached) {
    for (const [, end] of ARROWS.filter(([begin]) => begin === each)) reached.add(end);
  }
  return reached;
}

/** What R83 finds when an initiative goes from state to state in a plan. */
function stepsFound(from: InitiativeState, to: InitiativeState, correction?: PlanContext["correction"]) {
  const period = { from: "2011-01-01", to: "2015-01-01", stateReason: reason };
  const before = aPlanWith({ ...period, state: from });
  const found = refusals(aPlanWith({ ...period, state: to }), { ...spring2011, before, correction });
  return found.filter((line) => line.includes(" R83 ")).map((line) => line.split(" ")[0]);
}

describe("R83: an initiative goes from state to state", () => {
  test("R83: whatever steps are taken, no two states of a walk are refused, in any two publications of it", () => {
    const choices = fc.array(fc.nat(), { maxLength: 8 });
    fc.assert(
      fc.property(state, choices, fc.nat(), (from, steps, at) => {
        const states = walk(from, steps);
        const earlier = states[at % states.length] ?? from;
        expect(stepsFound(earlier, states.at(-1) ?? from)).not.toContain("ERROR");
      }),
    );
  });

  test("R83: a step that no walk takes is refused, and only warned of in a SUBSTANTIVE correction", () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        if (reachable(from).has(to)) return;
        expect(stepsFound(from, to)).toEqual(["ERROR"]);
        expect(stepsFound(from, to, "CLERICAL")).toEqual(["ERROR"]);
        expect(stepsFound(from, to, "SUBSTANTIVE")).toEqual(["WARNING"]);
      }),
    );
  });

  test.each([
    ["COMPLETED", "PROPOSED"],
    ["COMPLETED", "RUNNING"],
    ["CANCELLED", "RUNNING"],
    ["RUNNING", "PROPOSED"],
    ["PAUSED", "PLANNED"],
    ["CANCELLED", "COMPLETED"],
  ] as const)("R83: an initiative does not go from %s to %s", (from, to) => {
    expect(stepsFound(from, to)).toEqual(["ERROR"]);
  });

  test("R83: an initiative that was never said to run is completed or paused with a warning", () => {
    expect(stepsFound("PROPOSED", "COMPLETED")).toEqual(["WARNING"]);
    expect(stepsFound("PLANNED", "PAUSED")).toEqual(["WARNING"]);
    expect(stepsFound("PROPOSED", "RUNNING")).toEqual([]);
  });

  test("R83: an initiative is compared with itself, by its code, and a new one with nothing", () => {
    const before = aPlanWith({ code: "BUU-02", state: "COMPLETED" });
    expect(refusals(aPlan({ initiatives: [anInitiative()] }), { ...spring2011, before })).not.toContainEqual(
      expect.stringContaining(" R83 "),
    );
  });

  const statusFound = (from: InitiativeState, to: InitiativeState, known: "before" | "lastYear") => {
    const statuses = (given: InitiativeState) => [
      aStatus({ state: given, narrative: reason }),
      aStatus({ initiativeCode: "BUU-02" }),
    ];
    const earlier = aStatement({ initiativeStatuses: statuses(from) });
    const context = known === "before" ? { before: earlier } : { lastYear: { content: earlier, questions: [] } };
    return refusalsOf(aStatement({ initiativeStatuses: statuses(to) }), context).filter((line) => / R83 /.test(line));
  };

  test("R83: a statement does not take a finished initiative back, neither from its last revision nor from last year", () => {
    expect(statusFound("COMPLETED", "RUNNING", "before")).toEqual(["ERROR R83 /initiativeStatuses/0/state"]);
    expect(statusFound("CANCELLED", "RUNNING", "lastYear")).toEqual(["WARNING R83 /initiativeStatuses/0/state"]);
    expect(statusFound("RUNNING", "PAUSED", "before")).toEqual([]);
  });
});
