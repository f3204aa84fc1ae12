import { type Committee, type PolicyFrame, type Text, text } from "@hub/frame";
import { administrationOf, bodiesOf } from "./body.presenter.js";
import { isOnThePolicy, outcomeOf } from "./decision.rules.js";
import type { FrameDocument, FrameStep } from "./frame.document.js";
import type { PolicyDecisionEntity } from "./policy.entities.js";
import type { DecisionOutcome } from "./policy.enums.js";
import { councilOf, type VersionRecord } from "./policy-version.store.js";
import { noteOf, progressOf, type StepProgress } from "./process.rules.js";
import { Hearing, PolicyDecision, ProcessStep, Recommendation } from "./process.types.js";

/** The case's own steps as far as they have come, then the recorded decisions, each as a step of its own. */
export function presentProcess(record: VersionRecord, frame: PolicyFrame, today: string): ProcessStep[] {
  const { document, decisions } = record;
  const deciding = [...new Set(document.recommendations.flatMap(({ addressedTo }) => addressedTo))];
  const progress = progressOf(document.process, { today, deciding, decisions });
  const planned = document.process.map((step, index) => plannedStep(step, progress[index], document, frame));
  const recorded = decisions.map((decision, index) =>
    decisionStep(decision, planned.length + index + 1, document, frame),
  );
  return [...planned, ...recorded];
}

function plannedStep(
  step: FrameStep,
  progress: StepProgress<PolicyDecisionEntity> | undefined,
  document: FrameDocument,
  frame: PolicyFrame,
): ProcessStep {
  const decision = progress?.decision;
  return Object.assign(new ProcessStep(), {
    id: stepId(document, step.ordinal),
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
    decision: decision ? presentDecision(decision, frame) : null,
  });
}

function decisionStep(
  decision: PolicyDecisionEntity,
  ordinal: number,
  document: FrameDocument,
  frame: PolicyFrame,
): ProcessStep {
  return Object.assign(new ProcessStep(), {
    id: stepId(document, ordinal),
    ordinal,
    date: decision.decidedOn,
    dateText: DANISH_DAY.format(new Date(decision.decidedOn)),
    yearInferred: false,
    committee: frame.committee(decision.body) ?? null,
    committees: bodiesOf(decision.body, frame),
    administration: null,
    action: actionOf(decision, document),
    state: "DONE" as const,
    note: decisionNote(decision, document),
    synthetic: decision.synthetic,
    decision: presentDecision(decision, frame),
  });
}

const stepId = ({ policy }: FrameDocument, ordinal: number): string => `${policy.id}-step-${ordinal}`;

const DANISH_DAY = new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeZone: "UTC" });

const VERBS: Record<DecisionOutcome, { da: string; en: string }> = {
  APPROVED: { da: "Godkender", en: "Approves" },
  APPROVED_WITH_AMENDMENT: { da: "Godkender med ændring", en: "Approves with an amendment" },
  NOTED: { da: "Tager til efterretning:", en: "Takes note of" },
  REJECTED: { da: "Forkaster", en: "Rejects" },
  POSTPONED: { da: "Udsætter", en: "Postpones" },
};

function actionOf(decision: PolicyDecisionEntity, { policy }: FrameDocument): Text {
  const { outcome, recommendation } = decision;
  const verb = VERBS[outcome];
  const what = isOnThePolicy(decision)
    ? policy.title
    : { da: `indstillingens punkt ${recommendation}`, en: `recommendation ${recommendation}` };
  return text({ da: `${verb.da} ${what.da}`, en: `${verb.en} ${what.en}`, enSource: "EDITORIAL" });
}

/** The decision's own note, and what the sources disagree on about this body's step: recording a day resolves nothing. */
function decisionNote({ body, note }: PolicyDecisionEntity, { process }: FrameDocument): string | null {
  const conflicts = process.filter((step) => step.body === body).map(({ conflict }) => conflict);
  const notes = [note, ...conflicts].filter((one) => one !== null && one !== undefined);
  return notes.length > 0 ? notes.join("\n") : null;
}

export function presentDecision(decision: PolicyDecisionEntity, frame: PolicyFrame): PolicyDecision {
  const { id, decidedOn, outcome, recommendation, state, note, synthetic, contentHash, recordedAt } = decision;
  return Object.assign(new PolicyDecision(), {
    ...{ id, decidedOn, outcome, recommendation, state, note, synthetic, contentHash, recordedAt },
    body: frame.committee(decision.body) as Committee,
  });
}

export function presentRecommendations({ document, decisions }: VersionRecord, frame: PolicyFrame): Recommendation[] {
  const { policy, recommendations } = document;
  const council = councilOf(document);
  return recommendations.map(({ ordinal, text: words, addressedTo, proposedBy, recommendedBy }) =>
    Object.assign(new Recommendation(), {
      id: `${policy.id}-recommendation-${ordinal}`,
      ordinal,
      text: text(words),
      addressedTo: addressedTo.flatMap((code) => bodiesOf(code, frame)),
      outcome: outcomeOf(ordinal, { decisions, recommendations, council }),
      proposedBy: administrationOf(proposedBy, document),
      recommendedBy: frame.committee(recommendedBy) ?? null,
    }),
  );
}

export function presentHearing(from: FrameDocument["hearing"], frame: PolicyFrame): Hearing {
  const { fromToInferred, responsesInSeed: _, approvedBy, audience, periodText, publicMeetingTerm, ...plain } = from;
  return Object.assign(new Hearing(), {
    ...plain,
    approvedBy: frame.committee(approvedBy) ?? null,
    audience: text(audience),
    periodText: text(periodText),
    publicMeetingTerm: text(publicMeetingTerm),
    datesInferred: fromToInferred,
    responses: [],
  });
}
