import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/action-plan.builder.js";
import { asLogin } from "../testkit/database.session.js";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { RunningHub } from "../testkit/running.hub.js";

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
