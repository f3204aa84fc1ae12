import { startTestCluster, type TestCluster } from "@hub/database";
import type { RecordedEvent } from "@hub/events";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { streamOf } from "./committee.stream.testkit.js";
import { aPlan, type Happening, PictureDatabase } from "./picture.testkit.js";
import { project, projectedPositions } from "./projector.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
}, 60_000);
afterAll(() => cluster.stop());

const COMMITTEES = [
  ["children", "BUU"],
  ["culture", "KFU"],
  ["employment", "BIU"],
] as const;

const happening = (committee: string): fc.Arbitrary<Happening> => {
  const at = fc.date({
    min: new Date("2011-01-01T00:00:00Z"),
    max: new Date("2014-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  const plan = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1_000_000 }))
    .map(([initiatives, oere]) => aPlan(committee, initiatives, oere));
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ publish: plan, at }) },
    {
      weight: 2,
      arbitrary: fc.record({ state: fc.integer({ min: 2011, max: 2013 }), spentOere: fc.nat(1_000_000), at }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ withdraw: fc.nat(3), kind: fc.constantFrom("SUBSTANTIVE", "REDACTION"), at }),
    },
  );
};

/** Each committee's own story, its instants in order. */
const stories = fc.tuple(
  ...COMMITTEES.map(([, code]) =>
    fc.array(happening(code), { minLength: 1, maxLength: 8 }).map((list) => {
      const instants = list.map(({ at }) => at.getTime()).sort((a, b) => a - b);
      return list.map((each, index) => ({ ...each, at: new Date(instants[index] ?? 0) }));
    }),
  ),
);

/** How the projector comes to the events: whose turn it is, how many it takes, and how far back it takes them again. */
const turns = fc.array(
  fc.record({ source: fc.nat(COMMITTEES.length - 1), take: fc.integer({ min: 1, max: 4 }), again: fc.nat(3) }),
  { maxLength: 40 },
);

async function projectAll(picture: PictureDatabase, streams: readonly RecordedEvent[][]): Promise<void> {
  for (const stream of streams) if (stream[0]) await project(picture.dataSource, stream[0].source, stream);
}

describe("whatever order the committees' events come in", () => {
  test("any interleaving, any redelivery and any restart ends in the same picture, and so does a rebuild", async () => {
    await fc.assert(
      fc.asyncProperty(stories, turns, async (told, taken) => {
        const streams = told.map((story, index) => {
          const [source, code] = COMMITTEES[index] ?? ["children", "BUU"];
          return streamOf(source, code, story);
        });
        const [straight, winding] = await Promise.all([PictureDatabase.make(cluster), PictureDatabase.make(cluster)]);
        await projectAll(straight, streams);
        await winding.receive(streams.flat());
        for (const { source, take, again } of taken) {
          const stream = streams[source] ?? [];
          const done = (await projectedPositions(winding.dataSource)).get(stream[0]?.source ?? "") ?? 0;
          const batch = stream.slice(Math.max(0, done - again), done + take);
          if (batch[0]) await project(winding.dataSource, batch[0].source, batch);
        }
        await projectAll(winding, streams);
        const [content, feed] = [await winding.content(), await winding.feed()];
        expect(content).toEqual(await straight.content());
        expect(await winding.rebuild()).toMatchObject({ differences: [], untold: 0 });
        expect([await winding.content(), await winding.feed()]).toEqual([content, feed]);
        await Promise.all([straight.close(), winding.close()]);
      }),
      { numRuns: 12 },
    );
  }, 180_000);

  test("a batch that fails halfway leaves nothing behind, and goes on from where it stood", async () => {
    const picture = await PictureDatabase.make(cluster);
    const at = new Date("2011-05-01T00:00:00Z");
    const events = streamOf("children", "BUU", [
      { publish: aPlan("BUU", 2, 100), at },
      { publish: aPlan("BUU", 3, 100), at },
    ]);
    const [first, second] = events as [RecordedEvent, RecordedEvent];
    const poisoned = { ...second, payload: { ...second.payload, data: { nothing: "right" } } };
    await expect(project(picture.dataSource, "children", [first, poisoned])).rejects.toThrow();
    expect(await picture.content()).toMatchObject({ documents: [], changes: [] });
    await project(picture.dataSource, "children", [first, second]);
    expect(await picture.content()).toMatchObject({ documents: [{}, {}], changes: [{}, {}] });
    await picture.close();
  });
});
