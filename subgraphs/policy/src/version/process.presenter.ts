import { type Committee, type PolicyFrame, type Text, text } from "@hub/frame";
import { lazily, made } from "@hub/subgraph-kit";
import {
  administrationOf,
  bodiesOf,
  coordinatorOf,
  councilOf,
  type FrameDocument,
  type FrameStep,
} from "../frame/index.js";
import { isOnThePolicy, noteOf, outcomeOf, type StepProgress, stepProgress } from "./decision.rules.js";
import { PolicyDecision, ProcessStep, Recommendation } from "./process.types.js";
import { recommendationsOf, type VersionRecord } from "./version.store.js";
import type { DecisionOutcome } from "./version-enums.types.js";
import type { PolicyDecisionEntity, PolicyVersionStepEntity } from "./version-tables.store.js";

/** The case's own steps, or those that were recorded here; then each recorded decision as a step. */
export function presentProcess(record: VersionRecord, frame: PolicyFrame, today: string): ProcessStep[] {
  const { document, decisions } = record;
  const before = document
    ? plannedSteps(record, document, { frame, today })
    : record.steps.map((step, index) => takenStep(step, record, { frame, ordinal: index + 1 }));
  const recorded = decisions.map((decision, index) =>
    decisionStep(decision, record, { frame, ordinal: before.length + index + 1 }),
  );
  return [...before, ...recorded];
}

function plannedSteps(
  record: VersionRecord,
  document: FrameDocument,
  { frame, today }: { frame: PolicyFrame; today: string },
): ProcessStep[] {
  const { decisions } = record;
  const deciding = [...new Set(document.recommendations.flatMap(({ addressedTo }) => addressedTo))];
  const progress = stepProgress(document.process, { today, deciding, decisions });
  return document.process.map((step, index) => plannedStep(step, progress[index], { ...record, document }, frame));
}

const TAKEN: Record<PolicyVersionStepEntity["state"], { da: string; en: string }> = {
  IN_HEARING: { da: "Sender udkastet i høring", en: "Sends the draft out for hearing" },
  HEARD: { da: "Afslutter høringen", en: "Closes the hearing" },
  RECOMMENDED: { da: "Indstiller politikken til vedtagelse", en: "Recommends the policy for adoption" },
};

interface Placed {
  frame: PolicyFrame;
  ordinal: number;
}

/** A recorded step of the coordinating committee. */
function takenStep(step: PolicyVersionStepEntity, record: VersionRecord, { frame, ordinal }: Placed): ProcessStep {
  return made(ProcessStep, {
    ...doneOn(step.takenOn),
    id: stepId(record, ordinal),
    ordinal,
    committee: coordinatorOf(frame),
    committees: [coordinatorOf(frame)],
    action: text({ ...TAKEN[step.state], enSource: "EDITORIAL" }),
    note: null,
    synthetic: record.synthetic,
    decision: null,
  });
}

function doneOn(day: string) {
  const dateText = DANISH_DAY.format(new Date(day));
  return { date: day, dateText, yearInferred: false, administration: null, state: "DONE" as const };
}

function plannedStep(
  step: FrameStep,
  progress: StepProgress<PolicyDecisionEntity> | undefined,
  record: VersionRecord & { document: FrameDocument },
  frame: PolicyFrame,
): ProcessStep {
  const { document } = record;
  const decision = progress?.decision;
  return made(ProcessStep, {
    id: `${document.policy.id}-step-${step.ordinal}`,
    ordinal: step.ordinal,
    date: step.date,
    dateText: step.dateText,
    yearInferred: step.yearInferred,
    committee: frame.committee(step.body) ?? null,
    committees: bodiesOf(step.body, frame),
    administration: administrationOf(step.body, document),
    action: text(step.action),
    state: progress?.state ?? "PLANNED",
    note: noteOf(step),
    synthetic: decision?.synthetic ?? false,
    decision: decision ? presentDecision(decision, record, frame) : null,
  });
}

