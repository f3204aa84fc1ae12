import type { Actor } from "@hub/auth";
import { MayorTalkRecorded, RemarkWritten, type TALK_OUTCOMES } from "@hub/cycle";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { contentHash, localDateOf, yearOf } from "@hub/rules";
import { Conflict, HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { openMilestone, wheelState } from "../cycle/index.js";
import { orRefuse, type PolicyContext, queryPicture, recordEvent, runCommandOnPicture } from "../record/index.js";
import { type FoundDocument, findDocument } from "./document.client.js";
import { refuseDay } from "./report.rules.js";

export interface WriteRemark {
  document: string;
  text: TextInput;
  /** Null: the whole document. */
  goal: string | null;
  synthetic: boolean;
  idempotencyKey: string;
}

/** What the command answers, and keeps for its key. */
export interface RemarkOnRecord {
  remark: string;
  receipt: SignedReceipt;
}

/** Records the coordinator's remark on a published document, which does not change. */
export async function writeRemark(context: PolicyContext, actor: Actor, command: WriteRemark): Promise<RemarkOnRecord> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("text", command.text);
  const named = { client: actor.client, key, input: ["remark", input] };
  const { done } = await runCommandOnPicture(context, named, {
    check: () => checkGoals(context, command.goal === null ? [] : [command.goal]),
    query: async () => ({ document: await findDocument(context, command.document) }),
    record: async (manager, { document }) => ({ done: await remarkOn(context, manager, document, command) }),
  });
  return done;
}

function checkGoals({ frame }: PolicyContext, goals: readonly string[]): void {
  const unknown = goals.find((goal) => !frame.goal(goal));
  if (unknown === undefined) return;
  throw new HubError("BAD_USER_INPUT", `There is no goal '${unknown}'. Query.goals has all ids.`);
}

async function remarkOn(
  context: PolicyContext,
  manager: EntityManager,
  { id: document, kind, committee, year: ofStatement, state }: FoundDocument,
  { text, goal, synthetic }: WriteRemark,
): Promise<RemarkOnRecord> {
  if (state === "WITHDRAWN")
    throw new Conflict("WITHDRAWN", `The document '${document}' has been withdrawn.`, { subject: document });
  const at = context.clock.now();
  const year = ofStatement ?? yearOf(localDateOf(at));
  if (!context.record.years.includes(year)) {
    throw new Conflict("MISSING", `No cycle is planned for ${year}, in which the remark would stand.`, {
      subject: year,
    });
  }
  const content = {
    id: uuidv7(),
    document,
    kind,
    committee,
    year,
    goal,
    text: wordsOf(text),
    writtenAt: at.toISOString(),
    synthetic,
  };
  const data = { ...content, contentHash: contentHash(content) };
  const newEvent = { event: RemarkWritten, subject: data.id, at, data };
  return { remark: data.id, receipt: (await recordEvent(manager, newEvent, data.contentHash)).receipt };
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

/** Records that a talk with a committee's mayor was held or declined. */
export async function recordMayorTalk(
  context: PolicyContext,
  actor: Actor,
  command: RecordMayorTalk,
): Promise<SignedReceipt> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("summary", command.summary);
  const named = { client: actor.client, key, input: ["recordMayorTalk", input] };
  const { done } = await runCommandOnPicture(context, named, {
    check: () => checkTalk(context, command),
    query: () => statementOf(context, command),
    record: async (manager, { statement }) => ({ done: await talkOn(context, manager, { ...input, statement }) }),
  });
  return done.receipt;
}

function checkTalk(context: PolicyContext, { year, committee, on, goals }: RecordMayorTalk): void {
  const wheel = wheelState(context);
  orRefuse(openMilestone(wheel.record, year, "MAYOR_DIALOGUE"));
  if (!context.frame.owesDeliveries(committee)) {
    throw new HubError("BAD_USER_INPUT", `'${committee}' is no standing committee. Query.committees has all codes.`);
  }
  orRefuse(refuseDay("heldOn", on, { earliest: `${year}-01-01`, now: wheel.now }));
  checkGoals(context, goals);
}

const STATEMENT = `query ($year: Int!, $committee: ID!) {
  integrationStatements(filter: { year: [$year], committee: [$committee] }, first: 1) { nodes { id } } }`;

const statementsOf = z
  .object({ integrationStatements: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })
  .transform(({ integrationStatements: { nodes } }) => ({ statement: nodes[0]?.id ?? null }));

/** The committee's statement of the year: its publication offered the talk. */
const statementOf = (context: PolicyContext, { year, committee }: RecordMayorTalk) =>
  queryPicture(context, { query: STATEMENT, variables: { year, committee } }, statementsOf);

type Talk = Omit<RecordMayorTalk, "idempotencyKey"> & { statement: string | null };

async function talkOn(context: PolicyContext, manager: EntityManager, talk: Talk) {
  const at = context.clock.now();
  const { goals, summary, ...plain } = talk;
  const content = {
    ...plain,
    id: uuidv7(),
    summary: wordsOf(summary),
    goals: [...goals],
    recordedAt: at.toISOString(),
  };
  const data = { ...content, contentHash: contentHash(content) };
  return recordEvent(manager, { event: MayorTalkRecorded, subject: data.id, at, data }, data.contentHash);
}
