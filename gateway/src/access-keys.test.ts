import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type AccessKeyFacts, callerKeyOf, makeAccessKey } from "@hub/auth";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import pino from "pino";
import { TestHub } from "./gateway.testkit.js";
import { AccessKeys } from "./sign-in/access-keys.client.js";

/** A subgraph that knows keys, and the tables of another. */
class KeyKeeper {
  readonly keys: AccessKeyFacts[] = [];
  readonly told: { authorization: string | undefined; uses: object[] }[] = [];
  isAway = false;
  readonly #server: Server = createServer((request, response) => {
    if (this.isAway) return response.destroy();
    if (request.url !== "/internal/access-keys") return response.end("a,b\r\n");
    return void this.#tell(request).then((answer) =>
      response.setHeader("content-type", "application/json").end(answer),
    );
  });

  async listen(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #tell(request: IncomingMessage): Promise<string> {
    const body = Buffer.concat(await request.toArray()).toString();
    this.told.push({ authorization: request.headers.authorization, ...JSON.parse(body) });
    return JSON.stringify({ keys: this.keys });
  }

  /** A key that is known from now on. */
  add(facts: Partial<AccessKeyFacts> = {}): { key: string; id: string; facts: AccessKeyFacts } {
    const { key, id, hash } = makeAccessKey();
    const endsAt = new Date(Date.now() + 60_000).toISOString();
    const known = { id, hash, scopes: ["hub:review"], endsAt, isRevoked: false, ...facts };
    this.keys.push(known);
    return { key, id, facts: known };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const ISSUERS = JSON.stringify([{ issuer: "http://127.0.0.1:9/away" }]);
const basic = (password: string) => `Basic ${Buffer.from(`excel:${password}`).toString("base64")}`;
const POLICY = { query: "{ policy { id } }" };

let keeper: KeyKeeper;
let url: string;
let hub: TestHub | undefined;
beforeEach(async () => {
  keeper = new KeyKeeper();
  url = await keeper.listen();
});
afterEach(async () => {
  await hub?.stop();
  hub = undefined;
  keeper.close();
});

async function startHub(settings: Record<string, string> = {}): Promise<TestHub> {
  const SUBGRAPH_URLS = JSON.stringify({ policy: url, picture: url });
  // The graph's own subgraphs keep their addresses: they stand in the supergraph.
  hub = await TestHub.start({ SUBGRAPH_URLS, CALLER_KEY: "of the gateway", TRUSTED_ISSUERS: ISSUERS, ...settings });
  return hub;
}

const pull = ({ url: gateway }: TestHub, authorization?: string) =>
  fetch(`${gateway}/reports/v1/initiatives.csv`, { headers: authorization === undefined ? {} : { authorization } });

describe("an access key at the gateway", () => {
  test("pulls tables, as Basic and as bearer; what it is used for is told once a minute, and when the gateway ends", async () => {
    const { key, id } = keeper.add();
    const running = await startHub();
    expect((await pull(running)).status).toBe(200);
    expect(keeper.told).toEqual([]);
    for (const authorization of [basic(key), `Bearer ${key}`]) {
      const answer = await pull(running, authorization);
      expect([answer.status, await answer.text()]).toEqual([200, "a,b\r\n"]);
    }
    await running.stop();
    hub = undefined;
    expect(keeper.told).toEqual([
      { authorization: `Internal ${callerKeyOf("of the gateway", "policy")}`, uses: [] },
      expect.objectContaining({ uses: [{ id, uses: 2, lastUsedAt: expect.any(String) }] }),
    ]);
  });

  test("that is wrong, revoked or over is refused as a problem, and the tool is asked for another", async () => {
    const revoked = keeper.add({ isRevoked: true }).key;
    const over = keeper.add({ endsAt: new Date().toISOString() }).key;
    const running = await startHub();
    for (const [password, detail] of [
      ["secret", /no such access key/],
      [makeAccessKey().key, /no such access key/],
      [revoked, /has revoked this access key/],
      [over, /has ended/],
    ] as const) {
      const answer = await pull(running, basic(password));
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        401,
        "application/problem+json; charset=utf-8",
      ]);
      expect(answer.headers.get("www-authenticate")).toBe('Basic realm="hub", charset="UTF-8"');
      expect(await answer.json()).toMatchObject({
        title: "Unauthorized",
        status: 401,
        detail: expect.stringMatching(detail),
      });
      const asked = await running.ask(POLICY.query, { headers: { authorization: basic(password) } });
      expect([asked.status, asked.body.errors?.[0]?.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
      expect(asked.headers.get("www-authenticate")).toBe('Basic realm="hub", charset="UTF-8"');
    }
    const token = await pull(running, "Bearer a.b.c");
    expect([token.status, token.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringMatching(/^Basic realm="hub".*, Bearer realm="hub", error="invalid_token"/),
    ]);
  });

  test("is a caller of its own: another key at the same address has its own limits", async () => {
    const [one, other] = [keeper.add(), keeper.add()];
    const running = await startHub({ HUB_RATE_PER_CLIENT: "2" });
    const statuses = async (key: string) => {
      const answers: number[] = [];
      for (let nth = 0; nth < 3; nth += 1) answers.push((await pull(running, basic(key))).status);
      return answers;
    };
    expect(await statuses(one.key)).toEqual([200, 200, 429]);
    expect(await statuses(other.key)).toEqual([200, 200, 429]);
    expect((await pull(running)).status).toBe(200);
  });

  test("cannot be checked while nobody knows the keys: that is no fault of the key", async () => {
    const { key } = keeper.add();
    keeper.isAway = true;
    const answer = await pull(await startHub(), basic(key));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
  });
});

describe("the gateway's list of access keys", () => {
  const keysOf = (times: object) =>
    new AccessKeys({
      from: { url: `${url}/internal/access-keys`, key: "k" },
      log: pino({ level: "silent" }),
      ...times,
    });

  test("has a new key at once, refuses a revoked one soon, and is asked once a second for unknown ones", async () => {
    const keys = keysOf({ maxAgeMs: 100, leastIntervalMs: 0 });
    expect(await keys.find("000000000000")).toBeUndefined();
    const { id, facts } = keeper.add();
    expect(await keys.find(id)).toEqual(facts);
    const asked = keeper.told.length;
    expect(await keys.find(id)).toEqual(facts);
    expect(keeper.told.length).toBe(asked);
    keeper.keys[0] = { ...facts, isRevoked: true };
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await keys.find(id)).toMatchObject({ isRevoked: true });
    await keys.close();

    const patient = keysOf({});
    for (let nth = 0; nth < 20; nth += 1) await patient.find(`00000000000${nth}`);
    expect(keeper.told.length).toBe(asked + 2);
    await patient.close();
  });

  test("counts while nobody answers, and uses that could not be told are told later", async () => {
    const { id, facts } = keeper.add();
    const keys = keysOf({ maxAgeMs: 0, leastIntervalMs: 0 });
    await keys.find(id);
    keys.note(id);
    keeper.isAway = true;
    expect(await keys.find(id)).toEqual(facts);
    keys.note(id);
    keeper.isAway = false;
    await keys.close();
    expect(keeper.told.at(-1)?.uses).toEqual([{ id, uses: 2, lastUsedAt: expect.any(String) }]);
  });
});
