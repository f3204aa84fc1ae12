import { setMaxListeners } from "node:events";
import { connect, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import { ManualClock } from "../manual-clock.testkit.js";
import { LargeBodies } from "./large-bodies.js";

const MIB = 1024 * 1024;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const staying = new AbortController().signal;
setMaxListeners(0, staying);

describe("large bodies", () => {
  const begun: string[] = [];
  let clock = new ManualClock();
  let bodies = new LargeBodies(clock);
  beforeEach(() => {
    clock = new ManualClock();
    bodies = new LargeBodies(clock);
  });
  /** Comes in, and is read at once. */
  const read = async (caller: string, bytes: number, gone = staying) => {
    const place = await bodies.enter({ caller, bytes, gone });
    begun.push(caller);
    bodies.count(bytes);
    place.end();
  };
  const begunSoon = async () => {
    await settle();
    return begun.splice(0);
  };

  test("come in at a pace, callers in turn, once more has come than may come at once", async () => {
    const flood = Array.from({ length: 4 }, () => read("flooder", 4 * MIB));
    expect(await begunSoon()).toEqual(["flooder", "flooder"]);
    const publication = read("committee", MIB);
    expect(await begunSoon()).toEqual([]);
    clock.advance(2_010);
    expect(await begunSoon()).toEqual(["committee"]);
    clock.advance(510);
    expect(await begunSoon()).toEqual(["flooder"]);
    clock.advance(2_010);
    expect(await begunSoon()).toEqual(["flooder"]);
    await Promise.all([...flood, publication]);
  });

  test("are forgotten where the caller has left, and refused where too many wait", async () => {
    await read("flooder", 8 * MIB);
    const leaving = new AbortController();
    const left = read("flooder", MIB, leaving.signal);
    const waiting = Array.from({ length: 63 }, () => read("flooder", 1).catch(() => undefined));
    await expect(read("flooder", 1)).rejects.toMatchObject({ limit: "LARGE_BODIES_WAITING", most: 64 });
    leaving.abort();
    await expect(left).rejects.toMatchObject({ limit: "LARGE_BODY_WAIT_MS" });
    clock.advance(60_000);
    await Promise.all(waiting);
    expect(begun.splice(0)).toHaveLength(64);
  });
});

describe("at the gateway", () => {
  let hub: TestHub | undefined;
  const open: Socket[] = [];
  afterEach(async () => {
    for (const each of open.splice(0)) each.destroy();
    await hub?.stop();
    hub = undefined;
  });

  /** Says that so many bytes will come, and sends none of them. */
  function announce({ url }: TestHub, bytes: number): Promise<void> {
    const { port, hostname, host } = new URL(url);
    const head = `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`;
    return new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(head, () => resolve()));
      open.push(socket.on("error", () => undefined));
    });
  }

  test("a large body that does not come holds up no small request, and a large one for a moment", async () => {
    hub = await TestHub.start({ HUB_OPERATIONS_AT_ONCE: "3", HUB_TRUSTED_PROXIES: "127.0.0.1" });
    await announce(hub, 3 * MIB);
    await settle();
    const began = performance.now();
    const headers = { "x-forwarded-for": "192.0.2.1" };
    let isLargeAnswered = false;
    const large = hub.ask(`{ freshness } #${"-".repeat(100_000)}`, { headers }).then((answer) => {
      isLargeAnswered = true;
      return answer;
    });
    expect((await hub.ask("{ freshness }")).body.data).toEqual({ freshness: ["children"] });
    expect(isLargeAnswered).toBe(false);
    expect((await large).body.data).toEqual({ freshness: ["children"] });
    expect(performance.now() - began).toBeGreaterThan(400);
  });

  test("what is compressed is counted as it is read", async () => {
    const clock = new ManualClock();
    hub = await TestHub.start({ HUB_OPERATIONS_AT_ONCE: "3" }, undefined, clock);
    const body = gzipSync(JSON.stringify({ query: `{ freshness } #${"-".repeat(3_900_000)}` }));
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    let answered = 0;
    const ask = async () => {
      await (await fetch(`${hub?.url}/graphql`, { method: "POST", headers, body })).text();
      answered += 1;
    };
    await ask();
    await ask();
    const third = ask();
    await hub.ask("{ freshness }");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answered).toBe(2);
    clock.advance(2_000);
    await third;
  });
});
