import { randomUUID } from "node:crypto";
import { committeeOfSlug } from "@hub/registry";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { IssuedHub } from "../testkit/hub/issued-hub.js";
import { type Caller } from "../testkit/hub/own-issuer.js";
import { eventually } from "../testkit/hub/running-hub.js";

const children = committeeOfSlug("children");

let hub: IssuedHub;
beforeAll(async () => {
  hub = await IssuedHub.start();
});
afterAll(() => hub?.forget());

describe("a hub with the city's own issuer", () => {
  test("a hub with the city's own issuer gives out no tokens itself", async () => {
    expect((await fetch(`${hub.hub.url}/oauth/token`, { method: "POST" })).status).toBe(404);
  });

  test("before the policy is adopted no plan is published (I8), by any client", async () => {
    const culture = hub.committee(committeeOfSlug("culture"));
    const by = { client_id: "kfu", scope: "hub:draft hub:publish", committee: "KFU" };
    const { data } = await culture.validate(await culture.plan(), { by });
    expect(data.culture.validateActionPlan).toEqual({ valid: false, findings: [{ rule: "I8" }] });
  });

  test("the hub refuses tokens for another audience, from another issuer, or malformed", async () => {
    const refused = async (caller: Caller) => {
      const { status, errors } = await hub.ask(caller, "{ policy { id } }");
      return [status, errors[0]?.extensions?.code];
    };
    expect(await refused({ client_id: "x", aud: "another-hub" })).toEqual([401, "UNAUTHENTICATED"]);
    expect(await refused({ client_id: "x", iss: "http://localhost:1" })).toEqual([401, "UNAUTHENTICATED"]);
    const garbage = await hub.hub.as().ask("{ policy { id } }", {}, { authorization: "Bearer nonsense" });
    expect([garbage.status, garbage.errors[0]?.extensions?.code]).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("the auditor can read why a token was refused, and which client it claims to be", async () => {
    const entries = async (filter: string) => {
      const audit = `{ audit(filter: { ${filter} }) { nodes { owner client claimedClient subject scopes outcome tokenRefusal } } }`;
      return (await hub.demand({ client_id: "auditor", roles: ["hub:audit"] }, audit)).audit.nodes;
    };
    await hub.ask({ client_id: "kfu", aud: "another-hub", scope: "hub:publish:KFU" }, "{ policy { id } }");
    expect(await eventually(async () => (await entries('claimedClient: ["kfu"]')).length > 0)).toBe(true);
    const nobody = { owner: "picture", client: null, subject: null, scopes: [], outcome: "UNAUTHENTICATED" };
    expect(await entries('claimedClient: ["kfu"]')).toEqual([
      { ...nobody, claimedClient: "kfu", tokenRefusal: "WRONG_AUDIENCE" },
    ]);
    const all = await entries('command: ["Token.refused"]');
    expect(all.map(({ claimedClient, tokenRefusal }: GraphAnswer) => [claimedClient, tokenRefusal]).sort()).toEqual(
      [
        ["kfu", "WRONG_AUDIENCE"],
        ["x", "WRONG_AUDIENCE"],
        ["x", "UNKNOWN_ISSUER"],
        [null, "MALFORMED"],
      ].sort(),
    );
    expect(await entries('client: ["x"]')).toEqual([]);
  });

  test("a revoked client is refused by every subgraph, and a restored or rotated one with its older tokens", async () => {
    const QUESTIONS = ["policy { id }", "children { drafts { nodes { id } } }", "freshness { lagSeconds }"];
    const system = { client_id: "buu-system", scope: "hub:draft", committee: "BUU" };
    const codesOf = async (caller: Caller) => {
      const answers = await Promise.all(QUESTIONS.map((question) => hub.ask(caller, `{ ${question} }`)));
      return answers.map(({ errors }) => errors[0]?.extensions?.code);
    };
    const [counts, refused] = [undefined, "UNAUTHENTICATED"].map((code) => QUESTIONS.map(() => code));
    const becomes = async (caller: Caller, codes: unknown) =>
      eventually(async () => JSON.stringify(await codesOf(caller)) === JSON.stringify(codes));
    const act = async (name: string): Promise<string> => {
      const command = `mutation ($key: ID!) { policy { ${name}(input: { client: "buu-system", reason: "SYNTETISK", idempotencyKey: $key }) {
        client { notBefore } } } }`;
      const by = { client_id: "coordinator", scope: "hub:coordinate" };
      return (await hub.demand(by, command, { key: randomUUID() })).policy[name].client.notBefore;
    };
    const issuedFrom = (notBefore: string, seconds: number): Caller => ({
      ...system,
      iat: Date.parse(notBefore) / 1000 + seconds,
    });

    expect(await codesOf(system)).toEqual(counts);
    await act("revokeClient");
    expect(await becomes(system, refused)).toBe(true);
    expect(await codesOf({ ...system, client_id: "buu-other" })).toEqual(counts);
    for (const name of ["restoreClient", "rotateClient"]) {
      const notBefore = await act(name);
      expect(await becomes(issuedFrom(notBefore, 0), counts)).toBe(true);
      expect(await becomes(issuedFrom(notBefore, -1), refused)).toBe(true);
    }
    const audit = `{ audit(filter: { claimedClient: ["buu-system"] }) { nodes { owner tokenRefusal } } }`;
    const noted = async () => {
      const { nodes } = (await hub.demand({ client_id: "auditor", roles: ["hub:audit"] }, audit)).audit;
      return [...new Set(nodes.map(({ owner, tokenRefusal }: GraphAnswer) => `${owner} ${tokenRefusal}`))].sort();
    };
    const expected = ["children", "picture", "policy"].flatMap((owner) => [`${owner} REVOKED`, `${owner} ROTATED`]);
    await eventually(async () => (await noted()).length === expected.length);
    expect(await noted()).toEqual(expected);
  });

  test("a tool reads with an access key what the key opens, and writes nothing, until it is revoked", async () => {
    const by = { client_id: "coordinator", scope: "hub:coordinate hub:audit hub:validate:BUU" };
    const make = `mutation ($key: ID!) { policy { makeAccessKey(input: {
      name: "Regneark (SYNTETISK)", opens: [AUDIT, DRAFTS], committees: ["BUU"], validDays: 1, idempotencyKey: $key }) {
      secret accessKey { id } } } }`;
    const { secret, accessKey } = (await hub.demand(by, make, { key: randomUUID() })).policy.makeAccessKey;
    const basic = (password: string) => `Basic ${Buffer.from(`excel:${password}`).toString("base64")}`;
    const asBasic = basic(secret);
    const asked = async (question: string, authorization = asBasic) => {
      const { status, errors } = await hub.hub.as().ask(question, {}, { authorization });
      return [status, errors[0]?.extensions?.code];
    };
    const DRAFTS = "{ children { drafts { nodes { id } } } }";
    for (const question of ["{ audit { totalCount } }", "{ accessKeys { id } }", DRAFTS])
      expect([question, await asked(question)]).toEqual([question, [200, undefined]]);
    expect(await asked(DRAFTS, `Bearer ${secret}`)).toEqual([200, undefined]);
    const makeOther = make.replace("$key: ID!", "").replace("()", "").replace("$key", '"once"');
    for (const question of [
      "{ culture { drafts { nodes { id } } } }",
      "{ callLetterDrafts { totalCount } }",
      makeOther,
    ])
      expect([question, (await asked(question))[1]]).toEqual([question, "FORBIDDEN"]);
    const pulled = (authorization: string) =>
      fetch(`${hub.hub.url}/reports/v1/code-lists.csv`, { headers: { authorization } }).then(({ status }) => status);
    expect([await pulled(asBasic), await pulled(basic(`${secret.slice(0, -4)}AAAA`))]).toEqual([200, 401]);

    const revoke = `mutation ($id: ID!, $key: ID!) { policy { revokeAccessKey(input: { id: $id, reason: "SYNTETISK", idempotencyKey: $key }) {
      accessKey { state } } } }`;
    await hub.demand(by, revoke, { id: accessKey.id, key: randomUUID() });
    expect(await eventually(async () => (await asked(DRAFTS))[1] === "UNAUTHENTICATED")).toBe(true);
    const audit = `{ audit(filter: { client: ["key:${accessKey.id}"] }) { nodes { command outcome } } }`;
    const refused = `{ audit(filter: { claimedClient: ["key:${accessKey.id}"] }) { nodes { tokenRefusal } } }`;
    const read = async (question: string) =>
      (await hub.demand({ client_id: "auditor", roles: ["hub:audit"] }, question)).audit.nodes;
    await eventually(async () => (await read(refused)).length > 1);
    expect((await read(refused)).map(({ tokenRefusal }: GraphAnswer) => tokenRefusal)).toEqual(
      expect.arrayContaining(["REVOKED", "UNKNOWN_KEY"]),
    );
    expect(await read(audit)).toContainEqual({ command: "CommitteeQueries.drafts", outcome: "DONE" });
  });
});

describe("time in a hub whose policy is adopted", () => {
  beforeAll(async () => {
    await hub.liveUntil(2011);
    await hub.committee(children).publish({ oere: 100_00 });
  });

  test("a plan of 2012 follows the one of 2011, and a query as of 2011 still gives the older one", async () => {
    await hub.travelTo("2012-06-05");
    const { receipt } = await hub.committee(children).publish({ oere: 250_00 });
    expect(receipt.publishedAt.slice(0, 10)).toBe("2012-06-05");
    const financed = async (asOf: string | null) => {
      const picture =
        "query ($asOf: DateTime) { policyPicture(year: 2012, asOf: $asOf) { totals { financed { oere } } } }";
      const answer = await hub.after(receipt.position, picture, { asOf });
      return answer.policyPicture.totals.financed.oere;
    };
    expect(await financed(null)).toBe(250_00);
    expect(await financed("2011-12-31T22:59:59Z")).toBe(100_00);
    expect(await financed("2011-02-28T00:00:00Z")).toBe(0);
  });

  test("the auditor reads in the graph what the committees' systems did, and who was refused", async () => {
    const by = { client_id: "kfu", roles: ["hub:publish:KFU"] };
    const { receipt } = await hub.committee(children).publish();
    await hub.committee(children).publishDraft(await hub.committee(children).draft(), { by });
    const audit = `{ audit(filter: { owner: ["children"], command: ["publishActionPlan"] }, first: 2) {
      nodes { client issuer scopes committee { code } outcome rules requestId } } }`;
    const entries = () => hub.demand({ client_id: "auditor", roles: ["hub:audit"] }, audit);
    const newest = async () => (await entries()).audit.nodes;
    await eventually(async () => (await newest())[0]?.outcome === "FORBIDDEN");
    const { url: issuer } = hub.issuer;
    expect(receipt.position).toMatch(/^children:/);
    expect(await newest()).toEqual([
      expect.objectContaining({
        client: "kfu",
        issuer,
        committee: { code: "KFU" },
        outcome: "FORBIDDEN",
        rules: ["I5"],
      }),
      expect.objectContaining({
        client: "children-publisher",
        committee: { code: "BUU" },
        scopes: ["hub:publish"],
        outcome: "DONE",
      }),
    ]);
  });

  test("only the coordinator moves the clock, and never backwards", async () => {
    const travel =
      "mutation ($at: DateTime!, $key: ID!) { sandbox { travelTo(input: { at: $at, idempotencyKey: $key }) { now } } }";
    const refusal = async (scope: string, at: string) => {
      const caller = { client_id: "traveller", scope, ...(scope === "hub:draft" && { committee: "BUU" }) };
      const { errors } = await hub.ask(caller, travel, { at, key: randomUUID() });
      return errors[0]?.extensions?.code;
    };
    expect(await refusal("hub:draft", "2013-01-01T00:00:00Z")).toBe("FORBIDDEN");
    expect(await refusal("hub:coordinate", "2010-06-01T00:00:00Z")).toBe("BAD_USER_INPUT");
    const { receipt }: GraphAnswer = await hub.committee(children).publish();
    expect(receipt.publishedAt.slice(0, 4)).toBe("2012");
  });
});
