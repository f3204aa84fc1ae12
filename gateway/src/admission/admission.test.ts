import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import { LoopShare } from "./loop-share.js";

/** Each address that the proxy names is a caller of its own. */
const BEHIND_A_PROXY = { HUB_TRUSTED_PROXIES: "127.0.0.1" };
const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
const SLOW = "{ policy { title } }";
const QUICK = "{ freshness }";

let hub: TestHub | undefined;
const release: (() => void)[] = [];
afterEach(async () => {
  for (const each of release.splice(0)) each();
  await hub?.stop();
  hub = undefined;
});

async function busyHub(settings: Record<string, string>): Promise<TestHub> {
  hub = await TestHub.start({ HUB_OPERATIONS_AT_ONCE: "3", ...BEHIND_A_PROXY, ...settings });
  release.push(hub.subgraph("policy").holdAnswers());
  return hub;
}

/** Asks so often, and waits until so many have come to the subgraph. */
async function askSlowly(own: TestHub, address: string, times: number, begun: number) {
  const policy = own.subgraph("policy");
  const answers = Array.from({ length: times }, (_, n) =>
    own.ask(`query Q${address.length}x${n} ${SLOW}`, from(address)),
  );
  while (policy.requests.length < begun) await pause(5);
  return answers;
}

const codeOf = ({ body }: { body: { errors?: { extensions: Record<string, unknown> }[] } }) =>
  body.errors?.[0]?.extensions.code;

describe("a caller with many operations", () => {
  test("waits for its turn behind its own, while another caller is answered at once", async () => {
    const own = await busyHub({ HUB_OPERATIONS_PER_CALLER: "2" });
    const slow = await askSlowly(own, "192.0.2.1", 4, 2);
    const innocent = await own.ask(QUICK, from("192.0.2.77"));
    expect(innocent.body.data).toEqual({ freshness: ["children"] });
    expect(own.subgraph("policy").requests).toHaveLength(2);
    release.pop()?.();
    const answers = await Promise.all(slow);
    expect(answers.map(codeOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("is refused with 503 and Retry-After once it waits with too many, and nothing of it is carried out", async () => {
    const own = await busyHub({ HUB_OPERATIONS_PER_CALLER: "1", HUB_WAITING_PER_CALLER: "1" });
    const slow = await askSlowly(own, "192.0.2.1", 2, 1);
    const refused = await own.ask(SLOW, from("192.0.2.1"));
    expect([refused.status, codeOf(refused), refused.headers.get("retry-after")]).toEqual([
      503,
      "TOO_MANY_REQUESTS",
      "1",
    ]);
    expect(refused.body.errors?.[0]?.extensions.limit).toEqual({ name: "HUB_WAITING_PER_CALLER", value: 1 });
    expect((await own.ask(QUICK, from("192.0.2.77"))).status).toBe(200);
    release.pop()?.();
    await Promise.all(slow);
  });

  test("has so many requests under way from one address, and those of one IPv6 network are of one address", async () => {
    const own = await busyHub({ HUB_REQUESTS_PER_CALLER: "2" });
    const slow = await askSlowly(own, "2001:db8:1:2::1", 2, 1);
    const refused = await own.ask(QUICK, from("2001:db8:1:2::99"));
    expect([refused.status, refused.body.errors?.[0]?.extensions.limit]).toEqual([
      503,
      { name: "HUB_REQUESTS_PER_CALLER", value: 2 },
    ]);
    expect((await own.ask(QUICK, from("2001:db8:1:3::99"))).status).toBe(200);
    release.pop()?.();
    await Promise.all(slow);
  });
});

describe("operations that cost much", () => {
  test("wait for each other, and no small question of the same caller waits for them", async () => {
    const own = await busyHub({ HUB_HEAVY_COST: "100", HUB_HEAVY_OPERATIONS_AT_ONCE: "1" });
    const heavy = ["a", "b"].map((name) => own.ask(`query ${name} { policy { title goals { title } } }`));
    while (own.subgraph("policy").requests.length < 1) await pause(5);
    expect((await own.ask(QUICK)).body.data).toEqual({ freshness: ["children"] });
    expect(own.subgraph("policy").requests).toHaveLength(1);
    release.pop()?.();
    expect((await Promise.all(heavy)).map(codeOf)).toEqual([undefined, undefined]);
  });

  test("begin one at a time, whoever asks, while a small question is at work", async () => {
    const own = await busyHub({ HUB_HEAVY_COST: "100" });
    const small = await askSlowly(own, "192.0.2.1", 1, 1);
    const heavy = ["a", "b"].map((name) =>
      own.ask(`{ ${name}: policy { title goals { title } } }`, from(`192.0.2.${name === "a" ? 2 : 3}`)),
    );
    while (own.subgraph("policy").requests.length < 2) await pause(5);
    await pause(100);
    expect(own.subgraph("policy").requests).toHaveLength(2);
    release.pop()?.();
    expect((await Promise.all([...small, ...heavy])).map(codeOf)).toEqual([undefined, undefined, undefined]);
  });
});

test("questions whose answers grew too long wait for each other when they come again, and no other question for them", async () => {
  hub = await TestHub.start({ HUB_HEAVY_OPERATIONS_AT_ONCE: "1", HUB_MAX_ANSWER_BYTES: "1000" });
  const own = hub;
  const tooLong = ["a", "b"].map((name) => `query ${name} { echo(text: "${"x".repeat(1_000)}") }`);
  for (const each of tooLong) expect(codeOf(await own.ask(each))).toBe("LIMIT_EXCEEDED");
  const before = own.subgraph("policy").requests.length;
  release.push(own.subgraph("policy").holdAnswers());
  const again = tooLong.map((each) => own.ask(each));
  while (own.subgraph("policy").requests.length === before) await pause(5);
  expect((await own.ask(QUICK)).body.data).toEqual({ freshness: ["children"] });
  expect(own.subgraph("policy").requests).toHaveLength(before + 1);
  release.pop()?.();
  expect((await Promise.all(again)).map(codeOf)).toEqual(["LIMIT_EXCEEDED", "LIMIT_EXCEEDED"]);
});

test("an address with very many connections gets no further one", async () => {
  hub = await TestHub.start({ HUB_OPERATIONS_AT_ONCE: "3", HUB_CONNECTIONS_PER_ADDRESS: "3" });
  const { port } = new URL(hub.url);
  const open = async () => {
    const socket = connect(Number(port), "127.0.0.1").on("error", () => undefined);
    const isClosed = await new Promise<boolean>((resolve) => {
      socket.on("close", () => resolve(true));
      setTimeout(() => resolve(false), 100);
    });
    return { socket, isClosed };
  };
  const opened: { socket: Socket; isClosed: boolean }[] = [];
  for (let turn = 0; turn < 4; turn += 1) opened.push(await open());
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([false, false, false, true]);
  for (const { socket } of opened) socket.destroy();
});

describe("turns of the process", () => {
  test("end at once, until they have taken a millisecond together: then the process reads and writes first", async () => {
    const share = new LoopShare();
    const ended: string[] = [];
    share.after(0.4, () => ended.push("short"));
    share.after(0.5, () => ended.push("short too"));
    share.after(0.2, () => ended.push("beyond"));
    expect(ended).toEqual(["short", "short too"]);
    await pause(1);
    expect(ended).toEqual(["short", "short too", "beyond"]);
    share.after(0.4, () => ended.push("the next time round"));
    expect(ended).toHaveLength(4);
  });
});
