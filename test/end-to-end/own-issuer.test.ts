import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { POLICY, planOf } from "../testkit/action-plan.builder.js";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { OwnIssuer } from "../testkit/own.issuer.js";
import { RunningHub } from "../testkit/running.hub.js";

const DRAFT = `mutation ($input: CultureActionPlanInput!, $key: ID!) { culture {
  saveActionPlanDraft(input: $input, idempotencyKey: $key) { draft { id contentHash } } } }`;
const PUBLISH = `mutation ($draft: ID!, $hash: String!, $key: ID!) { culture {
  publishActionPlan(draft: $draft, contentHash: $hash, idempotencyKey: $key) { receipt { position } problems { rule severity } } } }`;

let issuer: OwnIssuer;
let hub: RunningHub;
beforeAll(async () => {
  issuer = await OwnIssuer.start();
  hub = await RunningHub.start({ env: { OIDC_ISSUER: issuer.url } });
}, 90_000);
afterAll(async () => {
  await hub?.forget();
  await issuer?.stop();
});

function ask(claims: Parameters<OwnIssuer["token"]>[0], query: string, variables: Record<string, unknown> = {}) {
  return hub.as().ask<GraphAnswer>(query, variables, { authorization: `Bearer ${issuer.token(claims)}` });
}

describe("a hub with the city's own issuer", () => {
  test("has no tokens to give itself", async () => {
    expect((await fetch(`${hub.url}/oauth/token`, { method: "POST" })).status).toBe(404);
  });

  test("before the policy is adopted no plan is published (I8), whoever asks", async () => {
    const publisher = { client_id: "kfu", scope: "hub:draft hub:publish", committee: "KFU" };
    const answer = await ask(
      publisher,
      "mutation ($input: CultureActionPlanInput!) { culture { validateActionPlan(input: $input) { valid findings { rule path } } } }",
      {
        input: planOf({ committee: "KFU", basedOn: 0 }),
      },
    );
    expect(answer.data.culture.validateActionPlan).toMatchObject({
      valid: false,
      findings: [{ rule: "I8", path: "/policy" }],
    });
  });

  test("takes its tokens: the coordinator has the adoption recorded, one system drafts, another publishes (I6)", async () => {
    const coordinator = { client_id: "biu", scope: "hub:coordinate" };
    const travel = 'mutation { sandbox { travelTo(at: "2011-02-01T00:00:00Z", idempotencyKey: "t") { now } } }';
    expect((await ask(coordinator, travel)).errors).toEqual([]);
    const adopt = `mutation { policy { recordDecision(policy: "${POLICY}", decidedOn: "2011-01-27", body: "BR", outcome: APPROVED, synthetic: true, idempotencyKey: "a") { receipt { position } } } }`;
    expect((await ask(coordinator, adopt)).errors).toEqual([]);

    const one = { client_id: "kfu", scope: "hub:draft hub:publish", committee: "KFU" };
    const drafted = await ask(one, DRAFT, { input: planOf({ committee: "KFU", basedOn: 0 }), key: randomUUID() });
    const { id: draft, contentHash: hash } = drafted.data.culture.saveActionPlanDraft.draft;
    const itself = await ask(one, PUBLISH, { draft, hash, key: randomUUID() });
    expect(itself.data.culture.publishActionPlan).toEqual({
      receipt: null,
      problems: [{ rule: "I6", severity: "FATAL" }],
    });
    const other = await ask({ ...one, client_id: "kfu-publisher" }, PUBLISH, { draft, hash, key: randomUUID() });
    expect(other.data.culture.publishActionPlan).toEqual({ receipt: { position: "culture:1" }, problems: [] });
  });

  test("refuses tokens for another audience, of another issuer, or of nobody", async () => {
    const refused = async (claims: Parameters<OwnIssuer["token"]>[0]) => {
      const { status, errors } = await ask(claims, "{ policy { id } }");
      return [status, errors[0]?.extensions?.code];
    };
    expect(await refused({ client_id: "x", aud: "another-hub" })).toEqual([401, "UNAUTHENTICATED"]);
    expect(await refused({ client_id: "x", iss: "http://localhost:1" })).toEqual([401, "UNAUTHENTICATED"]);
    const garbage = await hub.as().ask("{ policy { id } }", {}, { authorization: "Bearer nonsense" });
    expect([garbage.status, garbage.errors[0]?.extensions?.code]).toEqual([401, "UNAUTHENTICATED"]);
  });
});
