import type { Actor } from "@hub/auth";
import { MayorTalkRecorded, RemarkWritten, type TALK_OUTCOMES } from "@hub/cycle";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import { contentHash, localDateOf } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { openMilestone, owesDeliveries, standingOf } from "../cycle/cycle.rules.js";
import { putPicturedOnRecord } from "../record/command.service.js";
import { askPicture } from "../record/picture.client.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { orRefuse } from "../record/refusal.js";
import { type FoundDocument, findDocument } from "./document.client.js";
import { refuseDay } from "./report.rules.js";

export interface WriteRemark {
  document: string;
  text: TextInput;
  /** null: the whole document. */
  goal: string | null;
  synthetic: boolean;
  idempotencyKey: string;
}

/** What is answered and kept for the command's key. */
export interface RemarkOnRecord {
  remark: string;
  receipt: KeptReceipt;
}

/** Puts the coordinator's remark on a published document on record; the document stays what it is. */
export async function writeRemark(desk: PolicyDesk, actor: Actor, command: WriteRemark): Promise<RemarkOnRecord> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("text", command.text);
  const named = { client: actor.client, key, input: ["remark", input] };
  const written = await putPicturedOnRecord(desk, named, {
    check: () => checkGoals(desk, command.goal === null ? [] : [command.goal]),
    ask: async () => ({ document: await findDocument(desk, command.document) }),
    record: (manager, { document }) => remarkOn(desk, manager, document, command),
  });
  return written as RemarkOnRecord;
}

function checkGoals({ frame }: PolicyDesk, goals: readonly string[]): void {
  const unknown = goals.find((goal) => !frame.goal(goal));
  if (unknown === undefined) return;
  throw new HubError("BAD_USER_INPUT", `There is no goal '${unknown}'. Query.goals has all ids.`);
}

async function remarkOn(
  desk: PolicyDesk,
  manager: EntityManager,
  { id: document, kind, committee, year: ofStatement, state }: FoundDocument,
  { text, goal, synthetic }: WriteRemark,
): Promise<RemarkOnRecord> {
  if (state === "WITHDRAWN") throw new HubError("CONFLICT", `The document '${document}' has been withdrawn.`);
  const at = desk.clock.now();
  const year = ofStatement ?? Number(localDateOf(at).slice(0, 4));
  if (!desk.record.years.includes(year)) {
    throw new HubError("CONFLICT", `No cycle is planned for ${year}, in which the remark would stand.`);
  }
  const content = {
    ...{ id: uuidv7(), document, kind, committee, year, goal, text: wordsOf(text) },
    ...{ writtenAt: at.toISOString(), synthetic },
  };
  const data = { ...content, contentHash: contentHash(content) };
  const happening = { event: RemarkWritten, subject: data.id, at, data };
  return { remark: data.id, receipt: (await tell(manager, happening, data.contentHash)).receipt };
}

export interface RecordMayorTalk {
  year: number;
  committee: string;
  outcome: (typeof TALK_OUTCOMES)[number];
  /** LocalDate. */
  on: string;
  summary: TextInput;
  goals: readonly string[];
  synthetic: boolean;
  idempotencyKey: string;
}

/** Puts on record that a talk with a committee's mayor was held or declined. */
export async function recordMayorTalk(
  desk: PolicyDesk,
  actor: Actor,
  command: RecordMayorTalk,
): Promise<{ receipt: KeptReceipt }> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("summary", command.summary);
  const named = { client: actor.client, key, input: ["recordMayorTalk", input] };
  const recorded = await putPicturedOnRecord(desk, named, {
    check: () => checkTalk(desk, command),
    ask: () => statementOf(desk, command),
    record: (manager, { statement }) => talkOn(desk, manager, { ...input, statement }),
  });
  return recorded as { receipt: KeptReceipt };
}

function checkTalk(desk: PolicyDesk, { year, committee, on, goals }: RecordMayorTalk): void {
  const standing = standingOf(desk);
  orRefuse(openMilestone(standing.record, year, "MAYOR_DIALOGUE"));
  const body = desk.frame.committee(committee);
  if (!body || !owesDeliveries(body)) {
    throw new HubError("BAD_USER_INPUT", `'${committee}' is no standing committee. Query.committees has all codes.`);
  }
  orRefuse(refuseDay("on", on, { earliest: `${year}-01-01`, now: standing.now }));
  checkGoals(desk, goals);
}

const STATEMENT = `query ($year: Int!, $committee: ID!) {
  integrationStatements(filter: { year: [$year], committee: [$committee] }, first: 1) { nodes { id } } }`;

const statementsOf = z
  .object({ integrationStatements: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })
  .transform(({ integrationStatements: { nodes } }) => ({ statement: nodes[0]?.id ?? null }));

/** The committee's statement of the year on record, whose publication has offered the talk. */
const statementOf = (desk: PolicyDesk, { year, committee }: RecordMayorTalk) =>
  askPicture(desk, { query: STATEMENT, variables: { year, committee } }, statementsOf);

type Talk = Omit<RecordMayorTalk, "idempotencyKey"> & { statement: string | null };

async function talkOn(desk: PolicyDesk, manager: EntityManager, talk: Talk) {
  const at = desk.clock.now();
  const { goals, summary, ...plain } = talk;
  const content = {
    ...{ id: uuidv7(), ...plain, summary: wordsOf(summary), goals: [...goals] },
    recordedAt: at.toISOString(),
  };
  const data = { ...content, contentHash: contentHash(content) };
  return tell(manager, { event: MayorTalkRecorded, subject: data.id, at, data }, data.contentHash);
}
