import { committeeOfSlug } from "@hub/registry";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Caller, IssuedHub } from "../testkit/issued.hub.js";

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
});
