import { randomUUID } from "node:crypto";
import { committeeOfSlug } from "@hub/registry";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { aHub, type IssuedHub } from "../testkit/issued.hub.js";

const children = committeeOfSlug("children");

let hub: IssuedHub;
beforeAll(async () => {
  hub = await aHub().inYear(2011).withPlanOf(children, { oere: 100_00 }).start();
}, 180_000);
afterAll(() => hub?.forget());

test("a plan of 2012 stands beside the older one, which is still what was on record in 2011", async () => {
  await hub.travelTo("2012-06-05");
  const { receipt } = await hub.desk(children).publish({ oere: 250_00 });
  expect(receipt.publishedAt.slice(0, 10)).toBe("2012-06-05");
  const financed = async (asOf: string | null) => {
    const picture =
      "query ($asOf: DateTime) { policyPicture(year: 2012, asOf: $asOf) { totals { financed { oere } } } }";
    const answer = await hub.demand(null, picture, { asOf }, { "x-hub-wait-for": receipt.position });
    return answer.policyPicture.totals.financed.oere;
  };
  expect(await financed(null)).toBe(250_00);
  expect(await financed("2011-12-31T22:59:59Z")).toBe(100_00);
  expect(await financed("2011-02-28T00:00:00Z")).toBe(0);
});

test("the coordinator alone moves the clock, and never backwards", async () => {
  const travel = "mutation ($at: DateTime!, $key: ID!) { sandbox { travelTo(at: $at, idempotencyKey: $key) { now } } }";
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
