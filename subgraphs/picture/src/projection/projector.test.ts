import type { RecordedEvent } from "@hub/events";
import { startTestCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { type CouncilAct, councilStream } from "../testing/council-stream.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";
import { nextPosition } from "./change.projection.js";
import { applyEvent, project, projectedPositions, projectInTurn } from "./projector.js";
import { COMMITTEES, councilActs, expectedLines, stories } from "./story.testkit.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

/** The batches of the projector: from which source, how many events, and how many of those before are repeated. */
const batches = fc.array(
  fc.record({ source: fc.nat(COMMITTEES.length), take: fc.integer({ min: 1, max: 4 }), again: fc.nat(3) }),
  { maxLength: 40 },
);

/** Each line that is not redacted has the rows that the rule gives it from the whole story, whatever the order of arrival. */
async function expectSettled(picture: PictureDatabase, events: readonly RecordedEvent[], acts: readonly CouncilAct[]) {
  const stored: { id: string; state: string; from: Date; until: Date | number }[] = await picture.dataSource.query(
    'SELECT id, financing AS state, published_at AS "from", off_record_at AS until FROM picture.budget_line',
  );
  const expected = expectedLines(events, acts).flatMap(({ id, intervals }) =>
    intervals.map(({ state, from, until }) => ({ id, state, from, until: until ?? Number.POSITIVE_INFINITY })),
  );
  const byLine = (one: { id: string; from: Date }, other: { id: string; from: Date }) =>
    one.id.localeCompare(other.id) || one.from.getTime() - other.from.getTime();
  expect(stored.sort(byLine)).toEqual(expected.sort(byLine));
}

/** Waits until a batch waits for another one's lock. */
async function untilBatchWaits(picture: PictureDatabase): Promise<void> {
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await until("a batch waits for a lock", async () => (await picture.dataSource.query(waiting)).length > 0);
}

async function projectAll(picture: PictureDatabase, streams: readonly RecordedEvent[][]): Promise<void> {
  for (const stream of streams) if (stream[0]) await project(picture.dataSource, stream[0].source, stream);
}

describe("projector", () => {
  test("any interleaving, redelivery and restart ends in the same picture, and so does a rebuild", async () => {
    await fc.assert(
      fc.asyncProperty(stories, councilActs, batches, async (committeeStories, acts, order) => {
        const committees = committeeStories.map((story, index) => {
          const [source, code] = COMMITTEES[index] ?? ["children", "BUU"];
          return streamOf(source, code, story);
        });
        const streams = [...committees, councilStream(acts)];
        const [inOrder, mixed] = await Promise.all([PictureDatabase.make(cluster), PictureDatabase.make(cluster)]);
        await projectAll(inOrder, streams);
        await mixed.receive(streams.flat());
        for (const { source, take, again } of order) {
          const stream = streams[source] ?? [];
          const done = (await projectedPositions(mixed.dataSource)).get(stream[0]?.source ?? "") ?? 0;
          const batch = stream.slice(Math.max(0, done - again), done + take);
          if (batch[0]) await project(mixed.dataSource, batch[0].source, batch);
        }
        await projectAll(mixed, streams);
        await expectSettled(mixed, committees.flat(), acts);
        const [content, feed] = [await mixed.content(), await mixed.feed()];
        expect(content).toEqual(await inOrder.content());
        expect(await mixed.rebuild()).toMatchObject({ differences: [], appended: 0 });
        expect([await mixed.content(), await mixed.feed()]).toEqual([content, feed]);
        await Promise.all([inOrder.close(), mixed.close()]);
      }),
      { numRuns: 12 },
    );
  });

  test("a plan and the council's decision on its money see each other when both are projected at the same time", async () => {
    const picture = await PictureDatabase.make(cluster);
    const [plan] = streamOf("children", "BUU", [
      { publish: aPlan("BUU", 1, 100, "IN_BUDGET_NEGOTIATION"), at: new Date("2012-05-01T00:00:00Z") },
    ]);
    const decide = [{ committee: "BUU", code: "BUU-0", year: 2012, outcome: "FINANCED" as const }];
    const council = councilStream([{ adopt: 2011, decide, at: new Date("2012-10-04T00:00:00Z") }]);
    const [frame, decision] = council as [RecordedEvent, RecordedEvent];
    await project(picture.dataSource, "policy", [frame]);
    let taken: Promise<void> | undefined;
    await picture.dataSource.transaction(async (manager) => {
      await nextPosition(manager);
      await applyEvent(manager, decision);
      taken = project(picture.dataSource, "children", plan ? [plan] : []);
      await untilBatchWaits(picture);
    });
    await taken;
    const states = await picture.dataSource.query("SELECT financing FROM picture.budget_line ORDER BY published_at");
    expect(states).toEqual([{ financing: "IN_BUDGET_NEGOTIATION" }, { financing: "FINANCED_BY_BUDGET" }]);
    await picture.close();
  });

  test("of two processes one projects, and the other stands by without a lock until that has done it or is gone", async () => {
    const picture = await PictureDatabase.make(cluster);
    const at = new Date("2011-05-01T00:00:00Z");
    const events = streamOf(
      "children",
      "BUU",
      [1, 2, 3].map((n) => ({ publish: aPlan("BUU", n, 100), at })),
    );
    const inTurn = (some: RecordedEvent[]) => projectInTurn(picture.dataSource, "children", some);
    await Promise.all([inTurn(events.slice(0, 2)), inTurn(events.slice(0, 1)), inTurn(events.slice(0, 2))]);
    expect(await picture.content()).toMatchObject({ documents: [{}, {}], changes: [{}, {}] });
    let standingBy: Promise<void> | undefined;
    const [killed] = await Promise.allSettled([
      picture.dataSource.transaction(async (manager) => {
        await manager.query("SELECT FROM hub.inbox_offset WHERE source = 'children' FOR UPDATE");
        standingBy = inTurn(events);
        await new Promise((resolve) => setTimeout(resolve, 100));
        const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        expect(await picture.dataSource.query(waiting)).toEqual([]);
        throw new Error("killed");
      }),
    ]);
    await standingBy;
    expect(killed).toMatchObject({ reason: { message: "killed" } });
    expect(await picture.content()).toMatchObject({ documents: [{}, {}, {}], changes: [{}, {}, {}] });
    await picture.close();
  });

  test("a batch that fails halfway leaves nothing behind, and is projected completely afterwards", async () => {
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