function decisionStep(decision: PolicyDecisionEntity, record: VersionRecord, { frame, ordinal }: Placed): ProcessStep {
  return made(ProcessStep, {
    ...doneOn(decision.decidedOn),
    id: stepId(record, ordinal),
    ordinal,
    committee: frame.committee(decision.body) ?? null,
    committees: bodiesOf(decision.body, frame),
    action: actionOf(decision, record),
    note: decisionNote(decision, record),
    synthetic: decision.synthetic,
    decision: presentDecision(decision, record, frame),
  });
}

/** Ids of the first case's parts begin with the policy's id; those of other versions with the version's id. */
const idOf = ({ document, version }: VersionRecord, part: string): string =>
  `${document ? version.policy : version.id}-${part}`;

const stepId = (record: VersionRecord, ordinal: number): string => idOf(record, `step-${ordinal}`);

const DANISH_DAY = new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeZone: "UTC" });

const VERBS: Record<DecisionOutcome, { da: string; en: string }> = {
  APPROVED: { da: "Godkender", en: "Approves" },
  APPROVED_WITH_AMENDMENT: { da: "Godkender med ændring", en: "Approves with an amendment" },
  NOTED: { da: "Tager til efterretning:", en: "Takes note of" },
  REJECTED: { da: "Forkaster", en: "Rejects" },
  POSTPONED: { da: "Udsætter", en: "Postpones" },
};

function actionOf(decision: PolicyDecisionEntity, { content }: VersionRecord): Text {
  const { outcome, recommendation } = decision;
  const verb = VERBS[outcome];
  const what = isOnThePolicy(decision)
    ? content.title
    : { da: `indstillingens punkt ${recommendation}`, en: `recommendation ${recommendation}` };
  return text({ da: `${verb.da} ${what.da}`, en: `${verb.en} ${what.en ?? what.da}`, enSource: "EDITORIAL" });
}

/** The decision's own note, and the sources' conflicts on this body's step: a recorded day does not resolve them. */
function decisionNote({ body, note }: PolicyDecisionEntity, { document }: VersionRecord): string | null {
  const conflicts = (document?.process ?? []).filter((step) => step.body === body).map(({ conflict }) => conflict);
  const notes = [note, ...conflicts].filter((one) => one !== null && one !== undefined);
  return notes.length > 0 ? notes.join("\n") : null;
}

/** A decision on a version; the recommendation that it is on is presented when a query reads it. */
export function presentDecision(
  decision: PolicyDecisionEntity,
  record: VersionRecord,
  frame: PolicyFrame,
): PolicyDecision {
  const { id, decidedOn, outcome, recommendation, state, note, synthetic, contentHash, recordedAt } = decision;
  const presented = made<PolicyDecision, "recommendation" | "content">(PolicyDecision, {
    id,
    decidedOn,
    outcome,
    state,
    note,
    synthetic,
    contentHash,
    recordedAt,
    body: frame.committee(decision.body) as Committee,
  });
  lazily(presented, "content", () => JSON.parse(decision.content));
  const recommended = () => presentRecommendations(record, frame).find(({ ordinal }) => ordinal === recommendation);
  return lazily(presented, "recommendation", () => recommended() ?? null);
}

export function presentRecommendations(record: VersionRecord, frame: PolicyFrame): Recommendation[] {
  const { document, decisions } = record;
  const recommendations = recommendationsOf(record);
  const council = councilOf(frame);
  return recommendations.map(({ ordinal, text: words, addressedTo, proposedBy, recommendedBy }) =>
    made(Recommendation, {
      id: idOf(record, `recommendation-${ordinal}`),
      ordinal,
      text: text(words),
      addressedTo: addressedTo.flatMap((code) => bodiesOf(code, frame)),
      outcome: outcomeOf(ordinal, { decisions, recommendations, council }),
      proposedBy: document && proposedBy !== null ? administrationOf(proposedBy, document) : null,
      recommendedBy: recommendedBy === null ? coordinatorOf(frame) : (frame.committee(recommendedBy) ?? null),
    }),
  );
}
