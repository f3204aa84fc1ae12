import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/action-plan.builder.js";
import { asLogin } from "../testkit/database.session.js";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { runChainCheck } from "../testkit/hub.command.js";
import { eventually, RunningHub } from "../testkit/running.hub.js";

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.start();
}, 180_000);
afterAll(() => hub?.forget());

const childrensLogin = () => hub.databaseUrl("hub_children_app", "hub_children");

describe("what is on record stays as it is", () => {
  test.each([
    ["a revision", "UPDATE hub.revision SET content = '{}'"],
    ["a revision's removal", "DELETE FROM hub.revision"],
    ["all revisions", "TRUNCATE hub.revision CASCADE"],
    ["an event", "UPDATE children.outbox SET payload = '{}'"],
    ["an event's removal", "DELETE FROM children.outbox"],
  ])("the committee's own login cannot change %s", async (_what, sql) => {
    await asLogin(await childrensLogin(), async (query) => {
      await expect(query(sql)).rejects.toThrow(/permission denied/);
    });
  });

  test.each([
    ["a revision", "UPDATE hub.revision SET content = '{}'"],
    ["a revision's removal", "DELETE FROM hub.revision"],
    ["an event", "UPDATE children.outbox SET payload = '{}'"],
    [
      "an event, disguised as a redaction of another",
      "SELECT set_config('hub.redacting', gen_random_uuid()::text, false); UPDATE children.outbox SET payload = '{}'",
    ],
  ])("not even the server's administrator can change %s without first taking a trigger off", async (_what, sql) => {
    await asLogin(await hub.databaseUrl("hub_admin", "hub_children"), async (query) => {
      await expect(query(`SET ROLE hub_children_owner; ${sql}`)).rejects.toThrow(/never changes/);
    });
  });

  test("no committee's login can enter another's database, nor the coordinator's or the picture's", async () => {
    for (const database of ["hub_culture", "hub_policy", "hub_picture", "postgres", "template1"]) {
      await expect(
        asLogin(await hub.databaseUrl("hub_children_app", database), (query) => query("SELECT 1")),
      ).rejects.toThrow(/permission denied for database/);
    }
  });

  test("the publisher is another than the preparer, also by the database's own word", async () => {
    await asLogin(await childrensLogin(), async (query) => {
      await expect(
        query(`INSERT INTO hub.revision SELECT gen_random_uuid(), kind, series, number + 100, content, content_hash, ids, findings, rule_set,
                 correction, prepared_by, prepared_by, published_at, position + 1000 FROM hub.revision LIMIT 1`),
      ).rejects.toThrow(/revision_four_eyes/);
    });
  });
});

describe("a redaction", () => {
  const SECRET = "Noget der ikke må gemmes";

  test("empties the text in revision, events, inbox and picture, and leaves hash and reason", async () => {
    const publication = await hub
      .committee("social-services")
      .publishActionPlan(
        planOf({ committee: "SOU", basedOn: 2, initiative: { description: { da: SECRET } } }),
        randomUUID(),
      );
    const id = publication.document?.id;
    const answer = await hub.as("social-services-publisher").demand<GraphAnswer>(
      `mutation ($id: ID!, $key: ID!) { socialServices { withdraw(document: $id, kind: REDACTION, reason: "Persondata", idempotencyKey: $key) {
         receipt { contentHash position } document { id contentHash state ... on ActionPlan { title { da } initiatives { id } withdrawal { kind reason } } } } } }`,
      { id, key: randomUUID() },
    );
    const { document, receipt } = answer.socialServices.withdraw;
    expect(receipt.contentHash).toBe(publication.receipt?.contentHash);
    expect(document).toMatchObject({
      contentHash: publication.receipt?.contentHash,
      title: { da: "[slettet]" },
      initiatives: [],
      withdrawal: { kind: "REDACTION", reason: "Persondata" },
    });
    const holding = async (login: string, database: string, tables: string[]) =>
      asLogin(await hub.databaseUrl(login, database), async (query) => {
        const counts = await Promise.all(
          tables.map((table) =>
            query(`SELECT count(*)::int AS n FROM ${table} t WHERE t::text LIKE $1`, [`%${SECRET}%`]),
          ),
        );
        return counts.map(([row]) => row.n);
      });
    expect(
      await holding("hub_social_services_app", "hub_social_services", [
        "hub.revision",
        "hub.draft",
        "hub.command_answer",
        "social_services.outbox",
      ]),
    ).toEqual([0, 0, 0, 0]);
    expect(
      await holding("hub_picture_app", "hub_picture", ["hub.inbox", "picture.document", "picture.initiative"]),
    ).toEqual([0, 0, 0]);
    const { initiatives } = await hub
      .as()
      .demand<GraphAnswer>('{ initiatives(filter: { committee: ["SOU"] }) { totalCount } }');
    expect(initiatives.totalCount).toBe(0);
  });

  test("comes also after a withdrawal of another kind, once", async () => {
    const { document } = await hub
      .committee("culture")
      .publishActionPlan(
        planOf({ committee: "KFU", basedOn: 2, initiative: { description: { da: SECRET } } }),
        randomUUID(),
      );
    const withdraw = (kind: string) =>
      hub
        .as("culture-publisher")
        .ask<GraphAnswer>(
          `mutation ($id: ID!, $key: ID!) { culture { withdraw(document: $id, kind: ${kind}, reason: "Persondata", idempotencyKey: $key) { document { ... on ActionPlan { title { da } } } } } }`,
          { id: document?.id, key: randomUUID() },
        );
    expect((await withdraw("SUBSTANTIVE")).errors).toEqual([]);
    expect((await withdraw("CLERICAL")).errors[0]?.extensions?.code).toBe("CONFLICT");
    expect((await withdraw("REDACTION")).data.culture.withdraw.document.title.da).toBe("[slettet]");
    expect((await withdraw("REDACTION")).errors[0]?.extensions?.code).toBe("CONFLICT");
  });
});

