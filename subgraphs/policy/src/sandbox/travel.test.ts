import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "@hub/testing";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { policyHub } from "../testing/policy.testkit.js";

const hub = policyHub();
const others: Server[] = [];
afterEach(() => {
  for (const server of others.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Another subgraph's health on a real port, at the position of `followed`; if that is undefined, it never answers. */
async function subgraphAt(followed: () => number | undefined, status = 200): Promise<string> {
  const server = createServer((_request, response) => {
    const policy = followed();
    if (policy !== undefined) response.writeHead(status).end(JSON.stringify({ followed: { policy } }));
  });
  others.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The address of a subgraph that is down. */
async function nobodyAt(): Promise<string> {
  const address = await subgraphAt(() => undefined);
  await new Promise((resolve) => others.pop()?.close(resolve));
  return address;
}

/** The position of a subgraph that has read every event. */
const ALL = 1_000;

const lastEvent = async () => {
  const [event] = await hub.asAdministrator((database) =>
    database.query("SELECT position, type, payload->'data' AS data FROM policy.outbox ORDER BY position DESC LIMIT 1"),
  );
  return event;
};

const domainTime = () => Date.parse(hub.status.asOf);
const clockMoves = () =>
  hub.asAdministrator((database) =>
    database.query("SELECT count(*) FROM policy.outbox WHERE type = 'clock.moved.v1'").then(([row]) => row.count),
  );

describe("the sandbox's clock", () => {
  test("the sandbox's clock begins on 3 January 2011 and runs", async () => {
    const begun = domainTime();
    expect(hub.status.asOf).toMatch(/^2011-01-03T08:0\d/);
    await sleep(20);
    expect(domainTime()).toBeGreaterThan(begun);
  });

  test("the coordinator moves the clock, and an event records it", async () => {
    const { data } = await hub.travel("2011-03-15T09:00:00Z");
    const event = await lastEvent();
    const policy = Number(event.position);
    expect(data.sandbox.travelTo).toEqual({
      now: "2011-03-15T09:00:00.000Z",
      position: `policy:${policy}`,
      followed: [],
    });
    expect(hub.status).toMatchObject({ asOf: expect.stringMatching(/^2011-03-15T09:00:0/), positions: { policy } });
    expect(event).toMatchObject({ type: "clock.moved.v1", data: { offsetMs: expect.any(Number) } });
    expect(Math.abs(event.data.offsetMs + Date.now() - domainTime())).toBeLessThan(1_000);
  });

  test("the clock never goes backwards, and the refusal names both instants", async () => {
    await hub.travel("2011-03-15T09:00:00Z");
    const { codes, messages } = await hub.travel("2011-03-15T08:59:59Z");
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(messages[0]).toMatch(/2011-03-15T09:00:0\S+Z already, later than 2011-03-15T08:59:59\.000Z/);
    expect(await clockMoves()).toBe(2);
  });

  test("the database refuses to move the clock backwards too", async () => {
    await expect(
      hub.asAdministrator((database) => database.query("UPDATE hub.sandbox_clock SET offset_ms = offset_ms - 1")),
    ).rejects.toThrow(/never goes backwards/);
    await expect(hub.asAdministrator((database) => database.query("DELETE FROM hub.sandbox_clock"))).rejects.toThrow(
      /never goes backwards/,
    );
  });

  test("the clock is where it was after a restart", async () => {
    await hub.travel("2011-05-02T08:00:00Z");
    await hub.restart();
    expect(hub.status.asOf).toMatch(/^2011-05-02T08:00:/);
    expect(await clockMoves()).toBe(2);
  });

  test("the clock moves once per key", async () => {
    const first = await hub.travel("2011-03-15T09:00:00Z", undefined, "once");
    expect(await hub.travel("2011-03-15T09:00:00Z", undefined, "once")).toEqual(first);
    expect((await hub.travel("2011-03-16T09:00:00Z", undefined, "once")).codes).toEqual(["CONFLICT"]);
    expect(await clockMoves()).toBe(2);
  });
});

describe("travelling", () => {
  test("travelling answers when every other subgraph has followed, ready or not", async () => {
    let followed = 2;
    let looks = 0;
    const subgraphUrls = {
      policy: await nobodyAt(),
      picture: await subgraphAt(() => {
        looks += 1;
        return followed;
      }),
      children: await subgraphAt(() => ALL, 503),
    };
    await hub.restart({ subgraphUrls });
    const travelling = hub.travel("2011-03-15T09:00:00Z");
    let isAnswered = false;
    void travelling.then(() => {
      isAnswered = true;
    });
    await until("another look at picture", () => looks >= 3);
    expect(isAnswered).toBe(false);
    followed = ALL;
    expect((await travelling).data.sandbox.travelTo?.followed).toEqual(["children", "picture"]);
  });

  test("travelling soon names a subgraph that is down, and that the clock has moved", async () => {
    const culture = await nobodyAt();
    await hub.restart({ subgraphUrls: { children: await subgraphAt(() => ALL), culture } });
    const looks = jest.spyOn(globalThis, "fetch");
    const { codes, messages } = await hub.travel("2011-03-15T09:00:00Z");
    // One look every 25 ms, for one second and not for the eight that a slow one is given.
    const ofCulture = looks.mock.calls.filter(([url]) => String(url).startsWith(culture));
    expect(ofCulture.length).toBeLessThanOrEqual(41);
    looks.mockRestore();
    expect(codes).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(messages[0]).toMatch(
      /moved to 2011-03-15T09:00:00.000Z \(policy:\d+\).* not followed in time by: culture\./,
    );
    expect(hub.status.asOf).toMatch(/^2011-03-15T09:0/);
  });

  test("the same key waits again for a subgraph that was late", async () => {
    await hub.restart({ subgraphUrls: { culture: await nobodyAt() } });
    await hub.travel("2011-03-15T09:00:00Z", undefined, "again");
    await hub.restart({ subgraphUrls: { culture: await subgraphAt(() => ALL) } });
    const { data } = await hub.travel("2011-03-15T09:00:00Z", undefined, "again");
    expect(data.sandbox.travelTo).toEqual({
      now: "2011-03-15T09:00:00.000Z",
      position: `policy:${(await lastEvent()).position}`,
      followed: ["culture"],
    });
  });

  test("travelling gives up on a subgraph that hangs before ten seconds", async () => {
    const culture = await subgraphAt(() => undefined);
    await hub.restart({ subgraphUrls: { culture } });
    // Each look's latest end: it is what the caller may have to wait for, however slow the machine is.
    const ends = new Map<AbortSignal, number>();
    const timeout = AbortSignal.timeout;
    const timeouts = jest.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      const signal = timeout.call(AbortSignal, ms);
      ends.set(signal, Date.now() + ms);
      return signal;
    });
    const looks = jest.spyOn(globalThis, "fetch");
    const begun = Date.now();
    expect((await hub.travel("2011-03-15T09:00:00Z")).codes).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(Date.now() - begun).toBeGreaterThan(7_000);
    const ofCulture = looks.mock.calls.filter(([url]) => String(url).startsWith(culture));
    timeouts.mockRestore();
    looks.mockRestore();
    const latest = ofCulture.map(([, init]) => ends.get(init?.signal as AbortSignal) ?? Number.NaN);
    const first = Math.min(...latest) - 2_000;
    expect(Math.max(...latest) - first).toBeLessThan(8_500);
  });
});

test("in production the clock is the real one, and nobody can set it", async () => {
  await hub.close();
  await hub.begin({ mode: "production" });
  expect(Math.abs(domainTime() - Date.now())).toBeLessThan(1_000);
  expect((await hub.travel("2100-01-01T00:00:00Z")).codes).toEqual(["FORBIDDEN"]);
  expect(await clockMoves()).toBe(0);
});
