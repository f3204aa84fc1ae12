import { committees } from "@hub/registry";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually, RunningHub } from "../testkit/hub/running-hub.js";
import { kafkaLibraries } from "./install.js";
import { Kafka } from "./kafka.js";
import { contentOf, inboxPositions, outboxRows, projectedPositions } from "./picture-content.js";
import { OWNERS, SecondPicture } from "./second-picture.js";
import { SteadyPublisher } from "./steady-publisher.js";

let hub: RunningHub;
let second: SecondPicture;
let kafka: Kafka;
let publishers: SteadyPublisher[];
beforeAll(async () => {
  hub = await RunningHub.start();
  second = await SecondPicture.prepare(hub);
  kafka = await Kafka.start(kafkaLibraries(), await environment());
});
afterAll(async () => {
  await kafka?.stop();
  await second?.stop();
  await hub?.forget();
});

async function environment(): Promise<Record<string, string>> {
  const { hostname, port } = new URL(second.place.adminUrl);
  const passwords = OWNERS.map(async (owner) => {
    const url = new URL(await hub.databaseUrl(`hub_${owner}_feed`, `hub_${owner}`));
    return [`HUB_${owner.toUpperCase()}_FEED_PASSWORD`, decodeURIComponent(url.password)];
  });
  return {
    HUB_DATABASE_HOST: hostname,
    HUB_DATABASE_PORT: port,
    ...Object.fromEntries(await Promise.all(passwords)),
    PICTURE_DATABASE: second.place.database.database,
    PICTURE_INBOX_LOGIN: second.inbox.login,
    PICTURE_INBOX_PASSWORD: second.inbox.password,
  };
}

/** Waits until both pictures are as far as the hub's own is now. */
async function untilEqual(positions: typeof inboxPositions): Promise<void> {
  const wanted = await projectedPositions(second.place.adminUrl, "hub_picture");
  const isThere = await eventually(async () => {
    expect(await kafka.failures()).toEqual([]);
    return (
      JSON.stringify(await positions(second.place.adminUrl, second.place.database.database)) === JSON.stringify(wanted)
    );
  });
  expect([isThere, await positions(second.place.adminUrl, second.place.database.database)]).toEqual([true, wanted]);
}

const contents = () =>
  Promise.all(
    ["hub_picture", second.place.database.database].map((database) => contentOf(second.place.adminUrl, database)),
  );

/** What both pictures answer to a question. */
const answers = (query: string) =>
  Promise.all([`${hub.subgraphUrl("picture")}/graphql`, second.url].map((url) => answerAt(url, query)));

async function answerAt(url: string, query: string): Promise<Record<string, unknown>> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  const { extensions, ...answer } = (await response.json()) as Record<string, unknown> & { extensions?: Extensions };
  // When each was asked, and how fresh it holds itself to be, is its own.
  return { ...answer, positions: extensions?.hub?.positions };
}

interface Extensions {
  readonly hub?: { readonly positions?: unknown };
}

const QUESTION = `{
  policyPicture(year: 2011, asOf: "2011-05-02T10:00:00Z") { totals { initiatives } cells { initiatives } }
  initiatives(first: 200, asOf: "2011-05-02T10:00:00Z") { totalCount nodes { id code title { da } } }
}`;

describe("outboxes that Debezium reads into Kafka", () => {
  test("a picture whose inbox Kafka has filled from the first event on equals the one that replication fills", async () => {
    for (const owner of OWNERS) await kafka.connect("outbox-source.json", owner);
    await kafka.connect("picture-sink.json");
    await untilEqual(inboxPositions);
    await second.rebuild();
    await second.start();
    await untilEqual(projectedPositions);
    const [own, other] = await contents();
    expect(other).toEqual(own);
  });

  test("it stays equal while committees publish and Kafka Connect is killed", async () => {
    publishers = committees.map(({ slug, code }) => new SteadyPublisher(hub, slug, code, 1000));
    const hasPublished = (least: number) => () =>
      Promise.resolve(publishers.every(({ acknowledged }) => acknowledged.length >= least));
    expect(await eventually(hasPublished(5))).toBe(true);
    await kafka.killWorker();
    expect(await eventually(hasPublished(10))).toBe(true);
    await Promise.all(publishers.map((publisher) => publisher.stop()));
    const published = publishers.flatMap(({ acknowledged }) => acknowledged.at(-1)?.position ?? []).join(",");
    await hub.after(published, "{ committees { code } freshness { lagSeconds } }");
    await untilEqual(projectedPositions);
    const [own, other] = await contents();
    expect(other).toEqual(own);
    const [ownAnswer, otherAnswer] = await answers(QUESTION);
    expect(ownAnswer).not.toHaveProperty("errors");
    expect(ownAnswer).toHaveProperty("positions.children");
    expect(otherAnswer).toEqual(ownAnswer);
  });

  test("a committee's events reach other systems by Debezium's event router, each once and in order", async () => {
    await kafka.connect("outbox-events.json", "children");
    const rows = await outboxRows(second.place.adminUrl, "hub_children", "children");
    const records = await kafka.records("hub.events.children", rows.length);
    const seen = records.map((line) => {
      const [headers = "", key = "", payload = ""] = line.split("\t");
      return { position: Number(/position:(\d+)/.exec(headers)?.[1]), key, payload: JSON.parse(payload) as unknown };
    });
    expect(seen).toEqual(rows);
  });
});
