import { setTimeout as sleep } from "node:timers/promises";
import type { RecordedEvent } from "@hub/events";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { project } from "../projection/projector.js";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, type CommitteeAct, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";
import { firstMonths, on, receiveAndProject } from "./rebuild.testkit.js";

let cluster: TestCluster;
let picture: PictureDatabase;
let served: ServedPicture | undefined;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());
beforeEach(async () => {
  picture = await PictureDatabase.make(cluster);
});
afterEach(async () => {
  await served?.close();
  served = undefined;
  await picture.close();
});

const publishers = [
  ["children", "BUU"],
  ["culture", "KFU"],
  ["employment", "BIU"],
] as const;

describe("rebuild while the hub serves", () => {
  test("rebuilds during publications and queries let nothing fail and lose nothing", async () => {
    await picture.receive([frameEvent()]);
    served = await ServedPicture.open(picture);
    let isOver = false;
    const publishing = Promise.all(publishers.map(([source, code]) => publishUntil(source, code, () => isOver)));
    const querying = queryUntil(served, () => isOver);
    const outcomes = [];
    for (let round = 0; round < 2; round++) outcomes.push(await picture.rebuild());
    isOver = true;
    const published = await publishing;
    expect(await querying).toEqual([]);

    const numbers = published.map((stream) => [stream[0]?.source, stream.length]);
    await served.waitFor(Object.fromEntries(numbers));
    outcomes.push(await picture.rebuild());
    expect(outcomes.flatMap(({ differences }) => differences)).toEqual([]);
    const events = outcomes.map((outcome) => outcome.events);
    expect(new Set(events).size).toBeGreaterThan(1);
    expect(events.at(-1)).toBe(1 + published.flat().length);

    const direct = await PictureDatabase.make(cluster);
    for (const stream of [[frameEvent()], ...published])
      await project(direct.dataSource, stream[0]?.source ?? "", stream);
    expect(await picture.content()).toEqual(await direct.content());
    await direct.close();
    expect((await picture.feed()).map(({ position }) => position)).toEqual(
      Array.from({ length: 1 + published.flat().length }, (_, n) => n + 1),
    );
  });
});

describe("rebuild after a new copy of the inbox", () => {
  test("the feed starts again in the order of time after a new copy of the inbox, and its old cursors are a CONFLICT", async () => {
    await receiveAndProject(picture, firstMonths);
    const content = await picture.content();
    served = await ServedPicture.open(picture);
    const old = await changes(served, 'after: "3"');
    expect(old.data?.changes).toMatchObject({ pageInfo: { endCursor: "8" }, caughtUp: true });

    expect(await picture.rebuild(true)).toMatchObject({ differences: [], rewound: [], events: 8 });
    expect(await picture.content()).toEqual(content);
    const feed = await picture.feed();
    expect(feed.map(({ source }) => source)).toEqual([
      "policy",
      "children",
      "culture",
      "children",
      "culture",
      "children",
      "culture",
      "children",
    ]);
    expect(feed.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const cursor of ["3", "8"]) {
      const { errors } = await changes(served, `after: "${cursor}"`);
      expect(errors?.[0]?.extensions.code).toBe("CONFLICT");
    }
    const restarted = await changes(served, "first: 3");
    expect(restarted.data?.changes).toMatchObject({ pageInfo: { endCursor: "2.3" }, caughtUp: false });
    const rest = await changes(served, 'after: "2.3"');
    expect(rest.data?.changes).toMatchObject({ pageInfo: { endCursor: "2.8" }, caughtUp: true });
  });

  test("a rebuild reports a source whose outbox ends before what was projected, and projects that source's next event", async () => {
    await receiveAndProject(picture, firstMonths);
    await picture.damage("DELETE FROM hub.inbox WHERE source = 'children' AND position = 4");
    expect(await picture.rebuild(true)).toMatchObject({ rewound: [{ source: "children", before: 4, now: 3 }] });
    const [again] = firstMonths.slice(-1);
    await receiveAndProject(picture, again ? [again] : []);
    expect((await picture.feed()).at(-1)).toEqual({ position: 8, source: "children", source_position: 4 });
  });
});

const changes = (served: ServedPicture, args: string) =>
  served.ask(`{ changes(${args}) { pageInfo { endCursor } caughtUp nodes { position } } }`);

const QUERIES = `{ policyPicture(year: 2012) { totals { initiatives } } initiatives(first: 50) { totalCount nodes { financing plan { state } } }
  changes(first: 20) { caughtUp } breakdown(of: AMOUNT, by: [COMMITTEE]) { keys { code } } }`;

/** Lets a committee's revisions arrive one by one. Gives those that have arrived. */
async function publishUntil(source: string, code: string, isOver: () => boolean): Promise<RecordedEvent[]> {
  const acts = Array.from(
    { length: 500 },
    (_, n): CommitteeAct => ({ publish: aPlan(code, 4, n), at: on("2011-03-01") }),
  );
  const stream = streamOf(source, code, acts);
  let arrived = 0;
  for (; arrived === 0 || !isOver(); arrived++) {
    await picture.receive(stream.slice(arrived, arrived + 1));
    await sleep(100);
  }
  return stream.slice(0, arrived);
}

/** Queries all the time and gives the errors. */
async function queryUntil(served: ServedPicture, isOver: () => boolean): Promise<unknown[]> {
  const failures: unknown[] = [];
  while (!isOver()) {
    failures.push(...((await served.ask(QUERIES)).errors ?? []));
    await sleep(20);
  }
  return failures;
}
