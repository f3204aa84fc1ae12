import { readFile } from "node:fs/promises";
import { type Actor, ASSERTION_HEADER, assertCaller } from "@hub/auth";
import { type Attack } from "./attack.js";
import { type AttackOutcome, allOf } from "./attack-outcome.js";
import { type AttackedHub, refused } from "./attacked-hub.testkit.js";

const DRAFTS = "{ children { drafts { nodes { id content } } } }";
const KIND = "the gateway's word";
const VALID_MS = 15_000;

/** Whom the attacker would like to be. */
const committee: Actor = { client: "children", scopes: new Set(["hub:draft", "hub:publish"]), committee: "BUU" };

/** A subgraph's own key for what the gateway tells it, from its process: whoever has taken over that process has it too. */
async function keyOf(target: AttackedHub, subgraph: string): Promise<string> {
  const [pid] = target.hub.pidsOf(`subgraphs/${subgraph}`);
  const environment = (await readFile(`/proc/${pid}/environ`, "utf8")).split("\0");
  return environment.find((each) => each.startsWith("CALLER_KEY="))?.slice("CALLER_KEY=".length) ?? "";
}

interface Word {
  key: string;
  authorization: string;
  subgraph?: string;
  now?: number;
}

const wordFor = ({ key, authorization, subgraph = "children", now = Date.now() }: Word): string =>
  assertCaller(committee, { authorization, method: "POST", subgraph, key }, now);

async function drafts(
  target: AttackedHub,
  authorization: string | undefined,
  word: string,
  code = "UNAUTHENTICATED",
): Promise<AttackOutcome> {
  const at = target.hub.subgraphUrl("children");
  const answer = await target.ask(DRAFTS, {
    at,
    ...(authorization !== undefined && { authorization }),
    headers: { [ASSERTION_HEADER]: word },
  });
  return refused(answer, code);
}

async function madeUp(target: AttackedHub): Promise<AttackOutcome> {
  const { authorization } = await target.as("culture");
  const words = ["", "guessed", "0".repeat(64)].map((key) => wordFor({ key, authorization }));
  const outcomes = await Promise.all([...words, "x", "1.2.3"].map((word) => drafts(target, authorization, word)));
  return allOf(outcomes);
}

/** What the culture committee's subgraph knows is no use against the children's. */
async function byAnotherSubgraph(target: AttackedHub): Promise<AttackOutcome> {
  const { authorization } = await target.as("culture");
  const key = await keyOf(target, "culture");
  const words = ["children", "culture"].map((subgraph) => wordFor({ key, authorization, subgraph }));
  return allOf(await Promise.all(words.map((word) => drafts(target, authorization, word))));
}

/** Even a word that was right once, which nobody but the gateway can make: with another token, without one, and when it is over. */
async function replayed(target: AttackedHub): Promise<AttackOutcome> {
  const { authorization } = await target.as("culture");
  const key = await keyOf(target, "children");
  const children = (await target.as("children")).authorization;
  const ofAnother = wordFor({ key, authorization: children });
  const over = wordFor({ key, authorization, now: Date.now() - VALID_MS - 1_000 });
  return allOf([
    await drafts(target, authorization, ofAnother),
    await drafts(target, undefined, ofAnother),
    // The token alone counts then, which is that of another committee.
    await drafts(target, authorization, over, "FORBIDDEN"),
  ]);
}

/** If this were refused, every attack above would be refused for the wrong reason. */
async function isRightWordTaken(target: AttackedHub): Promise<AttackOutcome> {
  const { authorization } = await target.as("children");
  const word = wordFor({ key: await keyOf(target, "children"), authorization });
  const at = target.hub.subgraphUrl("children");
  const { body } = await target.askUnwatched(DRAFTS, { at, authorization, headers: { [ASSERTION_HEADER]: word } });
  const held = body?.data?.children?.drafts?.nodes?.length > 0;
  return { held, seen: held ? "a right one is taken" : "the check itself is broken" };
}

/** The gateway sends its own word and nobody else's. */
async function throughTheGateway(target: AttackedHub): Promise<AttackOutcome> {
  const { authorization } = await target.as("culture");
  const word = wordFor({ key: await keyOf(target, "children"), authorization });
  return refused(await target.ask(DRAFTS, { authorization, headers: { [ASSERTION_HEADER]: word } }), "FORBIDDEN");
}

export const attacksByAssertion: readonly Attack[] = [
  { kind: KIND, by: "stranger", tries: "(the check: a right one)", run: isRightWordTaken },
  { kind: KIND, by: "another committee", tries: "one of its own making, sent past the gateway", run: madeUp },
  { kind: KIND, by: "another committee", tries: "one made with its own subgraph's key", run: byAnotherSubgraph },
  {
    kind: KIND,
    by: "another committee",
    tries: "one of another token, without a token, and an old one",
    run: replayed,
  },
  { kind: KIND, by: "another committee", tries: "one sent to the gateway", run: throughTheGateway },
];
