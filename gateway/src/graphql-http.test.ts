import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { TestHub } from "./gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

describe("the audits of GraphQL over HTTP", () => {
  const audits = serverAudits({ url: () => `${hub.url}/graphql` });

  test("the audit suite has all of its 61 audits", () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    "audit %s holds: %s",
    async (_, __, audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: "ok" });
    },
  );
});
