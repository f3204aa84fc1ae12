import type { Actor } from "@hub/auth";
import type { IndicatorFacts } from "@hub/cycle";
import { checkWords, type PolicyFrame, type SuccessionFacts, SuccessionRecorded } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import { Conflict, HubError, refuseOver } from "@hub/subgraph-kit";
import { v7 as uuidv7 } from "uuid";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";

export interface RecordSuccession extends Omit<SuccessionFacts, "id" | "recordedAt"> {
  idempotencyKey: string;
}

const LINKS = { name: "SUCCESSION_LINKS", most: 500 };

/** Records which goals and indicators of a policy the next one carries on. A later command on the same two policies replaces it. */
export async function recordSuccession(
  context: PolicyContext,
  actor: Actor,
  command: RecordSuccession,
): Promise<SignedReceipt> {
  const { idempotencyKey: key, ...input } = command;
  refuseOver(LINKS, input.goals.length + input.indicators.length, "Links of a succession");
  for (const { note } of input.indicators) if (note) checkWords("note", { da: note.da, en: note.en ?? null });
  const named = { client: actor.client, key, input: ["recordSuccession", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    refusePolicies(context, input);
    refuseGoals(context, input);
    refuseIndicators(context, input);
    const at = context.clock.now();
    const data: SuccessionFacts = { ...input, id: uuidv7(), recordedAt: at.toISOString() };
    const newEvent = { event: SuccessionRecorded, subject: input.to, at, data };
    return { done: await recordEvent(manager, newEvent, contentHash(input)) };
  });
  return done.receipt;
}

type Succession = Omit<SuccessionFacts, "id" | "recordedAt">;

function refusePolicies({ frame, clock }: PolicyContext, { from, to }: Succession): void {
  for (const policy of [from, to]) {
    const state = frame.facts(clock.now()).find(({ id }) => id === policy)?.state;
    if (!state) throw new HubError("NOT_FOUND", `There is no policy '${policy}'. Query.policies has their ids.`);
    if (state !== "ADOPTED" && state !== "IN_FORCE" && state !== "EXPIRED") {
      throw new Conflict("WRONG_STATE", `'${policy}' is ${state}: an adopted policy follows an adopted one.`, {
        subject: policy,
        state,
        needs: ["ADOPTED", "IN_FORCE", "EXPIRED"],
      });
    }
  }
  if ((frame.policy(from)?.startsOn ?? "") < (frame.policy(to)?.startsOn ?? "")) return;
  throw badInput(`'${to}' does not begin after '${from}': a policy is followed by a later one.`);
}

function refuseGoals({ frame }: PolicyContext, { from, to, goals }: Succession): void {
  for (const goal of goals) {
    for (const [id, policy] of [
      [goal.from, from],
      [goal.to, to],
    ] as const) {
      if (!isGoalOf(frame, id, policy)) throw badInput(`'${id}' is no goal of '${policy}'.`);
    }
  }
  refuseTwice(goals.map((goal) => `${goal.from} to ${goal.to}`));
}

/** Whether any version of the policy has the goal: an earlier version's goal can be carried on too. */
const isGoalOf = (frame: PolicyFrame, goal: string, policy: string): boolean =>
  frame.goal(goal) !== undefined && frame.policiesWith([goal]).includes(policy);

function refuseIndicators({ record }: PolicyContext, { from, to, indicators }: Succession): void {
  const held = record.succession.current().filter((each) => each.from !== from || each.to !== to);
  const others = held.flatMap((each) => each.indicators);
  const before = new Map([...others, ...indicators].map((link) => [link.to, link.from]));
  refuseTwice([...others, ...indicators].map((link) => link.to));
  for (const link of indicators) {
    const [old, next] = [recordedIndicator(record, link.from), recordedIndicator(record, link.to)];
    if (link.comparable) refuseOtherMeaning(old, next);
    refuseCircle(link.to, before);
  }
}

function recordedIndicator(record: PolicyContext["record"], id: string): IndicatorFacts {
  const facts = record.indicator(id);
  if (!facts) throw new HubError("NOT_FOUND", `There is no indicator '${id}'. Query.indicators has them.`);
  return facts;
}

/** Numbers that mean different things are not comparable. */
function refuseOtherMeaning(old: IndicatorFacts, next: IndicatorFacts): void {
  const differ = (["unit", "valueKind", "goodDirection", "dimensions"] as const).filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]),
  );
  if (differ.length === 0) return;
  throw badInput(
    `'${old.id}' and '${next.id}' differ in ${differ.join(" and ")}, so they are not comparable: say comparable: false.`,
  );
}

function refuseCircle(start: string, before: ReadonlyMap<string, string>): void {
  for (let at = before.get(start); at !== undefined; at = before.get(at)) {
    if (at !== start) continue;
    throw badInput(
      `'${start}' would carry itself on. One indicator for both policies needs no link: name the new goals in its definition.`,
    );
  }
}

function refuseTwice(links: readonly string[]): void {
  const twice = links.find((link, index) => links.indexOf(link) !== index);
  if (twice !== undefined)
    throw badInput(`'${twice}' is named twice: each link, and what an indicator carries on, once.`);
}

const badInput = (message: string): HubError => new HubError("BAD_USER_INPUT", message);