describe("values that nothing can hold", () => {
  test.each([
    "{ initiatives(filter: { year: 2147483647 }) { totalCount } }",
    '{ initiatives(filter: { validOn: "0000-01-01" }) { totalCount } }',
    '{ initiatives(filter: { goal: ["\\u0000"] }) { totalCount } }',
    'mutation { children { discardDraft(id: "\\u0000", idempotencyKey: "k") } }',
    '{ changes(types: ["action-plan.withdrawn.v1"]) { caughtUp } }',
    'mutation { children { discardDraft(id: "x", idempotencyKey: "\\u0000") } }',
  ])("are the caller's mistake, and told so: %s", async (query) => {
    expect((await hub.as("children").ask(query)).errors[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
  });
});

describe("the chain of receipts (I32)", () => {
  /** What only who has the whole server can do: take the triggers off, change a row, put them on again. */
  const behindTheHubsBack = async (named: string, change: string) => {
    const [subgraph, name] = named.split(".");
    const table = name === "outbox" ? named : `hub.${name}`;
    await asLogin(await hub.databaseUrl("hub_admin", `hub_${subgraph}`), (query) =>
      query(`SET ROLE hub_${subgraph}_owner; ALTER TABLE ${table} DISABLE TRIGGER USER; ${change};
             ALTER TABLE ${table} ENABLE TRIGGER USER`),
    );
  };
  const verified = async (contentHash: string): Promise<GraphAnswer> =>
    (
      await hub
        .as()
        .demand<GraphAnswer>(
          `{ verify(contentHash: "${contentHash}") { position contentHash entryHash previousEntryHash } }`,
        )
    ).verify;

  test("each receipt is in it, and holds the hash of the entry before", async () => {
    const { receipt } = await hub
      .committee("employment")
      .publishActionPlan(planOf({ committee: "BIU", basedOn: 2, oere: 100 }), randomUUID());
    const hash = receipt?.contentHash ?? "";
    expect(await eventually(async () => (await verified(hash))?.entryHash != null)).toBe(true);
    const entry = await verified(hash);
    const before = await asLogin(await hub.databaseUrl("hub_picture_app", "hub_picture"), (query) =>
      query("SELECT entry_hash FROM hub.chain WHERE source = 'employment' AND position = $1", [
        Number(entry.position.split(":")[1]) - 1,
      ]),
    );
    expect(entry.previousEntryHash).toBe(before[0]?.entry_hash);
  });

  test("is checked from the databases by one command, redacted documents and all", async () => {
    const { output, exitCode } = await runChainCheck(hub.dataDir);
    expect(output).toMatch(/✓ policy: \d+ events are as they went on record/);
    expect(output).toMatch(/✓ children: \d+ events/);
    expect(exitCode).toBe(0);
  });

  test.each([
    {
      what: "an event",
      table: "employment.outbox",
      change: `UPDATE employment.outbox SET payload = jsonb_set(payload, '{data,publishedAt}', '"2011-03-10T09:00:01.000Z"') WHERE position = 2`,
      told: /✗ employment: employment:2 says other in the owner's outbox than what the chain has for it \(I32\)/,
    },
    {
      what: "the content of an event",
      table: "culture.outbox",
      change: `UPDATE culture.outbox SET payload = jsonb_set(payload, '{data,content,title,da}', '"En anden"') WHERE position = 1`,
      told: /✗ culture: culture:1 has a content in the owner's outbox that is not the one of its hash/,
    },
    {
      what: "a revision",
      table: "social_services.revision",
      change: "UPDATE hub.revision SET content = replace(content, '2012', '2013') WHERE number = 1",
      told: /✗ social_services: socialServices:\d+ has a revision whose content is not the one of its hash/,
    },
    {
      what: "the chain itself",
      table: "picture.chain",
      change: "UPDATE hub.chain SET entry_hash = repeat('0', 64) WHERE source = 'policy' AND position = 3",
      told: /✗ policy: policy:3 says other/,
    },
  ])("names what was changed behind the hub's back: $what", async ({ table, change, told }) => {
    await behindTheHubsBack(table, change);
    const { output, exitCode } = await runChainCheck(hub.dataDir);
    expect(output).toMatch(told);
    expect(exitCode).toBe(1);
  });
});
