import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";
import { ManualClock } from "./manual-clock.testkit.js";

const MOST = 1_000;
const echoed = (length: number) => `echo(text: "${"x".repeat(length)}")`;

describe("how long an answer may be", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await TestHub.start({ HUB_MODE: "sandbox", HUB_MAX_ANSWER_BYTES: String(MOST) });
  });
  afterAll(() => hub.stop());

  test("what is over the limit says so at its place, and what to do; the rest of the answer is whole", async () => {
    const { status, body } = await hub.ask(`{ freshness ${echoed(MOST)} }`);
    expect([status, body.data.echo]).toEqual([200, null]);
    expect(body.errors).toEqual([
      {
        message: `The answer is longer than ${MOST} bytes, which is the most. Ask for less at once. (HUB_MAX_ANSWER_BYTES)`,
        path: ["echo"],
        extensions: {
          code: "LIMIT_EXCEEDED",
          limit: { name: "HUB_MAX_ANSWER_BYTES", value: MOST },
          hint: expect.stringContaining("shorter pages"),
        },
      },
    ]);
  });

  test("what several subgraphs answer counts together", async () => {
    const parts = `{ ${echoed(600)} children { initiative(code: "BUU-01") { id code } drafts } initiatives { id code goal { id title } } }`;
    const { body } = await hub.ask(parts);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toContain("LIMIT_EXCEEDED");
  });

  test("a subgraph whose answers are too long is asked on, by others and by the same caller", async () => {
    for (let times = 0; times < 7; times++) await hub.ask(`{ ${echoed(MOST + times)} }`);
    expect((await hub.ask(`{ ${echoed(9)} }`)).body).toMatchObject({ data: { echo: "x".repeat(9) } });
  });

  test("a compressed answer is given up where it becomes too long", async () => {
    const { gzipSync } = await import("node:zlib");
    const subgraph = hub.subgraph("policy");
    subgraph.misbehaves = (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync(JSON.stringify({ data: { echo: "x".repeat(100_000) } })));
    };
    const { body } = await hub.ask('{ echo(text: "short") }');
    subgraph.misbehaves = undefined;
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED" });
  });
});

test("a client that does not take its answer in time loses it, and the gateway holds nothing of it", async () => {
  const clock = new ManualClock();
  const hub = await TestHub.start({ HUB_MODE: "sandbox", HUB_ANSWER_TIMEOUT_MS: "7000" }, undefined, clock);
  try {
    const subgraph = hub.subgraph("policy");
    // More than the sockets' buffers take.
    subgraph.misbehaves = (response) => response.end(JSON.stringify({ data: { echo: "x".repeat(12_000_000) } }));
    const { port, hostname } = new URL(hub.url);
    const body = JSON.stringify({ query: '{ echo(text: "long") }' });
    const head = `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    const client = connect(Number(port), hostname, () => client.write(head + body));
    const isCut = new Promise<boolean>((resolve) =>
      client.on("error", () => undefined).on("close", () => resolve(true)),
    );
    // Its first bytes have come, and it reads no more of it.
    await new Promise((resolve) => client.once("readable", resolve));
    clock.advance(7_000);
    let taken = 0;
    client.on("data", (chunk) => {
      taken += chunk.length;
    });
    expect(await isCut).toBe(true);
    expect(taken).toBeLessThan(12_000_000);
  } finally {
    await hub.stop();
  }
});
