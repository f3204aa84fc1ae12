import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { RecordVersion } from "@hub/clock";
import { until } from "@hub/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { request } from "undici";
import { TestHub } from "./gateway.testkit.js";
import type { TestSubgraph } from "./subgraph.testkit.js";

let revision = 1;

/** A picture whose plan is published again and again, and a committee that publishes it. */
const DEFINITIONS = [
  {
    name: "picture",
    hub: { asOf: "2012-05-01T12:00:00Z", positions: { children: 40 } },
    sdl: "type Query { plan: Int! initiatives: Int text: String failing: Int }",
    resolvers: {
      Query: {
        plan: () => revision,
        initiatives: () => 13 * revision,
        text: () => `${revision} ${"more of the same ".repeat(300)}`,
        failing: () => {
          throw new Error("broken");
        },
      },
    },
  },
  {
    name: "children",
    hub: { positions: { children: 41 } },
    sdl: "type Query { committee: Int } type Mutation { publish: Int }",
    resolvers: {
      Query: { committee: () => revision },
      Mutation: { publish: () => during("children", () => ++revision) },
    },
  },
];

let hub: TestHub;
const picture = (): TestSubgraph => hub.subgraph("picture");
const during = (name: string, work: () => number): Promise<number> | undefined =>
  hub.subgraph(name).record?.during(async () => work());

beforeAll(async () => {
  hub = await TestHub.start({ HUB_MODE: "sandbox" }, DEFINITIONS);
  for (const subgraph of hub.subgraphs) Object.assign(subgraph, { record: new RecordVersion(), tellsWhole: true });
  // Questions are prepared when they come for the first time, and the feeds are begun then.
  for (const query of ["{ plan }", "{ text }", "{ initiatives plan }", "{ failing }", "{ committee plan }"])
    await hub.ask(query);
});
/** Each test begins with a record that is heard of, and of which no answer is kept. */
beforeEach(async () => {
  await until("the feeds are there, which answers begin anew", async () => {
    await hub.ask("{ committee plan }");
    return hub.subgraphs.every(({ feeds }) => feeds > 0);
  });
  picture().holdsMs = undefined;
  picture().looksAtAsker = false;
  for (const { definition } of hub.subgraphs) await during(definition.name, () => (revision = 1));
  await sleep(30);
});
afterAll(() => hub.stop());

/** How often the picture is asked while this is done. */
async function questionsDuring(work: () => Promise<unknown>): Promise<number> {
  const before = picture().requests.length;
  await work();
  return picture().requests.length - before;
}

const as = (token: string) => ({ authorization: `Bearer ${token}` });

const publish = () => during("picture", () => ++revision);

/** Asks until the answer is kept. */
async function askTwice(query: string, headers: Record<string, string> = {}) {
  await hub.ask(query, { headers });
  return hub.ask(query, { headers });
}

