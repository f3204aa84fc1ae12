import { type RecordedPolicyState } from "@hub/frame";
import { type FrameStep } from "../frame/frame.document.js";
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

/** Where a version stands when a decision on it comes in. */
export interface Standing {
  state: RecordedPolicyState;
  /** The same, with the period taken into account: what refusals name. */
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

export interface Refusal {
  code: "BAD_USER_INPUT" | "CONFLICT";
  message: string;
}

/** The first recommendation asks for the policy's own approval; the others ask for what is to follow from it. */
const APPROVAL_OF_THE_POLICY = 1;

const SETTLING: Partial<Record<DecisionOutcome, RecordedPolicyState>> = {
  APPROVED: "ADOPTED",
  APPROVED_WITH_AMENDMENT: "ADOPTED",
  REJECTED: "REJECTED",
};

/** The state that a decision leaves the version in, or why it cannot be recorded. */
export function decide(standing: Standing, decision: Decision): { state: RecordedPolicyState } | Refusal {
  const refusal = refuseInput(standing, decision) ?? refuseState(standing, decision);
  if (refusal) return refusal;
  const settled = isOnThePolicy(decision) ? SETTLING[decision.outcome] : undefined;
  return { state: decision.body === standing.council && settled ? settled : standing.state };
}

function refuseInput(standing: Standing, decision: Decision): Refusal | undefined {
  const { body, decidedOn, outcome } = decision;
  if (!standing.bodies.includes(body)) {
    return badInput(`There is no body '${body}'. Known are ${standing.bodies.join(", ")}.`);
  }
  const unaddressed = refuseAddressee(standing, decision);
  if (unaddressed) return unaddressed;
  if (decidedOn > standing.today) {
    return badInput(`decidedOn ${decidedOn} is still to come: it is ${standing.today} by the hub's clock.`);
  }
  if (isOnThePolicy(decision) && SETTLING[outcome] && body !== standing.council) {
    return badInput(
      `Only ${standing.council} adopts or rejects a policy, so ${body} cannot have it ${outcome}. ` +
        `What ${body} made of it is recorded as NOTED or POSTPONED.`,
    );
  }
  return undefined;
}

function refuseAddressee({ recommendations }: Standing, decision: Decision): Refusal | undefined {
  const { body, recommendation } = decision;
  const asked = recommendations.filter(({ ordinal }) => recommendation === null || ordinal === recommendation);
  if (asked.length === 0) {
    const known = recommendations.map(({ ordinal }) => ordinal).join(", ");
    return badInput(`The case has no recommendation ${recommendation}. It has ${known}.`);
  }
  const addressees = [...new Set(asked.flatMap(({ addressedTo }) => addressedTo))];
  if (addressees.includes(body)) return undefined;
  const what = recommendation === null ? "The case" : `Recommendation ${recommendation}`;
  return badInput(`${what} is addressed to ${addressees.join(" and ")}, not to ${body}.`);
}

function refuseState(standing: Standing, decision: Decision): Refusal | undefined {
  const { state, stateToday } = standing;
  if (isOnThePolicy(decision)) {
    if (state === "RECOMMENDED") return undefined;
    return conflict(`The policy is ${stateToday}: only one that is RECOMMENDED can be decided on.`);
  }
  if (state !== "RECOMMENDED" && state !== "ADOPTED") {
    return conflict(`The policy is ${stateToday}: its recommendations are no longer decided on.`);
  }
  const settled = outcomeOf(decision.recommendation, standing);
  if (settled === null || !SETTLING[settled]) return undefined;
  return conflict(
    `The policy is ${stateToday}, and its recommendation ${decision.recommendation} is ${settled} already.`,
  );
}

/** What was decided on a recommendation: the council's word before others', the last before earlier ones. */
export function outcomeOf(
  ordinal: number | null,
  { decisions, recommendations, council }: Pick<Standing, "decisions" | "recommendations" | "council">,
): DecisionOutcome | null {
  const addressedTo = recommendations.find((recommendation) => recommendation.ordinal === ordinal)?.addressedTo ?? [];
  const onIt = decisions.filter(
    ({ body, recommendation }) => recommendation === ordinal || (recommendation === null && addressedTo.includes(body)),
  );
  const last = onIt.findLast(({ body }) => body === council) ?? onIt.at(-1);
  return last?.outcome ?? null;
}

/** Whether the policy itself is decided on, and not only what is to follow from it. */
export function isOnThePolicy({ recommendation }: Pick<Decision, "recommendation">): boolean {
  return recommendation === null || recommendation === APPROVAL_OF_THE_POLICY;
}

const badInput = (message: string): Refusal => ({ code: "BAD_USER_INPUT", message });
const conflict = (message: string): Refusal => ({ code: "CONFLICT", message });

/** How far a planned step has come, and the decision that says so, if one does. */
export interface StepProgress<D extends Decision> {
  state: StepState;
  decision: D | undefined;
}

/**
 * How far each step has come. A step of a body that has to decide is done by its recorded decision alone, since a planned day
 * that is past decides nothing. Any other step is done once its day is past; one without a day, once a later step is done.
 */
export function progressOf<D extends Decision>(
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
    // A case that was put off has still to be decided.
    const decision = decisions.findLast(({ body, outcome }) => body === step.body && outcome !== "POSTPONED");
    return { state: decision ? "DONE" : "PLANNED", decision };
  }
  const isDone = step.date === null ? laterIsDone : step.date < today;
  return { state: isDone ? "DONE" : "PLANNED", decision: undefined };
}

/** The slips and conflicts of the sources, in their own words: kept, not resolved. */
export function noteOf(step: FrameStep): string | null {
  const notes = [step.sic, step.conflict].filter((note) => note !== undefined);
  return notes.length > 0 ? notes.join("\n") : null;
}
