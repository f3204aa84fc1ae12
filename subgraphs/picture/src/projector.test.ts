import { startTestCluster, type TestCluster } from "@hub/database";
import type { RecordedEvent } from "@hub/events";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { streamOf } from "./committee.stream.testkit.js";
import { type CouncilAct, councilStream } from "./council.stream.testkit.js";
import { aPlan, PictureDatabase } from "./picture.testkit.js";
import { project, projectedPositions } from "./projector.js";
import { COMMITTEES, councilActs, stories, toldLines } from "./random.story.testkit.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
}, 60_000);
afterAll(() => cluster.stop());

/** How the projector comes to the events: whose turn it is, how many it takes, and how far back it takes them again. */
const turns = fc.array(
  fc.record({ source: fc.nat(COMMITTEES.length), take: fc.integer({ min: 1, max: 4 }), again: fc.nat(3) }),
  { maxLength: 40 },
);

/** Every line that is not redacted has the rows that the rule gives it from the whole story, whenever each part of it arrived. */
async function expectSettled(picture: PictureDatabase, events: readonly RecordedEvent[], acts: readonly CouncilAct[]) {
  const stored: { id: string; state: string; from: Date; until: Date | number }[] = await picture.dataSource.query(
    'SELECT id, financing AS state, published_at AS "from", off_record_at AS until FROM picture.budget_line',
  );
  const expected = toldLines(events, acts).flatMap(({ id, intervals }) =>
    intervals.map(({ state, from, until }) => ({ id, state, from, until: until ?? Number.POSITIVE_INFINITY })),
  );
  const byLine = (one: { id: string; from: Date }, other: { id: string; from: Date }) =>
    one.id.localeCompare(other.id) || one.from.getTime() - other.from.getTime();
  expect(stored.sort(byLine)).toEqual(expected.sort(byLine));
}

async function projectAll(picture: PictureDatabase, streams: readonly RecordedEvent[][]): Promise<void> {
  for (const stream of streams) if (stream[0]) await project(picture.dataSource, stream[0].source, stream);
}

describe("whatever order the committees' events come in", () => {
  test("any interleaving, any redelivery and any restart ends in the same picture, and so does a rebuild", async () => {
    await fc.assert(
      fc.asyncProperty(stories, councilActs, turns, async (told, acts, taken) => {
        const committees = told.map((story, index) => {
          const [source, code] = COMMITTEES[index] ?? ["children", "BUU"];
          return streamOf(source, code, story);
        });
        const streams = [...committees, councilStream(acts)];
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
        await expectSettled(winding, committees.flat(), acts);
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
