import type { Actor } from "@hub/auth";
import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { CommitteeHub, publisher } from "./committee.testkit.js";
import { committeeAt, planInput, publishDraft, saveDraft } from "./committee-year.testkit.js";

const hub = new CommitteeHub();
afterEach(() => hub.close());
afterAll(() => hub.stop());

/** The client that saves the drafts, here with the right to publish. */
const preparer: Actor = { client: "children", scopes: new Set(["hub:publish"]), committee: "BUU" };

const open = (fourEyesOff: string[]) => hub.begin(committeeAt("2012-03-01T10:00:00Z"), { fourEyesOff });

async function publishedBy(by: Actor, basedOn = 0) {
  const { draft } = await saveDraft(hub, "ActionPlan", planInput(basedOn));
  return (await publishDraft(hub, "ActionPlan", draft, { answer: "receipt { fourEyes } findings { rule }", by })).done;
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
