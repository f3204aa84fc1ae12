import { randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { CommitteeHub, publisher, startTestCluster, type TestCluster } from "./committee.testkit.js";
import { planInput, receivePolicy, saveDraft } from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());
afterEach(() => hub?.close());

const PUBLISH = `mutation ($draft: ID!, $hash: String!, $key: ID!) { children {
  publishActionPlan(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) { receipt { fourEyes } findings { rule } } } }`;

/** The client that saves the drafts, here with the right to publish. */
const preparer: Actor = { client: "children", scopes: new Set(["hub:publish"]), committee: "BUU" };

async function open(fourEyesOff: string[]): Promise<void> {
  hub = await CommitteeHub.open(cluster, { fourEyesOff });
  await receivePolicy(hub);
  await hub.travelTo("2012-03-01T10:00:00Z");
}

async function publishedBy(actor: Actor, basedOn = 0) {
  const { draft } = await saveDraft(hub, "ActionPlan", planInput(basedOn));
  const variables = { draft: draft.id, hash: draft.contentHash, key: randomUUID() };
  return (await hub.ask(PUBLISH, variables, actor)).data.publishActionPlan;
}

const fourEyesInEvents = async () => (await hub.outbox()).map(({ data }) => data.fourEyes);

describe("four eyes (I6)", () => {
  test("the preparer cannot publish its own draft, and receipt and event say that two clients saw it", async () => {
    await open([]);
    expect(await publishedBy(preparer)).toEqual({ receipt: null, findings: [expect.objectContaining({ rule: "I6" })] });
    expect(await publishedBy(publisher)).toMatchObject({ receipt: { fourEyes: true } });
    expect(await fourEyesInEvents()).toEqual([true]);
  });

  test("a publication that a rule refuses is rolled back whole and leaves no row of its series", async () => {
    await open([]);
    expect(await publishedBy(preparer)).toMatchObject({ receipt: null });
    expect(await hub.asOwner("SELECT series FROM hub.series")).toEqual([]);
  });

  test("HUB_FOUR_EYES_OFF for one committee leaves the rule on for the others", async () => {
    await open(["KFU"]);
    expect(await publishedBy(preparer)).toMatchObject({ receipt: null, findings: [{ rule: "I6" }] });
  });

  test("with HUB_FOUR_EYES_OFF the preparer can publish, and the record says that only one client saw it", async () => {
    await open(["BUU"]);
    expect(await publishedBy(preparer)).toMatchObject({ receipt: { fourEyes: false } });
    expect(await publishedBy(publisher, 1)).toMatchObject({ receipt: { fourEyes: true } });
    expect(await fourEyesInEvents()).toEqual([false, true]);
    const rows = await hub.asOwner(
      "SELECT prepared_by = published_by AS one, four_eyes FROM hub.revision ORDER BY number",
    );
    expect(rows).toEqual([
      { one: true, four_eyes: false },
      { one: false, four_eyes: true },
    ]);
  });
});
