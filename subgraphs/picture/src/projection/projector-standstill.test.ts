import { Follower } from "@hub/events";
import { startTestCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";
import { project } from "./projector.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

test("events before one that cannot be projected are projected, and the rest follows in order once the projection is mended", async () => {
  const picture = await PictureDatabase.make(cluster);
  const at = new Date("2011-05-01T00:00:00Z");
  const plans = [1, 2, 3, 4].map((initiatives) => ({ publish: aPlan("BUU", initiatives, 100), at }));
  await picture.receive(streamOf("children", "BUU", plans));
  await picture.receive(streamOf("culture", "KFU", [{ publish: aPlan("KFU", 1, 100), at }]));
  let isMended = false;
  const follower = new Follower({
    dataSource: picture.dataSource,
    url: picture.database.appUrl,
    table: "hub.inbox",
    sources: ["children", "culture"],
    log: pino({ level: "silent" }),
    onEvents: async (source, events) => {
      if (!isMended && events.some((event) => event.source === "children" && event.position === 3))
        throw new Error("bug");
      await project(picture.dataSource, source, events);
    },
  });
  await follower.start();
  await until("the children's events stop", () => follower.standstill("children") !== undefined);
  expect(follower.standstill("children")).toMatchObject({ at: 3 });
  expect([follower.position("children"), follower.position("culture")]).toEqual([2, 1]);
  expect(follower.standstill("culture")).toBeUndefined();
  expect(await picture.content()).toMatchObject({ documents: [{}, {}, {}] });

  isMended = true;
  await until("all events of children are projected", () => follower.position("children") === 4);
  // The standstill is over when the follower has read to the end.
  await until("the standstill ends", () => follower.standstill("children") === undefined);
  const revisions = await picture.dataSource.query(
    "SELECT d.revision FROM picture.change c JOIN picture.document d ON d.id = c.subject::uuid WHERE c.source = 'children' ORDER BY c.position",
  );
  expect(revisions).toEqual([1, 2, 3, 4].map((revision) => ({ revision })));
  await follower.stop();
  await picture.close();
});
