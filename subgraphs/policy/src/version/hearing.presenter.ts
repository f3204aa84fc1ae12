import { type Committee, type PolicyFrame, text } from "@hub/frame";
import { type TextContent } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { coordinatorOf } from "../frame/index.js";
import { presentWording } from "./area.presenter.js";
import { Hearing, HearingResponse } from "./process.types.js";
import { type HearingClosed, type HearingOpened } from "./version.document.js";
import { type VersionRecord } from "./version.store.js";
import { type HearingResponseEntity } from "./version-tables.store.js";

/** A hearing that the hub recorded, or one from the source. Days are LocalDates. */
export interface HearingFacts {
  id: string;
  approvedSendOut: string;
  /** Code; null: the coordinating committee. */
  approvedBy: string | null;
  audience: TextContent;
  periodText: TextContent | null;
  from: string;
  to: string;
  datesInferred: boolean;
  writtenResponses: number;
  publicMeetings: number;
  publicMeetingTerm: TextContent | null;
  materialIncludesPlans: boolean;
  closedOn: string | null;
  isOpen: boolean;
  /** Hash of the text that was sent out; null if the hub does not have it. */
  textHash: string | null;
}

/** The hearing of a version; undefined if it has had none. */
export function hearingOf(record: VersionRecord): HearingFacts | undefined {
  if (record.document) return hearingOfCase(record.document.hearing);
  const { version, steps, responses } = record;
  const sent = steps.find(({ state }) => state === "IN_HEARING");
  if (!sent) return undefined;
  const opened: HearingOpened = JSON.parse(sent.content);
  const end = steps.find(({ state }) => state === "HEARD");
  const counted: HearingClosed = end
    ? JSON.parse(end.content)
    : { writtenResponses: responses.length, publicMeetings: 0 };
  return {
    ...opened,
    ...counted,
    id: `${version.id}-hearing`,
    approvedSendOut: sent.takenOn,
    approvedBy: null,
    datesInferred: false,
    publicMeetingTerm: null,
    closedOn: end?.takenOn ?? null,
    isOpen: !end,
    textHash: sent.textHash,
  };
}

function hearingOfCase(from: NonNullable<VersionRecord["document"]>["hearing"]): HearingFacts {
  const { fromToInferred: datesInferred, responsesInSeed: _, ...hearing } = from;
  return { ...hearing, datesInferred, closedOn: null, isOpen: false, textHash: null };
}

export function presentHearing(record: VersionRecord, frame: PolicyFrame): Hearing | null {
  const facts = hearingOf(record);
  if (!facts) return null;
  const {
    isOpen: _,
    approvedBy,
    audience,
    periodText,
    publicMeetingTerm,
    from: startsOn,
    to: endsOn,
    ...plain
  } = facts;
  const { goals } = presentWording(record);
  return made(Hearing, {
    ...plain,
    startsOn,
    endsOn,
    approvedBy: approvingCommittee(approvedBy, frame),
    audience: text(audience),
    periodText: periodText ? text(periodText) : null,
    publicMeetingTerm: publicMeetingTerm ? text(publicMeetingTerm) : null,
    responses: record.responses.map((response) => presentResponse(response, goals)),
  });
}

function approvingCommittee(code: string | null, frame: PolicyFrame): Committee | null {
  return code === null ? coordinatorOf(frame) : (frame.committee(code) ?? null);
}

function presentResponse(
  { id, respondent, receivedOn, touches, synthetic }: HearingResponseEntity,
  goals: HearingResponse["touches"],
): HearingResponse {
  return made(HearingResponse, {
    id,
    respondent,
    receivedOn,
    synthetic,
    touches: goals.filter((goal) => touches.includes(goal.code)),
  });
}