describe("an answer that is kept", () => {
  test("is sent again while the record stays as it is, and not after a publication", async () => {
    await askTwice("{ plan }");
    expect(await questionsDuring(() => askTwice("{ plan }"))).toBe(0);
    await publish();
    await sleep(20);
    expect((await hub.ask("{ plan }")).body.data).toEqual({ plan: 2 });
  });

  test("is not sent once any answer has told of a newer record", async () => {
    await askTwice("{ plan }");
    picture().breakFeeds();
    await publish();
    expect((await hub.ask("{ initiatives plan }")).body.data).toEqual({ plan: 2, initiatives: 26 });
    expect((await hub.ask("{ plan }")).body.data).toEqual({ plan: 2 });
  });

  test("is not sent while nothing is heard of the record, and is again when there is", async () => {
    await askTwice("{ plan }");
    picture().breakFeeds();
    await sleep(20);
    expect(await questionsDuring(() => askTwice("{ plan }"))).toBe(2);
    await sleep(600);
    await askTwice("{ plan }");
    await sleep(30);
    await askTwice("{ plan }");
    expect(await questionsDuring(() => hub.ask("{ plan }"))).toBe(0);
  });

  test("is not sent after its time where it depends on the clock", async () => {
    picture().holdsMs = 150;
    await askTwice("{ plan }");
    expect(await questionsDuring(() => hub.ask("{ plan }"))).toBe(0);
    await sleep(160);
    expect(await questionsDuring(() => hub.ask("{ plan }"))).toBe(1);
  });

  test("is sent to no other caller where it depends on who asks", async () => {
    picture().looksAtAsker = true;
    await askTwice("{ plan }", as("one"));
    expect(await questionsDuring(() => hub.ask("{ plan }", { headers: as("one") }))).toBe(0);
    expect(await questionsDuring(() => hub.ask("{ plan }", { headers: as("other") }))).toBe(1);
    expect(await questionsDuring(() => hub.ask("{ plan }"))).toBe(1);
  });

  test("is sent to everybody where it does not, to a token once each of its subgraphs has accepted that", async () => {
    await askTwice("{ committee plan }");
    const asOther = () => hub.ask("{ committee plan }", { headers: as("other") });
    await hub.ask("{ initiatives plan }", { headers: as("other") });
    expect(await questionsDuring(asOther)).toBe(1);
    expect(await questionsDuring(asOther)).toBe(0);
    await askTwice("{ plan }", as("one"));
    expect(await questionsDuring(() => hub.ask("{ plan }", { headers: as("other") }))).toBe(0);
    expect(await questionsDuring(() => hub.ask("{ plan }"))).toBe(0);
  });

  test("is sent to a token no more once that may have been revoked", async () => {
    await askTwice("{ plan }", as("one"));
    await publish();
    await sleep(20);
    await askTwice("{ plan }");
    expect(await questionsDuring(() => hub.ask("{ plan }", { headers: as("one") }))).toBe(1);
  });

  test("is sent to who waits for a position only where it holds that", async () => {
    await askTwice("{ plan }");
    const waiting = (waitFor: string) =>
      questionsDuring(() => hub.ask("{ plan }", { headers: { "x-hub-wait-for": waitFor } }));
    expect(await waiting("children:40")).toBe(0);
    expect(await waiting("children:41")).toBe(1);
    expect(await waiting("culture:1")).toBe(1);
    expect(await waiting("whatever")).toBe(1);
  });

  test("that several subgraphs have made is dropped by each of them, a command's acknowledgement first", async () => {
    await askTwice("{ committee plan }");
    expect(await questionsDuring(() => hub.ask("{ committee plan }"))).toBe(0);
    hub.subgraph("children").breakFeeds();
    await hub.ask("mutation { publish }");
    expect((await hub.ask("{ committee plan }")).body.data).toEqual({ committee: 2, plan: 2 });
  });

  test("has no error in it", async () => {
    await askTwice("{ failing }");
    expect(await questionsDuring(() => hub.ask("{ failing }"))).toBe(1);
  });
});

describe("an answer by GET", () => {
  const get = async (headers: Record<string, string> = {}) => {
    const answer = await request(`${hub.url}/graphql?query=${encodeURIComponent("{ text }")}`, { headers });
    return { status: answer.statusCode, headers: answer.headers, bytes: Buffer.from(await answer.body.arrayBuffer()) };
  };

  test("is compressed as the client takes it, each form with a tag of its own", async () => {
    const [plain, brotli, gzip] = [
      await get(),
      await get({ "accept-encoding": "gzip, br" }),
      await get({ "accept-encoding": "gzip" }),
    ];
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(brotli.headers).toMatchObject({ vary: "accept, accept-encoding, authorization", "content-encoding": "br" });
  });

  test("is told to be known to a client that has it, until something is published", async () => {
    const { headers } = await get();
    const known = { "if-none-match": String(headers.etag) };
    const again = await get(known);
    expect([again.status, again.bytes.byteLength, again.headers.etag]).toEqual([304, 0, headers.etag]);
    await publish();
    await sleep(20);
    expect((await get(known)).status).toBe(200);
  });

  test("may be kept by caches that ask each time, and by no shared one where there is a token", async () => {
    expect((await get()).headers["cache-control"]).toBe("no-cache");
    expect((await get({ authorization: "Bearer one" })).headers["cache-control"]).toBe("private, no-cache");
    const failed = await request(`${hub.url}/graphql?query=${encodeURIComponent("{ failing }")}`);
    await failed.body.dump();
    expect(failed.headers["cache-control"]).toBe("no-store");
  });
});

test("whatever happens in whichever order, nobody gets an older answer than one that had come before", async () => {
  const act = fc.constantFrom("ask", "ask", "ask", "askOther", "askOther", "publish", "break", "pause");
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 60 }), async (acts) => {
      let seen = 0;
      const under: Promise<unknown>[] = [];
      const ask = async (query: string) => {
        const before = seen;
        const { plan } = (await hub.ask(query)).body.data;
        expect(plan).toBeGreaterThanOrEqual(before);
        seen = Math.max(seen, plan);
      };
      const does: Record<string, () => unknown> = {
        ask: () => ask("{ plan }"),
        askOther: () => ask("{ initiatives plan }"),
        publish: () =>
          picture().record?.during(async () => {
            await sleep(1);
            revision += 1;
            await sleep(1);
          }),
        break: () => picture().breakFeeds(),
        pause: () => Promise.all(under.splice(0)),
      };
      for (const each of acts) {
        under.push(Promise.resolve(does[each]?.()));
        if (under.length > 4) await under.shift();
      }
      await Promise.all(under);
    }),
    { numRuns: 8 },
  );
});
