import { randomUUID } from "node:crypto";
import { ACCESS, type Access, PUBLIC_QUERIES } from "@hub/auth";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { callersFor, callOf, refusalIn, refusalOf, statedFields } from "../../subgraph-kit/src/access.testkit.js";
import { CommitteeHub, drafter, publisher, startTestCluster, type TestCluster } from "./committee.testkit.js";
import { hearOfThePolicy, type Kind, planInput, publish, saveDraft } from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;
let schema: GraphQLSchema;

beforeAll(async () => {
  cluster = await startTestCluster();
  hub = await CommitteeHub.open(cluster);
  schema = await hub.schema();
  await hearOfThePolicy(hub);
  await hub.travelTo("2012-05-10T10:00:00Z");
}, 60_000);
afterAll(async () => {
  await hub?.close();
  await cluster?.stop();
});

const rowOf = (coordinate: string) => coordinate.replace(/^Children/, "Committee");
const rows = (Object.keys(ACCESS) as Access[]).filter((access) => access.startsWith("Committee"));

test("each command and each question of a committee has its row in the access table, or is public, and none is there in vain", () => {
  const stated = statedFields(schema).map(rowOf);
  const known = [...rows, ...PUBLIC_QUERIES.filter((coordinate) => coordinate.startsWith("Committee"))];
  expect(stated.filter((coordinate) => coordinate !== "Query.children").sort()).toEqual(known.sort());
});

test.each(rows)("%s answers each caller as the table says", async (access) => {
  const call = callOf(schema, access.replace(/^Committee/, "Children"));
  for (const caller of callersFor("BUU", "KFU")) {
    const [code] = (await hub.ask(call, {}, caller.actor)).codes;
    expect([caller.name, refusalIn(code)]).toEqual([caller.name, refusalOf(access, caller, "BUU")]);
  }
});

describe("a command is carried out in the states that the access table names, and in no other", () => {
  const NOWHERE = { id: randomUUID(), contentHash: "0".repeat(64) };
  let revision = 0;
  /** Each state, as an id and a content hash that a command can name. */
  const bring: Record<string, () => Promise<{ id: string; contentHash: string }>> = {
    NONE: async () => NOWHERE,
    OPEN: async () => (await saveDraft(hub, "ActionPlan", planInput(revision))).draft,
    PUBLISHED: () => publishedDraft(),
    DISCARDED: async () => {
      const draft = await bring.OPEN?.();
      await hub.ask(commands.discardDraft(draft ?? NOWHERE), {}, drafter);
      return draft ?? NOWHERE;
    },
  };

  async function publishedDraft() {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(revision));
    await hub.ask(commands.publishActionPlan(draft), {}, publisher);
    revision += 1;
    return draft;
  }

  const key = () => `idempotencyKey: "${randomUUID()}"`;
  type Named = { id: string; contentHash: string };
  const commands = {
    discardDraft: ({ id }: Named) => `mutation { children { done: discardDraft(id: "${id}", ${key()}) } }`,
    publishActionPlan: ({ id, contentHash }: Named) =>
      `mutation { children { done: publishActionPlan(draft: "${id}", contentHash: "${contentHash}", ${key()}) { receipt { id } } } }`,
  };

  const COMMANDS = ["discardDraft", "publishActionPlan"] as const;
  const cells = Object.keys(bring).flatMap((state) => COMMANDS.map((name) => [name, state] as const));

  test.each(cells)("%s of a draft that is %s", async (name, state) => {
    const named = (await bring[state]?.()) ?? NOWHERE;
    const by = name === "discardDraft" ? drafter : publisher;
    const { data, codes } = await hub.ask(commands[name](named), {}, by);
    const isDone = Boolean(data.done);
    if (isDone && name === "publishActionPlan") revision += 1;
    const states: readonly string[] = ACCESS[`CommitteeCommands.${name}`].when?.states ?? [];
    expect([isDone, codes]).toEqual(
      states.includes(state) ? [true, []] : [false, [expect.stringMatching(/NOT_FOUND|CONFLICT/)]],
    );
  });

  test.each(["OPEN", "PUBLISHED", "DISCARDED"])("when a draft that is %s is saved anew", async (state) => {
    const { id } = await (bring[state] as () => Promise<Named>)();
    const save =
      "mutation ($id: ID, $input: ChildrenActionPlanInput!, $key: ID!) { children { done: saveActionPlanDraft(id: $id, input: $input, idempotencyKey: $key) { draft { id } } } }";
    const { data, codes } = await hub.ask(save, { id, input: planInput(revision), key: randomUUID() }, drafter);
    const states: readonly string[] = ACCESS["CommitteeCommands.saveActionPlanDraft"].when?.states ?? [];
    expect(data.done?.draft?.id ?? codes[0]).toEqual(
      states.includes(state) ? id : expect.stringMatching(/NOT_FOUND|CONFLICT/),
    );
  });

  test("a draft without a name is none, and nothing is stored under it", async () => {
    const save =
      'mutation ($input: ChildrenActionPlanInput!, $key: ID!) { children { done: saveActionPlanDraft(id: "", input: $input, idempotencyKey: $key) { draft { id } } } }';
    expect((await hub.ask(save, { input: planInput(revision), key: randomUUID() }, drafter)).codes).toEqual([
      "NOT_FOUND",
    ]);
  });

  const withdraw = (document: string, kind: string) =>
    hub.ask(
      `mutation { children { done: withdraw(document: "${document}", kind: ${kind}, reason: "Fejl (SYNTETISK)", ${key()}) { receipt { id } } } }`,
      {},
      publisher,
    );
  const aRevision = async (kind: Kind = "ActionPlan") => {
    const { document } = await publish(hub, kind, planInput(revision));
    revision += 1;
    return document.id as string;
  };

  test.each([
    ["PUBLISHED", async () => aRevision()],
    [
      "SUPERSEDED",
      async () => {
        const id = await aRevision();
        await aRevision();
        return id;
      },
    ],
    [
      "WITHDRAWN",
      async () => {
        const id = await aRevision();
        await withdraw(id, "SUBSTANTIVE");
        return id;
      },
    ],
    [
      "REDACTED",
      async () => {
        const id = await aRevision();
        await withdraw(id, "REDACTION");
        return id;
      },
    ],
  ])("with a document that is %s", async (state, document) => {
    const id = await document();
    const states: readonly string[] = ACCESS["CommitteeCommands.withdraw"].when?.states ?? [];
    const { data, codes } = await withdraw(id, "SUBSTANTIVE");
    expect([data.done?.receipt != null, codes]).toEqual(states.includes(state) ? [true, []] : [false, ["CONFLICT"]]);
    if (states.includes(state)) return;
    // The exception that the table states beside it.
    expect((await withdraw(id, "REDACTION")).codes).toEqual(state === "WITHDRAWN" ? [] : ["CONFLICT"]);
  });
});

describe("a reference that another subgraph sends", () => {
  const follow = (id: string) =>
    hub.ask(
      `{ children { __typename } _entities(representations: [{ __typename: "ChildrenInitiative", id: "${id}" }]) { ... on ChildrenInitiative { id schoolLevel } } }`,
    );

  test("leads to no draft, by whatever id", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(99));
    expect((await follow(draft.id)).entities).toEqual([null]);
    expect((await follow(randomUUID())).entities).toEqual([null]);
    expect((await follow("' OR 1=1 --")).entities).toEqual([null]);
  });
});
