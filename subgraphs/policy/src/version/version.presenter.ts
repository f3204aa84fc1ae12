import type { SlotKind } from "@hub/cycle";
import { type PolicyFrame, text } from "@hub/frame";
import { asInput, localDateOf, wordingId } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import {
  bodiesOf,
  type FrameDocument,
  Obligation,
  PolicyCase,
  SourceNote,
  sourceText,
  YearWheelSlot,
} from "../frame/index.js";
import { presentWording } from "./area.presenter.js";
import { presentHearing } from "./hearing.presenter.js";
import { presentDecision, presentProcess, presentRecommendations } from "./process.presenter.js";
import { stateOn, type VersionRecord } from "./version.store.js";
import { Concept, Document, PolicyRendition, PolicyVersion, Principle, Vision } from "./version.types.js";

/** The graph's object for a version, in its state at an instant. */
export function presentVersion(record: VersionRecord, frame: PolicyFrame, now: Date): PolicyVersion {
  const { version, document, decisions } = record;
  const today = localDateOf(now);
  const wording = presentWording(record);
  return made(PolicyVersion, {
    id: version.id,
    number: version.number,
    state: stateOn(record, today),
    contentHash: record.contentHash,
    content: record.stored,
    asInput: asInput("POLICY_VERSION", record.content),
    synthetic: record.synthetic,
    recordedAt: version.recordedAt,
    vision: presentVision(record),
    principles: presentPrinciples(record),
    concepts: presentConcepts(record),
    areas: wording.areas,
    goals: wording.goals,
    ...(document ? caseFields(document, frame) : NO_CASE),
    visionTextInSource: hasVisionText(record),
    hearing: presentHearing(record, frame),
    process: presentProcess(record, frame, today),
    recommendations: presentRecommendations(record, frame),
    decisions: decisions.map((decision) => presentDecision(decision, record, frame)),
  });
}

const hasVisionText = ({ document, content }: VersionRecord): boolean =>
  document ? document.policy.vision.textInSeed : content.vision !== null;

const partOf = (record: VersionRecord, code: string) => ({
  id: wordingId(code, record.version.number),
  code,
  policy: presentWording(record).policy,
  version: record.version.number,
});

/** The vision in a version's words. */
export function presentVision(record: VersionRecord): Vision | null {
  const { vision, policy } = record.content;
  if (!vision) return null;
  const { da, en = null, enSource = null } = text(vision);
  return made(Vision, {
    ...partOf(record, `${policy}-vision`),
    da,
    en,
    enSource,
    textInSource: hasVisionText(record),
  });
}

/** The principles in a version's words. */
export const presentPrinciples = (record: VersionRecord): Principle[] =>
  record.content.principles.map(({ id, text: words }, index) =>
    made(Principle, { ...partOf(record, id), ordinal: index + 1, text: text(words) }),
  );

/** The concepts in a version's words. */
export const presentConcepts = (record: VersionRecord): Concept[] =>
  record.content.concepts.map(({ id, term, definition, altLabels }) =>
    made(Concept, {
      ...partOf(record, id),
      term: text(term),
      definition: definition ? text(definition) : null,
      altLabels: altLabels.map(text),
    }),
  );

/** A version that was written here has no decision case around it. */
const NO_CASE = {
  councilCase: null,
  origin: null,
  url: null,
  predecessorExpires: null,
  instruments: [],
  yearWheel: [],
  obligations: [],
  financingRules: [],
  documents: [],
  renditions: [],
  sources: [],
};

/** The fields from the decision case around a version. */
function caseFields(document: FrameDocument, frame: PolicyFrame) {
  const { policy, origin, instruments, yearWheel, obligations, financingRules } = document;
  return {
    renditions: presentRenditions(document),
    councilCase: presentCase(document),
    origin: text(origin),
    url: policy.url,
    predecessorExpires: policy.predecessorExpires,
    instruments: instruments.map(text),
    yearWheel: yearWheel.map((slot) =>
      made(YearWheelSlot, { ...slot, kinds: slot.kinds.map(slotKind), text: text(slot.text) }),
    ),
    obligations: obligations.map((obligation) => presentObligation(obligation, frame)),
    financingRules: financingRules.map(text),
    documents: presentAnnexes(document),
    sources: sourcesOf(document),
  };
}

function presentRenditions({ renditions }: FrameDocument): PolicyRendition[] {
  return renditions.map((rendition) =>
    made(PolicyRendition, {
      ...rendition,
      title: text(rendition.title),
      text: text(rendition.text),
      refersTo: rendition.refersTo ?? null,
    }),
  );
}

function presentCase({ case: from }: FrameDocument): PolicyCase {
  const { agendaItem, caseNumber, title, summary, economicConsequences, decisionTextInSeed } = from;
  return made(PolicyCase, {
    agendaItem,
    caseNumber,
    title: text(title),
    summary: text(summary),
    economicConsequences: text(economicConsequences),
    decisionTextInSource: decisionTextInSeed,
  });
}

function presentObligation(obligation: FrameDocument["obligations"][number], frame: PolicyFrame): Obligation {
  const { from, to, ...plain } = obligation;
  return made(Obligation, {
    ...plain,
    kind: slotKind(plain.kind),
    what: text(plain.what),
    mustContain: plain.mustContain ? text(plain.mustContain) : null,
    owedBy: bodiesOf(from, frame),
    owedTo: bodiesOf(to, frame),
    due: plain.due ?? null,
    firstYearInferred: plain.firstYearInferred ?? null,
  });
}

function presentAnnexes({ policy, annexes }: FrameDocument): Document[] {
  return annexes.map(({ number, title, columnsInferred }) =>
    made(Document, {
      id: `${policy.id}-annex-${number}`,
      annexNumber: number,
      title: text(title),
      url: null,
      sha256: null,
      columnsInferred,
    }),
  );
}

/** The slots that the document names otherwise than the graph. */
const SLOT_NAMES: Record<string, SlotKind> = { PLAN_REVISION_DUE: "PLAN_REVISION", STATEMENT_WINDOW: "STATEMENT" };
const slotKind = (kind: string): SlotKind => SLOT_NAMES[kind] ?? (kind as SlotKind);

/** The document's notes on where something comes from, or on what is inferred. */
function sourcesOf(document: FrameDocument): SourceNote[] {
  const { policy, committees, administrations, process } = document;
  const notes: [about: string, note: string | undefined][] = [
    ["frame", document.$comment],
    [`${policy.id}.period`, policy.periodInferred],
    ...policy.aliases.map(({ da, note }): [string, string] => [`alias ${da}`, note]),
    ["goals", document.goalOrdinalNote],
    ["committees", document.committeesNote],
    ...[...committees, ...administrations].map(({ code, source }): [string, string] => [
      code,
      sourceText(source, document),
    ]),
    ...process.flatMap(({ ordinal, sic, conflict }): [string, string | undefined][] => [
      [`${policy.id}-step-${ordinal}`, sic],
      [`${policy.id}-step-${ordinal}`, conflict],
    ]),
  ];
  return notes.flatMap(([about, note]) => (note === undefined ? [] : [made(SourceNote, { about, note })]));
}
