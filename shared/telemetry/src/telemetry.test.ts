import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "@jest/globals";
import { METRICS } from "./metric-definitions.js";
import { boundedName, collect, count, gauge, isMeasuring, observe } from "./metrics.js";
import { startTelemetry } from "./telemetry.js";
import { telemetryProblems } from "./telemetry.settings.js";
import { beginSpan, inSpan, isTracing, traceparent } from "./tracing.js";

const OBSERVABILITY = fileURLToPath(new URL("../../../infra/observability/", import.meta.url));
const KEY = "a-key-of-the-test";

let end: (() => Promise<void>) | undefined;
let collector: Server | undefined;
afterEach(async () => {
  await end?.();
  collector?.closeAllConnections();
  collector?.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function measured() {
  const port = await freePort();
  end = await startTelemetry("gateway", { metrics: { port, host: "127.0.0.1", key: KEY } });
  return (headers: Record<string, string> = { authorization: `Bearer ${KEY}` }, path = "/metrics") =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

interface ReceivedSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status: { message?: string };
}

/** Takes what a process sends as OTLP over HTTP. */
async function traced(percent: number): Promise<ReceivedSpan[]> {
  const received: ReceivedSpan[] = [];
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { resourceSpans } = JSON.parse(String(Buffer.concat(chunks)));
      for (const { scopeSpans } of resourceSpans) for (const { spans } of scopeSpans) received.push(...spans);
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => collector?.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  end = await startTelemetry("gateway", { traces: { endpoint: `http://127.0.0.1:${port}`, percent } });
  return received;
}

test("while nothing is set, nothing is measured or traced", async () => {
  end = await startTelemetry("gateway", {});
  count("hub_requests_total", { operation: "Any", status: "200" });
  expect([isMeasuring(), isTracing(), beginSpan("any")]).toEqual([false, false, undefined]);
  expect(await inSpan("any", {}, async () => traceparent())).toBeUndefined();
});

test("metrics are read with the key alone", async () => {
  const ask = await measured();
  expect((await ask({})).status).toBe(401);
  expect((await ask({ authorization: "Bearer another-key-of-same" })).status).toBe(401);
  expect((await ask(undefined, "/")).status).toBe(404);
  expect((await ask()).status).toBe(200);
});

test("what has been counted and what is asked for at the moment stand in the exposition, whatever else fails", async () => {
  const ask = await measured();
  expect(await (await ask()).text()).not.toMatch(/^hub_ready/m);
  count("hub_requests_total", { operation: "Overview", status: "200" });
  observe("hub_request_seconds", { operation: "Overview" }, 0.2);
  const ends = [
    collect(() => gauge("hub_ready", {}, 1)),
    collect(async () => {
      throw new Error("the database is away");
    }),
  ];
  const text = await (await ask()).text();
  for (const stop of ends) stop();
  expect(text).toContain('hub_requests_total{operation="Overview",status="200",process="gateway"} 1');
  expect(text).toMatch(/hub_ready\{process="gateway"\} 1/);
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds\{process="gateway"\}/);
});

test("callers cannot make ever more names", () => {
  const labels = new Set(Array.from({ length: 1_000 }, (_, index) => boundedName(`Operation${index}`)));
  expect(labels.size).toBe(201);
  expect([boundedName(undefined), boundedName("x".repeat(200))]).toEqual(["anonymous", "other"]);
});

test("dashboards and alerts name metrics that there are", async () => {
  const ask = await measured();
  const names = new Set(
    (await (await ask()).text()).match(/^# TYPE (\S+)/gm)?.map((line) => line.slice("# TYPE ".length)),
  );
  for (const name of Object.keys(METRICS)) expect(names).toContain(name);
  const boards = (await readdir(`${OBSERVABILITY}dashboards`)).map((file) => `dashboards/${file}`);
  const texts = await Promise.all(["alerts.yml", ...boards].map((file) => readFile(OBSERVABILITY + file, "utf8")));
  const named = texts.flatMap((text) => text.match(/\b(hub|nodejs|process)_[a-z0-9_]+\b/g) ?? []);
  const unknown = named.filter((name) => !names.has(name) && !names.has(name.replace(/_bucket$/, "")));
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(unknown)]).toEqual([]);
});

test("each alert has its row in the runbook", async () => {
  const [alerts = "", runbook = ""] = await Promise.all(
    [`${OBSERVABILITY}alerts.yml`, `${OBSERVABILITY}../../docs/operations.md`].map((file) => readFile(file, "utf8")),
  );
  const names = [...alerts.matchAll(/alert: (\w+)/g)].map(([, name]) => name);
  expect(names.filter((name) => !runbook.includes(`| \`${name}\` |`))).toEqual([]);
});

test("a trace goes on through what it is passed to, and holds an error's name alone", async () => {
  const received = await traced(100);
  let passed: string | undefined;
  const work = inSpan("request", { kind: "SERVER" }, async () => {
    passed = traceparent();
    await inSpan("statement", {}, async () => {
      throw new TypeError("a secret document");
    });
  });
  await expect(work).rejects.toThrow("a secret document");
  beginSpan("projection", { parent: passed })?.end();
  await end?.();
  end = undefined;
  const [statement, request, projection] = ["statement", "request", "projection"].map((name) =>
    received.find((span) => span.name === name),
  );
  expect(passed).toBe(`00-${request?.traceId}-${request?.spanId}-01`);
  for (const span of [statement, projection]) {
    expect(span).toMatchObject({ traceId: request?.traceId, parentSpanId: request?.spanId });
  }
  expect(statement?.status.message).toBe("TypeError");
  expect(JSON.stringify(received)).not.toContain("secret");
});

test("who begins a trace decides whether it is kept", async () => {
  const received = await traced(0);
  await inSpan("own", {}, async () => undefined);
  beginSpan("of another", { parent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` })?.end();
  await end?.();
  end = undefined;
  expect(received.map(({ name }) => name)).toEqual(["of another"]);
});

test("metrics are not open to other machines without a key", () => {
  const open = { HUB_METRICS_PORT: 9464, HUB_METRICS_HOST: "0.0.0.0" };
  expect(telemetryProblems(open)).toEqual([expect.stringContaining("HUB_METRICS_KEY is needed")]);
  expect(telemetryProblems({ ...open, HUB_METRICS_KEY: KEY })).toEqual([]);
  expect(telemetryProblems({ HUB_METRICS_PORT: 9464, HUB_METRICS_HOST: "127.0.0.1" })).toEqual([]);
});
