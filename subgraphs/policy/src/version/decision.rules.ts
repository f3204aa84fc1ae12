import { type RecordedPolicyState } from "@hub/frame";
import { type FrameStep } from "../frame/index.js";
import { type Refusal, refuse, refuseConflict } from "../record/index.js";
import { type DecisionOutcome, type PolicyState, type StepState } from "./version-enums.types.js";

/** A decision as it is to be recorded, or as it was. */
export interface Decision {
  body: string;
  /** LocalDate. */
  decidedOn: string;
  outcome: DecisionOutcome;
  /** The numbered recommendation that it is about; null for the whole case. */
  recommendation: number | null;
}

/** A version at the time of a decision: what the rules on decisions go by. */
export interface VersionState {
  state: RecordedPolicyState;
  /** The same, with the period taken into account; refusals name this one. */
  stateToday: PolicyState;
  decisions: readonly Decision[];
  recommendations: readonly { ordinal: number; addressedTo: readonly string[] }[];
  /** Codes of all bodies. */
  bodies: readonly string[];
  /** The body that adopts. */
  council: string;
  /** LocalDate in Copenhagen. */
  today: string;
}

/** The first recommendation asks for the policy's own approval; the others ask for what is to follow from it. */
const APPROVAL_OF_THE_POLICY = 1;

const SETTLING: Partial<Record<DecisionOutcome, RecordedPolicyState>> = {
  APPROVED: "ADOPTED",
  APPROVED_WITH_AMENDMENT: "ADOPTED",
  REJECTED: "REJECTED",
};

/** The state that a decision leaves the version in, or why it cannot be recorded. */
export function decide(version: VersionState, decision: Decision): { state: RecordedPolicyState } | Refusal {
  const refusal = refuseInput(version, decision) ?? refuseState(version, decision);
  if (refusal) return refusal;
  const settled = isOnThePolicy(decision) ? SETTLING[decision.outcome] : undefined;
  return { state: decision.body === version.council && settled ? settled : version.state };
}

function refuseInput(version: VersionState, decision: Decision): Refusal | undefined {
  const { body, decidedOn, outcome } = decision;
  if (!version.bodies.includes(body)) {
    return badInput(`There is no body '${body}'. Known are ${version.bodies.join(", ")}.`);
  }
  const unaddressed = refuseAddressee(version, decision);
  if (unaddressed) return unaddressed;
  if (decidedOn > version.today) {
    return badInput(`decidedOn ${decidedOn} is still to come: it is ${version.today} by the hub's clock.`);
  }
  if (isOnThePolicy(decision) && SETTLING[outcome] && body !== version.council) {
    return badInput(
      `Only ${version.council} adopts or rejects a policy, so ${body} cannot have it ${outcome}. ` +
        `What ${body} made of it is recorded as NOTED or POSTPONED.`,
    );
  }
  return undefined;
}

function refuseAddressee({ recommendations }: VersionState, decision: Decision): Refusal | undefined {
  const { body, recommendation } = decision;
  const concerned = recommendations.filter(({ ordinal }) => recommendation === null || ordinal === recommendation);
  if (concerned.length === 0) {
    const known = recommendations.map(({ ordinal }) => ordinal).join(", ");
    return badInput(`The case has no recommendation ${recommendation}. It has ${known}.`);
  }
  const addressees = [...new Set(concerned.flatMap(({ addressedTo }) => addressedTo))];
  if (addressees.includes(body)) return undefined;
  const what = recommendation === null ? "The case" : `Recommendation ${recommendation}`;
  return badInput(`${what} is addressed to ${addressees.join(" and ")}, not to ${body}.`);
}

function refuseState(version: VersionState, decision: Decision): Refusal | undefined {
  const { state, stateToday } = version;
  if (isOnThePolicy(decision)) {
    if (state === "RECOMMENDED") return undefined;
    return wrongState(stateToday, `The policy is ${stateToday}: only one that is RECOMMENDED can be decided on.`);
  }
  if (state !== "RECOMMENDED" && state !== "ADOPTED") {
    return wrongState(stateToday, `The policy is ${stateToday}: its recommendations are no longer decided on.`);
  }
  const settled = outcomeOf(decision.recommendation, version);
  if (settled === null || !SETTLING[settled]) return undefined;
  return refuseConflict(
    "ALREADY_DONE",
    `The policy is ${stateToday}, and its recommendation ${decision.recommendation} is ${settled} already.`,
    { state: settled },
  );
}

/** What was decided on a recommendation. The council's decision counts before others', a later one before an earlier one. */
export function outcomeOf(
  ordinal: number | null,
  { decisions, recommendations, council }: Pick<VersionState, "decisions" | "recommendations" | "council">,
): DecisionOutcome | null {
  const addressedTo = recommendations.find((recommendation) => recommendation.ordinal === ordinal)?.addressedTo ?? [];
  const onIt = decisions.filter(
    ({ body, recommendation }) => recommendation === ordinal || (recommendation === null && addressedTo.includes(body)),
  );
  const last = onIt.findLast(({ body }) => body === council) ?? onIt.at(-1);
  return last?.outcome ?? null;
}

/** Whether the decision is on the policy itself, and not only on what is to follow from it. */
export function isOnThePolicy({ recommendation }: Pick<Decision, "recommendation">): boolean {
  return recommendation === null || recommendation === APPROVAL_OF_THE_POLICY;
}

const badInput = (message: string): Refusal => refuse("BAD_USER_INPUT", message);
const wrongState = (state: string, message: string): Refusal => refuseConflict("WRONG_STATE", message, { state });

/** The state of a planned step, and the decision that it rests on, if any. */
export interface StepProgress<D extends Decision> {
  state: StepState;
  decision: D | undefined;
}

/**
 * The state of each step. A step of a deciding body is done only by its recorded decision, since a planned day that is past
 * decides nothing. Any other step is done once its day is past; one without a day, once a later step is done.
 */
export function stepProgress<D extends Decision>(
  steps: readonly FrameStep[],
  on: { today: string; deciding: readonly string[]; decisions: readonly D[] },
): StepProgress<D>[] {
  const progress: StepProgress<D>[] = [];
  let laterIsDone = false;
  for (const step of steps.toReversed()) {
    const own: StepProgress<D> = progressOfStep(step, laterIsDone, on);
    laterIsDone ||= own.state === "DONE";
    progress.unshift(own);
  }
  return progress;
}

function progressOfStep<D extends Decision>(
  step: FrameStep,
  laterIsDone: boolean,
  { today, deciding, decisions }: { today: string; deciding: readonly string[]; decisions: readonly D[] },
): StepProgress<D> {
  if (deciding.includes(step.body)) {
    // A postponed case is not decided yet.
    const decision = decisions.findLast(({ body, outcome }) => body === step.body && outcome !== "POSTPONED");
    return { state: decision ? "DONE" : "PLANNED", decision };
  }
  const isDone = step.date === null ? laterIsDone : step.date < today;
  return { state: isDone ? "DONE" : "PLANNED", decision: undefined };
}

/** The sources' slips and conflicts, in their own words: kept, not resolved. */
export function noteOf(step: FrameStep): string | null {
  const notes = [step.sic, step.conflict].filter((note) => note !== undefined);
  return notes.length > 0 ? notes.join("\n") : null;
}
