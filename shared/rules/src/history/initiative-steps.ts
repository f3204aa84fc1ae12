import { INITIATIVE_STATES, type InitiativeState } from "../rule/vocabulary.js";

/** The steps that an initiative takes from each state. COMPLETED and CANCELLED are its ends. */
const STEPS: Readonly<Record<InitiativeState, readonly InitiativeState[]>> = {
  PROPOSED: ["PLANNED", "CANCELLED"],
  PLANNED: ["RUNNING", "CANCELLED"],
  RUNNING: ["PAUSED", "COMPLETED", "CANCELLED"],
  PAUSED: ["RUNNING", "COMPLETED", "CANCELLED"],
  COMPLETED: [],
  CANCELLED: [],
};

/** The states that can be reached from a state, itself included: between two publications several steps may have been taken. */
const REACHED: ReadonlyMap<InitiativeState, ReadonlySet<InitiativeState>> = new Map(
  INITIATIVE_STATES.map((state) => [state, reachedFrom(state)]),
);

function reachedFrom(state: InitiativeState): ReadonlySet<InitiativeState> {
  const reached = new Set([state]);
  for (const each of reached) for (const next of STEPS[each]) reached.add(next);
  return reached;
}

const NOT_BEGUN: ReadonlySet<InitiativeState> = new Set(["PROPOSED", "PLANNED"]);
const AFTER_RUNNING: ReadonlySet<InitiativeState> = new Set(["PAUSED", "COMPLETED"]);

/**
 * What is wrong with a step from one publication to the next: IMPOSSIBLE where no steps lead there, UNSEEN where they lead through
 * RUNNING and no publication said that it ran; undefined where nothing is.
 */
export function faultOfStep(from: InitiativeState, to: InitiativeState): "IMPOSSIBLE" | "UNSEEN" | undefined {
  if (!REACHED.get(from)?.has(to)) return "IMPOSSIBLE";
  return NOT_BEGUN.has(from) && AFTER_RUNNING.has(to) ? "UNSEEN" : undefined;
}

/** The states that can follow a state, in the order of the enum. */
export function statesAfter(state: InitiativeState): InitiativeState[] {
  return INITIATIVE_STATES.filter((each) => REACHED.get(state)?.has(each));
}

export const hasBegun = (state: InitiativeState): boolean => !NOT_BEGUN.has(state);
export const isOver = (state: InitiativeState): boolean => STEPS[state].length === 0;
