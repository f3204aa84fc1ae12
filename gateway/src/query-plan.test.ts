import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const QUERY = `query Plan($level: Boolean!) {
  initiatives { code ... on ChildrenInitiative { schoolLevel @include(if: $level) } ... on CultureInitiative { venue } goal { title } }
}`;

const ask = (headers: Record<string, string>) => hub.ask(QUERY, { variables: { level: true }, headers });

describe("the query plan", () => {
  test("the query plan is shown on request: which subgraph gets which query, in sequence or in parallel", async () => {
    const { body } = await ask({ "x-hub-query-plan": "1" });
    const { queryPlan } = body.extensions;
    expect(queryPlan).toMatchObject({
      kind: "QueryPlan",
      node: {
        kind: "Sequence",
        nodes: [
          { kind: "Fetch", serviceName: "picture", operation: expect.stringContaining("initiatives") },
          { kind: "Parallel" },
        ],
      },
    });
    const text = JSON.stringify(queryPlan);
    expect(text).toContain(`"path":[{"Field":"initiatives"},"@"]`);
    expect(text).toContain(`"path":[{"Field":"initiatives"},"@",{"Field":"goal"}]`);
    for (const service of ["children", "culture", "policy"]) {
      expect(text.split(`"serviceName":"${service}"`)).toHaveLength(2);
    }
  });

  test("the query plan shows the client's names, and no alias that the gateway used to keep names apart", async () => {
    const { body } = await hub.ask("{ initiatives { id: code ... on ChildrenInitiative { level: schoolLevel } } }", {
      headers: { "x-hub-query-plan": "1" },
    });
    expect(body.data.initiatives[0]).toEqual({ id: "BUU-01", level: "schoolLevel of i1" });
    const text = JSON.stringify(body.extensions.queryPlan);
    expect(text).toContain("id:code");
    expect(text).not.toMatch(/__as_asked|__alias_/);
  });

  test("the query plan is not shown without its header, nor by the federation library's own one", async () => {
    expect((await ask({})).body.extensions).not.toHaveProperty("queryPlan");
    const { text } = await ask({ "apollo-query-plan-experimental": "1" });
    expect(text).not.toMatch(/queryPlan/i);
  });

  test("production shows no query plan and no introspection", async () => {
    const production = await TestHub.start({
      HUB_MODE: "production",
      TRUSTED_ISSUERS: '[{"issuer":"https://login.example"}]',
    });
    const { body } = await production.ask("{ freshness }", { headers: { "x-hub-query-plan": "1" } });
    expect(body.data).toEqual({ freshness: ["children"] });
    expect(body.extensions).not.toHaveProperty("queryPlan");
    const introspection = await production.ask("{ __schema { queryType { name } } }");
    expect(introspection.body.errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    expect((await fetch(`${production.url}/sandbox`)).status).toBe(404);
    expect((await fetch(`${production.url}/`)).status).toBe(200);
    await production.stop();
  });
});
