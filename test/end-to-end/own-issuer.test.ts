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
}, 180_000);
afterAll(() => hub?.forget());

describe("a hub with the city's own issuer", () => {
  test("has no tokens to give itself", async () => {
    expect((await fetch(`${hub.hub.url}/oauth/token`, { method: "POST" })).status).toBe(404);
  });

  test("before the policy is adopted no plan is published (I8), whoever asks", async () => {
    const culture = hub.desk(committeeOfSlug("culture"));
    const by = { client_id: "kfu", scope: "hub:draft hub:publish", committee: "KFU" };
    const { data } = await culture.validate(await culture.plan(), { by });
    expect(data.culture.validateActionPlan).toEqual({ valid: false, findings: [{ rule: "I8" }] });
  });

  test("refuses tokens for another audience, of another issuer, or of nobody", async () => {
    const refused = async (caller: Caller) => {
      const { status, errors } = await hub.ask(caller, "{ policy { id } }");
      return [status, errors[0]?.extensions?.code];
    };
    expect(await refused({ client_id: "x", aud: "another-hub" })).toEqual([401, "UNAUTHENTICATED"]);
    expect(await refused({ client_id: "x", iss: "http://localhost:1" })).toEqual([401, "UNAUTHENTICATED"]);
    const garbage = await hub.hub.as().ask("{ policy { id } }", {}, { authorization: "Bearer nonsense" });
    expect([garbage.status, garbage.errors[0]?.extensions?.code]).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("tells the auditor of them: why, and who they claim to be, which nothing has proved", async () => {
    const asked = async (filter: string) => {
      const audit = `{ audit(filter: { ${filter} }) { nodes { owner client claimedClient subject scopes outcome rules } } }`;
      return (await hub.demand({ client_id: "auditor", roles: ["hub:audit"] }, audit)).audit.nodes;
    };
    await hub.ask({ client_id: "kfu", aud: "another-hub", scope: "hub:publish:KFU" }, "{ policy { id } }");
    expect(await eventually(async () => (await asked('claimedClient: ["kfu"]')).length > 0)).toBe(true);
    const nobody = { owner: "picture", client: null, subject: null, scopes: [], outcome: "UNAUTHENTICATED" };
    expect(await asked('claimedClient: ["kfu"]')).toEqual([
      { ...nobody, claimedClient: "kfu", rules: ["WRONG_AUDIENCE"] },
    ]);
    const all = await asked('command: ["Token.refused"]');
    expect(all.map(({ claimedClient, rules }: GraphAnswer) => [claimedClient, rules[0]]).sort()).toEqual(
      [
        ["kfu", "WRONG_AUDIENCE"],
        ["x", "WRONG_AUDIENCE"],
        ["x", "UNKNOWN_ISSUER"],
        [null, "MALFORMED"],
      ].sort(),
    );
    expect(await asked('client: ["x"]')).toEqual([]);
  });
});

describe("time in a hub whose policy is adopted", () => {
  beforeAll(async () => {
    await hub.liveUntil(2011);
    await hub.desk(children).publish({ oere: 100_00 });
  }, 60_000);

  test("a plan of 2012 stands beside the older one, which is still what was on record in 2011", async () => {
    await hub.travelTo("2012-06-05");
    const { receipt } = await hub.desk(children).publish({ oere: 250_00 });
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

  test("the auditor reads in the graph what the committees' own systems did, and who was refused", async () => {
    const by = { client_id: "kfu", roles: ["hub:publish:KFU"] };
    const { receipt } = await hub.desk(children).publish();
    await hub.desk(children).publishDraft(await hub.desk(children).draft(), { by });
    const audit = `{ audit(filter: { owner: ["children"], command: ["publishActionPlan"] }, first: 2) {
      nodes { client issuer scopes committee outcome rules requestId } } }`;
    const asked = () => hub.demand({ client_id: "auditor", roles: ["hub:audit"] }, audit);
    const newest = async () => (await asked()).audit.nodes;
    await eventually(async () => (await newest())[0]?.outcome === "FORBIDDEN");
    const { url: issuer } = hub.issuer;
    expect(receipt.position).toMatch(/^children:/);
    expect(await newest()).toEqual([
      expect.objectContaining({ client: "kfu", issuer, committee: "KFU", outcome: "FORBIDDEN", rules: ["I5"] }),
      expect.objectContaining({
        client: "children-publisher",
        committee: "BUU",
        scopes: ["hub:publish"],
        outcome: "DONE",
      }),
    ]);
  });

  test("the coordinator alone moves the clock, and never backwards", async () => {
    const travel =
      "mutation ($at: DateTime!, $key: ID!) { sandbox { travelTo(at: $at, idempotencyKey: $key) { now } } }";
    const refusal = async (scope: string, at: string) => {
      const caller = { client_id: "traveller", scope, ...(scope === "hub:draft" && { committee: "BUU" }) };
      const { errors } = await hub.ask(caller, travel, { at, key: randomUUID() });
      return errors[0]?.extensions?.code;
    };
    expect(await refusal("hub:draft", "2013-01-01T00:00:00Z")).toBe("FORBIDDEN");
    expect(await refusal("hub:coordinate", "2010-06-01T00:00:00Z")).toBe("BAD_USER_INPUT");
    const { receipt }: GraphAnswer = await hub.desk(children).publish();
    expect(receipt.publishedAt.slice(0, 4)).toBe("2012");
  });
});
