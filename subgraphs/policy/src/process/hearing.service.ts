import type { Actor } from "@hub/auth";
import { checkWords, HearingResponseRecorded } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { contentHash, localDateOf } from "@hub/rules";
import { Conflict, HubError, type Outcome, refuseOver } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";
import {
  type HearingClosed,
  type HearingFacts,
  type HearingOpened,
  HearingResponseEntity,
  hearingOf,
  type VersionRecord,
  versionsOf,
} from "../version/index.js";
import type { VersionAnswer } from "./draft.service.js";
import { takeStep } from "./step.service.js";

export interface SendToHearing extends HearingOpened {
  policy: string;
  approvedSendOut: string;
  idempotencyKey: string;
}

/** Sends the newest version, a draft, out for hearing. Its text cannot change until the hearing closes. */
export function sendToHearing(
  context: PolicyContext,
  actor: Actor,
  command: SendToHearing,
): Promise<Outcome<VersionAnswer>> {
  const { policy, approvedSendOut: on, idempotencyKey, ...opened } = command;
  checkWords("audience", command.audience);
  if (command.periodText) checkWords("periodText", command.periodText);
  if (command.from > command.to || on > command.from) {
    throw new HubError(
      "BAD_USER_INPUT",
      `A hearing is sent out (${on}) before it begins (${command.from}), and ends (${command.to}) after that.`,
    );
  }
  const input = ["sendToHearing", { policy, on, ...opened }];
  return takeStep(context, actor, { policy, to: "IN_HEARING", on, idempotencyKey, input, contentOf: () => opened });
}

export interface CloseHearing {
  policy: string;
  closedOn: string;
  /** Null: as many as are on record. */
  writtenResponses: number | null;
  publicMeetings: number;
  idempotencyKey: string;
}

/** Closes the hearing of the newest version, from its last day on, and counts what came in. */
export function closeHearing(
  context: PolicyContext,
  actor: Actor,
  command: CloseHearing,
): Promise<Outcome<VersionAnswer>> {
  const { policy, closedOn: on, idempotencyKey, writtenResponses, publicMeetings } = command;
  const input = ["closeHearing", { policy, on, writtenResponses, publicMeetings }];
  const contentOf = (record: VersionRecord): HearingClosed => {
    const { to } = hearingOf(record) as HearingFacts;
    if (on < to) {
      const message = `The hearing runs until ${to}: it can be closed from that day on.`;
      throw new Conflict("TOO_EARLY", message, { subject: policy, at: to });
    }
    const onRecord = record.responses.length;
    if ((writtenResponses ?? onRecord) < onRecord || publicMeetings < 0) {
      const message = `writtenResponses is at least the ${onRecord} that are on record, publicMeetings at least 0.`;
      throw new HubError("BAD_USER_INPUT", message);
    }
    return { writtenResponses: writtenResponses ?? onRecord, publicMeetings };
  };
  return takeStep(context, actor, { policy, to: "HEARD", on, idempotencyKey, input, contentOf });
}

export interface RecordHearingResponse {
  policy: string;
  /** Null: the newest version that has had a hearing. */
  version: number | null;
  respondent: string;
  receivedOn: string;
  touches: string[];
  synthetic: boolean;
  idempotencyKey: string;
}

export interface ResponseAnswer {
  version: string;
  response: string;
  receipt: SignedReceipt;
}

const RESPONSES = { name: "RESPONSES_PER_HEARING", most: 1_000 };
const RESPONDENT_LENGTH = { name: "RESPONDENT_LENGTH", most: 200 };
const PRIVATE = /@|\b\d{6}-?\d{4}\b|\b(?:\d ?){8}\b/;

/** Records a written response to a hearing: to one that runs, or one of those counted when it closed. */
export async function recordHearingResponse(
  context: PolicyContext,
  actor: Actor,
  command: RecordHearingResponse,
): Promise<ResponseAnswer> {
  const { idempotencyKey: key, ...input } = command;
  checkRespondent(command.respondent);
  const named = { client: actor.client, key, input: ["recordHearingResponse", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    const record = await versionSentOut(manager, command);
    refuseResponse(record, command, localDateOf(context.clock.now()));
    return { done: await recordResponse(context, manager, { record, command, actor }) };
  });
  return done;
}

function checkRespondent(respondent: string): void {
  checkWords("respondent", respondent);
  refuseOver(RESPONDENT_LENGTH, respondent.length, "Characters of respondent");
  if (!PRIVATE.test(respondent)) return;
  throw new HubError(
    "BAD_USER_INPUT",
    "respondent holds an address or a number that may be a person's. Name the organisation and the role alone.",
  );
}

async function versionSentOut(
  manager: EntityManager,
  { policy, version }: RecordHearingResponse,
): Promise<VersionRecord> {
  const records = await versionsOf(manager, policy);
  if (records.length === 0) throw new HubError("NOT_FOUND", `There is no policy '${policy}'.`);
  const record = records.findLast((each) => hearingOf(each) && (version === null || each.version.number === version));
  if (record) return record;
  const what = version === null ? `No version of '${policy}'` : `Version ${version} of '${policy}'`;
  throw new Conflict("MISSING", `${what} has ${version === null ? "" : "not "}been sent out for hearing.`, {
    subject: policy,
  });
}

function refuseResponse(record: VersionRecord, command: RecordHearingResponse, today: string): void {
  const hearing = hearingOf(record) as HearingFacts;
  const { responses, content } = record;
  refuseOver(RESPONSES, responses.length + 1, "Responses of a hearing");
  if (!hearing.isOpen && responses.length >= hearing.writtenResponses) {
    throw new Conflict(
      "CLOSED",
      `The hearing is closed, and all ${hearing.writtenResponses} responses that were counted are on record.`,
      { subject: command.policy },
    );
  }
  const until = hearing.closedOn ?? (hearing.isOpen ? today : hearing.to);
  if (command.receivedOn < hearing.approvedSendOut || command.receivedOn > until) {
    const span = `The hearing takes responses from ${hearing.approvedSendOut} to ${until}`;
    throw new HubError("BAD_USER_INPUT", `${span}, not on ${command.receivedOn}.`);
  }
  const goals = content.goals.map(({ id }) => id);
  const unknown = command.touches.find((goal) => !goals.includes(goal));
  if (unknown === undefined) return;
  throw new HubError("BAD_USER_INPUT", `The version has no goal '${unknown}'. It has ${goals.join(", ")}.`);
}

async function recordResponse(
  { clock }: PolicyContext,
  manager: EntityManager,
  { record, command, actor }: { record: VersionRecord; command: RecordHearingResponse; actor: Actor },
): Promise<ResponseAnswer> {
  const { version } = record;
  const { respondent, receivedOn, synthetic } = command;
  const touches = [...new Set(command.touches)];
  const at = clock.now();
  const id = uuidv7();
  const facts = { id, policy: version.policy, version: version.number, respondent, receivedOn, touches, synthetic };
  const hash = contentHash(facts);
  const data = { ...facts, contentHash: hash };
  const { receipt, position } = await recordEvent(
    manager,
    { event: HearingResponseRecorded, subject: version.id, at, data },
    hash,
  );
  await manager.insert(HearingResponseEntity, {
    id,
    policyVersion: version.id,
    respondent,
    receivedOn,
    touches,
    synthetic,
    position,
    recordedBy: actor.client,
    recordedAt: at,
  });
  return { version: version.id, response: id, receipt };
}
