import { randomUUID } from "node:crypto";
import type { Access, Actor } from "@hub/auth";
import { describe, expect, test } from "@jest/globals";
import { fastify } from "fastify";
import pino from "pino";
import { policy } from "../policy.subgraph.js";
import { configOf, coordinator, publisher, sharedPolicyHub } from "../testing/policy.testkit.js";
import { cellsOf, StatesHub } from "../testing/states.testkit.js";

const MAKE = `
  mutation ($name: String!, $opens: [AccessKeyPart!]!, $committees: [ID!], $days: Int!, $key: ID!) { policy {
    makeAccessKey(input: { name: $name, opens: $opens, committees: $committees, validDays: $days, idempotencyKey: $key }) {
      secret accessKey { id name opens committees { code } state madeBy endsAt uses lastUsedAt } receipt { position } } } }`;
const REVOKE = `
  mutation ($id: ID!, $key: ID!) { policy {
    revokeAccessKey(input: { id: $id, reason: "Regnearket er lagt ned", idempotencyKey: $key }) {
      secret accessKey { id state revocationReason } } } }`;

interface Made {
  secret: string | null;
  accessKey: { id: string; state: string; endsAt: string; uses: number; lastUsedAt: string | null };
}
const wanted = { name: "Økonomis regneark", opens: ["PREPARED"], days: 30 };

