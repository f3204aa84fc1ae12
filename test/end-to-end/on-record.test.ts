import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/documents/action-plan.js";
import { EvidenceFolder } from "../testkit/documents/evidence-folder.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { runChainCheck } from "../testkit/hub/hub-command.js";
import { eventually, RunningHub } from "../testkit/hub/running-hub.js";
import { asLogin } from "../testkit/machine/database-session.js";
import { shownPlans } from "./shown-plans.testkit.js";
import { tamperings } from "./tampering.testkit.js";

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.start();
});
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

  test("the database itself refuses a publisher who is also the preparer", async () => {
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

  test("a redaction empties the text in revision, events, inbox and picture, and keeps hash and reason", async () => {
    const publication = await hub
      .committee("social-services")
      .publishActionPlan(
        planOf({ committee: "SOU", basedOn: 2, initiative: { description: { da: SECRET } } }),
        randomUUID(),
      );
    const id = publication.document?.id;
    const answer = await hub.as("social-services-publisher").demand<GraphAnswer>(
      `mutation ($id: ID!, $key: ID!) { socialServices { withdraw(input: { document: $id, kind: REDACTION, reason: "Persondata", idempotencyKey: $key }) {
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

  test("a redaction can follow a withdrawal of another kind, once", async () => {
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
          `mutation ($id: ID!, $key: ID!) { culture { withdraw(input: { document: $id, kind: ${kind}, reason: "Persondata", idempotencyKey: $key }) { document { ... on ActionPlan { title { da } } } } } }`,
          { id: document?.id, key: randomUUID() },
        );
    expect((await withdraw("SUBSTANTIVE")).errors).toEqual([]);
    expect((await withdraw("CLERICAL")).errors[0]?.extensions?.code).toBe("CONFLICT");
    expect((await withdraw("REDACTION")).data.culture.withdraw.document.title.da).toBe("[slettet]");
    expect((await withdraw("REDACTION")).errors[0]?.extensions?.code).toBe("CONFLICT");
  });
});

describe("an answer that the gateway keeps", () => {
  test("is never older than the position that it tells, that was acknowledged to its reader, or that another had", async () => {
    const published: { revision: number; position: number }[] = [];
    const answers: Awaited<ReturnType<typeof shownPlans>>[] = [];
    let [isOver, seen] = [false, 0];
    const readers = [1, 2, 3].map(async () => {
      while (!isOver) {
        const before = seen;
        const answer = await shownPlans(hub);
        expect(answer.position).toBeGreaterThanOrEqual(before);
        seen = Math.max(seen, answer.position);
        answers.push(answer);
      }
    });
    for (let basedOn = await hub.newestRevision("social-services"), end = basedOn + 3; basedOn < end; basedOn++) {
      const plan = planOf({ committee: "SOU", basedOn, oere: 100 * basedOn });
      const { receipt } = await hub.committee("social-services").publishActionPlan(plan, randomUUID());
      published.push({ revision: basedOn + 1, position: Number(receipt?.position.split(":")[1]) });
      expect((await shownPlans(hub, { "x-hub-wait-for": receipt?.position ?? "" })).revision).toBe(basedOn + 1);
      await sleep(100);
    }
    isOver = true;
    await Promise.all(readers);
    for (const { position, revision } of answers) {
      const told = published.filter((each) => each.position <= position).at(-1);
      expect(revision).toBeGreaterThanOrEqual(told?.revision ?? 0);
    }
    // One that is made anew is of a later instant.
    expect(new Set(answers.map(({ asOf }) => asOf)).size).toBeLessThan(answers.length / 2);
  });
});

describe("values that nothing can hold", () => {
  test.each([
    "{ initiatives(filter: { year: 2147483647 }) { totalCount } }",
    '{ initiatives(filter: { validOn: "0000-01-01" }) { totalCount } }',
    '{ initiatives(filter: { goal: ["\\u0000"] }) { totalCount } }',
    'mutation { children { discardDraft(input: { id: "\\u0000", idempotencyKey: "k" }) { discardedDraftId } } }',
    "{ changes(filter: { type: [ACTION_PLAN_WITHDRAWN_V1] }) { caughtUp } }",
    'mutation { children { discardDraft(input: { id: "x", idempotencyKey: "\\u0000" }) { discardedDraftId } } }',
  ])("a value that no column can hold is BAD_USER_INPUT: %s", async (query) => {
    expect((await hub.as("children").ask(query)).errors[0]?.extensions?.code).toMatch(
      /BAD_USER_INPUT|NOT_FOUND|GRAPHQL_VALIDATION_FAILED/,
    );
  });
});

describe("the chain of receipts (I32)", () => {
  /** Only an administrator of the server can do this: disable the triggers, change a row, enable them again. */
  const behindTheHubsBack = async (named: string, change: string) => {
    const [subgraph, name] = named.split(".");
    const isOwn = name === "outbox" || (name === "audit" && subgraph !== "picture");
    const table = isOwn ? named : `hub.${name}`;
    await asLogin(await hub.databaseUrl("hub_admin", `hub_${subgraph}`), (query) =>
      query(`SET ROLE hub_${subgraph}_owner; ALTER TABLE ${table} DISABLE TRIGGER USER; ${change};
             ALTER TABLE ${table} ENABLE TRIGGER USER`),
    );
  };
  const verified = async (position = ""): Promise<GraphAnswer> =>
    (
      await hub
        .as()
        .demand<GraphAnswer>(
          `{ verify(position: "${position}") { receipt { position contentHash entryHash previousEntryHash } } }`,
        )
    ).verify.receipt;

  test("each receipt is in the chain, with the hash of the entry before it", async () => {
    const { receipt } = await hub
      .committee("employment")
      .publishActionPlan(planOf({ committee: "BIU", basedOn: 2, oere: 100 }), randomUUID());
    expect(await eventually(async () => (await verified(receipt?.position))?.entryHash != null)).toBe(true);
    const entry = await verified(receipt?.position);
    const before = await asLogin(await hub.databaseUrl("hub_picture_app", "hub_picture"), (query) =>
      query("SELECT entry_hash FROM hub.chain WHERE source = 'employment' AND position = $1", [
        Number(entry.position.split(":")[1]) - 1,
      ]),
    );
    expect(entry.previousEntryHash).toBe(before[0]?.entry_hash);
  });

  test("each receipt is verified without the hub, with its document and the proof that the tree holds it", async () => {
    const plan = planOf({ committee: "BIU", basedOn: 3, oere: 200 });
    const { receipt } = await hub.committee("employment").publishActionPlan(plan, randomUUID());
    const ask = (query: string) => hub.as().demand<GraphAnswer>(query);
    const proofOf = () =>
      ask(`{ inclusionProof(position: "${receipt?.position}") {
        position entryHash leafIndex treeSize path head { size rootHash at signature } } }`);
    expect(await eventually(async () => (await proofOf()).inclusionProof != null)).toBe(true);
    const { verify } = await ask(`{ verify(position: "${receipt?.position}") { receipt {
      id contentHash position publishedAt timeliness fourEyes signature signedBy previousEntryHash entryHash hubSignature } } }`);
    const kept = await EvidenceFolder.of(hub);
    const proof = ["--proof", await kept.file("proof.json", await proofOf())];
    const verified = await kept.verify(verify, ...proof, "--document", await kept.file("plan.json", plan));
    expect(verified.output.match(/✓/g)).toHaveLength(4);
    expect(verified.exitCode).toBe(0);
    const late = { ...verify.receipt, publishedAt: "2011-03-01T10:00:00.000Z" };
    const another = { ...plan, title: { da: "En anden plan" } };
    const other = await kept.verify(late, "--document", await kept.file("another.json", another));
    expect(other.output).toMatch(/✗ The hub's signature on the receipt is on another text than this one/);
    expect(other.output).toMatch(/✗ The document has the hash \w+: it is not the one that the receipt is for/);
    expect(other.exitCode).toBe(1);
    await kept.remove();
  });

  test("the receipt of a withdrawal is verified too, with the withdrawal's text", async () => {
    const plan = planOf({ committee: "BIU", basedOn: 4, oere: 300 });
    const { receipt, document } = await hub.committee("employment").publishActionPlan(plan, randomUUID());
    await hub.as("employment-publisher").demand<GraphAnswer>(
      `mutation ($id: ID!, $key: ID!) { employment {
        withdraw(input: { document: $id, kind: SUBSTANTIVE, reason: "Forkerte tal", idempotencyKey: $key }) { receipt { position } } } }`,
      { id: document?.id, key: randomUUID() },
    );
    const fields = `id contentHash position publishedAt timeliness fourEyes signature signedBy previousEntryHash entryHash hubSignature
      withdrawal { document committee series kind reason publication }`;
    const verify = async () =>
      hub
        .as()
        .demand<GraphAnswer>(
          `{ verify(position: "${receipt?.position}") { receipt { ${fields} } checks { holds } withdrawnBy { receipt { ${fields} } checks { holds } } } }`,
        );
    expect(await eventually(async () => (await verify()).verify?.withdrawnBy?.[0]?.receipt.entryHash != null)).toBe(
      true,
    );
    const answer = await verify();
    const [withdrawn] = answer.verify.withdrawnBy;
    for (const { checks } of [answer.verify, withdrawn]) {
      expect(checks.filter(({ holds }: { holds: boolean | null }) => holds === false)).toEqual([]);
    }
    const kept = await EvidenceFolder.of(hub);
    const whole = await kept.verify(answer);
    expect(whole.output).toMatch(/✓ employment:\d+ withdraws employment:\d+, .* as SUBSTANTIVE: Forkerte tal/);
    expect([whole.output.match(/✓/g)?.length, whole.exitCode]).toEqual([4, 0]);
    const other = { ...withdrawn.receipt, withdrawal: { ...withdrawn.receipt.withdrawal, reason: "Noget andet" } };
    const changed = await kept.verify(other);
    expect(changed.output).toMatch(
      /✗ What is said of the withdrawal employment:\d+ is not what its receipt was given for/,
    );
    expect(changed.exitCode).toBe(1);
    await kept.remove();
  });

  test("one command checks the chain from the databases, including redacted documents", async () => {
    const { output, exitCode } = await runChainCheck(hub.dataDir);
    expect(output).toMatch(/✓ policy: \d+ events are as they went on record/);
    expect(output).toMatch(/✓ children: \d+ events/);
    expect(output).toMatch(/✓ tree: the \d+ entries of all owners are in it, and its \d+ signed heads hold/);
    expect(exitCode).toBe(0);
  });

  test.each(tamperings)(
    "the check of the chain names what was changed in the databases: $what",
    async ({ changes, findings }) => {
      for (const { table, change } of changes) await behindTheHubsBack(table, change);
      const { output, exitCode } = await runChainCheck(hub.dataDir);
      for (const words of findings) expect(output).toMatch(words);
      expect(exitCode).toBe(1);
    },
  );
});
