import { type Committee, type PolicyFrame, text } from "@hub/frame";
import { coordinatorOf } from "./frame/body.presenter.js";
import { presentAreas } from "./version/area.presenter.js";
import { hearingOf } from "./version/hearing.presenter.js";
import { Hearing, HearingResponse } from "./version/process.types.js";
import type { HearingResponseEntity } from "./version/version.entities.js";
import type { VersionRecord } from "./version/version.store.js";

export function presentHearing(record: VersionRecord, frame: PolicyFrame): Hearing | null {
  const facts = hearingOf(record);
  if (!facts) return null;
  const { isOpen: _, approvedBy, audience, periodText, publicMeetingTerm, ...plain } = facts;
  const { goals } = presentAreas(record.content);
  return Object.assign(new Hearing(), {
    ...plain,
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
  return Object.assign(new HearingResponse(), {
    ...{ id, respondent, receivedOn, synthetic },
    touches: goals.filter((goal) => touches.includes(goal.id)),
  });
}