describe("access keys", () => {
  const hub = sharedPolicyHub();
  const auditor: Actor = { client: "auditor", scopes: new Set(["hub:audit"]), committee: undefined };
  const make = async (input: object = {}, actor: Actor = coordinator, key: string = randomUUID()) => {
    const variables = { ...wanted, ...input, key };
    const { data, codes } = await hub.query<{ policy: { makeAccessKey: Made | null } }>(MAKE, variables, actor);
    return { made: data.policy?.makeAccessKey, codes };
  };
  const listed = async (actor: Actor = auditor) =>
    (
      await hub.query<{ accessKeys: Made["accessKey"][] | null }>(
        "{ accessKeys { id state uses lastUsedAt } }",
        {},
        actor,
      )
    ).data.accessKeys;

  test("are made by the coordinator, shown once, and nowhere on record but as a hash", async () => {
    const key = randomUUID();
    const { made, codes } = await make({}, coordinator, key);
    expect(codes).toEqual([]);
    expect(made).toMatchObject({
      secret: expect.stringMatching(/^hubk_[0-9a-f]{12}_[\w-]{43}$/),
      accessKey: {
        name: wanted.name,
        opens: ["PREPARED"],
        committees: [],
        state: "ACTIVE",
        madeBy: "coordinator",
        uses: 0,
      },
    });
    // By the real clock, though the sandbox's own is years back.
    const days = (Date.parse(made?.accessKey.endsAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(30, 1);
    const again = await make({}, coordinator, key);
    expect(again.made).toEqual({ ...made, secret: null });
    const everywhere = await hub.asAdministrator((database) =>
      database.query(
        "SELECT (SELECT json_agg(o)::text FROM policy.outbox o) || (SELECT json_agg(a)::text FROM hub.command_answer a) AS all",
      ),
    );
    expect(everywhere[0].all).toContain(made?.accessKey.id);
    expect(everywhere[0].all).not.toContain(made?.secret);
  });

  test("open no more than their maker's own token does", async () => {
    const drafts = { opens: ["DRAFTS"], committees: ["BUU"] };
    expect((await make({ opens: ["AUDIT"] })).codes).toEqual(["FORBIDDEN"]);
    expect((await make(drafts)).codes).toEqual(["FORBIDDEN"]);
    const more = (...scopes: string[]): Actor => ({ ...coordinator, scopes: new Set(["hub:coordinate", ...scopes]) });
    expect((await make({ opens: ["AUDIT", "PUBLISHED"] }, more("hub:audit"))).codes).toEqual([]);
    expect((await make(drafts, more("hub:validate:BUU"))).made?.accessKey).toMatchObject({
      committees: [{ code: "BUU" }],
    });
    expect((await make({ ...drafts, committees: ["BUU", "SOU"] }, more("hub:validate:BUU"))).codes).toEqual([
      "FORBIDDEN",
    ]);
    for (const actor of [publisher, auditor]) expect((await make({}, actor)).codes).toEqual(["FORBIDDEN"]);
  });

  test.each([
    ["no name", { name: " " }, "BAD_USER_INPUT"],
    ["a long name", { name: "n".repeat(101) }, "LIMIT_EXCEEDED"],
    ["nothing to open", { opens: [] }, "BAD_USER_INPUT"],
    ["drafts of nobody", { opens: ["DRAFTS"] }, "BAD_USER_INPUT"],
    ["committees for nothing", { committees: ["BUU"] }, "BAD_USER_INPUT"],
    ["an unknown committee", { opens: ["DRAFTS"], committees: ["XYZ"] }, "NOT_FOUND"],
    ["no day", { days: 0 }, "BAD_USER_INPUT"],
    ["too many days", { days: 367 }, "LIMIT_EXCEEDED"],
  ])("with %s are refused", async (_, input, code) => {
    expect((await make(input)).codes).toEqual([code]);
  });

  test("are listed to coordinator and auditor alone, also after a restart", async () => {
    const { made } = await make();
    const id = made?.accessKey.id;
    const revoked = await hub.query<{ policy: { revokeAccessKey: object } }>(
      REVOKE,
      { id, key: randomUUID() },
      coordinator,
    );
    expect(revoked.data.policy.revokeAccessKey).toEqual({
      secret: null,
      accessKey: { id, state: "REVOKED", revocationReason: "Regnearket er lagt ned" },
    });
    await hub.restart();
    expect(await listed()).toContainEqual({ id, state: "REVOKED", uses: 0, lastUsedAt: null });
    expect(await listed(publisher)).toBeNull();
    const unknown = await hub.query(REVOKE, { id: "000000000000", key: randomUUID() }, coordinator);
    expect(unknown.codes).toEqual(["NOT_FOUND"]);
  });

  test("are refused with their client in every subgraph, as soon as it hears of it, and read nothing beyond their scopes", async () => {
    const { made } = await make();
    const id = made?.accessKey.id ?? "";
    const sent: Actor = { client: `key:${id}`, scopes: new Set(["hub:review"]), committee: undefined };
    const asked = (query: string) => hub.query(query, {}, sent).then(({ codes }) => codes);
    const { data } = await hub.query("{ callLetterDrafts { totalCount } }", {}, sent);
    expect(data).toEqual({ callLetterDrafts: { totalCount: 0 } });
    expect(await asked("{ accessKeys { id } }")).toEqual(["FORBIDDEN"]);
    expect((await make({}, sent)).codes).toEqual(["FORBIDDEN"]);
    await hub.query(REVOKE, { id, key: randomUUID() }, coordinator);
    await expect(asked("{ policy { id } }")).rejects.toEqual(
      expect.objectContaining({ name: "TokenError", refusal: "REVOKED" }),
    );
  });

  test("and their use are told between gateway and hub: summed, with an audit entry, to nobody without the key between them", async () => {
    const { made } = await make();
    const id = made?.accessKey.id ?? "";
    const service = await policy.open(
      { ...configOf(hub.database), callerKey: "between-us" },
      pino({ level: "silent" }),
    );
    const app = fastify();
    service.addRoutes?.(app, () => Promise.reject(new Error("It asks the graph nothing.")));
    const tell = (uses: object[], authorization = "Internal between-us") =>
      app.inject({ method: "POST", url: "/internal/access-keys", headers: { authorization }, payload: { uses } });
    const use = (uses: number, lastUsedAt: string) => ({ id, uses, lastUsedAt });
    expect((await tell([], "Internal wrong")).statusCode).toBe(401);
    expect((await tell([{ id }])).statusCode).toBe(400);
    await tell([use(3, "2026-11-30T12:00:00Z"), { ...use(1, "2026-11-30T12:00:00Z"), id: "unknown" }]);
    const { keys } = (await tell([use(2, "2026-11-30T11:00:00Z")])).json<{ keys: { id: string }[] }>();
    expect(keys.find((each) => each.id === id)).toEqual({
      id,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      scopes: ["hub:review"],
      endsAt: made?.accessKey.endsAt,
      isRevoked: false,
    });
    expect(await listed()).toContainEqual({ id, state: "ACTIVE", uses: 5, lastUsedAt: "2026-11-30T12:00:00.000Z" });
    const entries = await hub.asAdministrator((database) =>
      database.query(
        "SELECT client, subject, outcome FROM policy.audit WHERE command = 'AccessKey.used' ORDER BY recorded_at",
      ),
    );
    expect(entries).toEqual(["3", "2"].map((subject) => ({ client: `key:${id}`, subject, outcome: "DONE" })));
    await app.close();
    await service.close();
  });
});

describe("an access key", () => {
  const at = new StatesHub();
  const revoke = (id: string) => at.send(REVOKE, { id });
  const aKey = async (): Promise<string> => {
    const { data } = await at.hub.query<{ policy: { makeAccessKey: Made } }>(
      MAKE,
      { ...wanted, key: randomUUID() },
      coordinator,
    );
    return data.policy.makeAccessKey.accessKey.id;
  };

  test.each(cellsOf("access key", ["revokeAccessKey"]))(
    "%s on a key that is %s follows the access table",
    async (name, state) => {
      const id = await aKey();
      if (state === "REVOKED") await revoke(id);
      await at.endsAsInTable(`PolicyCommands.${name}` as Access, state, () => revoke(id));
    },
  );
});
