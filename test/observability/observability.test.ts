import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { planOf } from "../testkit/documents/action-plan.js";
import { eventually, RunningHub } from "../testkit/hub/running-hub.js";

interface ReceivedSpan {
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: unknown }[];
}

const PARTS = ["gateway", "policy", "children", "employment", "social-services", "culture", "picture"];
const METRICS_PORT = 20_000 + Math.floor(Math.random() * 10_000);
/** Stands in the plan alone. */
const SECRET = "En hemmelig sætning om vejledning";

const spans: ReceivedSpan[] = [];
let collector: Server;
let hub: RunningHub;

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      take(JSON.parse(String(Buffer.concat(chunks))));
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  const env = {
    HUB_METRICS_PORT: String(METRICS_PORT),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    HUB_TRACE_PERCENT: "100",
  };
  hub = await RunningHub.start({ env });
});
afterAll(async () => {
  await hub?.forget();
  collector?.closeAllConnections();
  collector?.close();
});

// biome-ignore lint/suspicious/noExplicitAny: OTLP as JSON
function take({ resourceSpans }: any): void {
  for (const { resource, scopeSpans } of resourceSpans) {
    const service = resource.attributes.find(({ key }: { key: string }) => key === "service.name").value.stringValue;
    for (const each of scopeSpans) for (const span of each.spans) spans.push({ service, ...span });
  }
}

/** The span that it is part of, and that one's, up to the first. */
function pathOf(span: ReceivedSpan): string[] {
  const parent = spans.find(({ spanId, traceId }) => spanId === span.parentSpanId && traceId === span.traceId);
  return [...(parent ? pathOf(parent) : []), `${span.service}: ${span.name}`];
}

async function publish(): Promise<string> {
  const plan = planOf({ committee: "BUU", basedOn: await hub.newestRevision("children") });
  const [first, ...others] = plan.initiatives;
  const initiatives = [{ ...first, description: { da: SECRET } }, ...others];
  const { receipt } = await hub.committee("children").publishActionPlan({ ...plan, initiatives } as never, "observed");
  return receipt?.position ?? "";
}

test("a publication is one trace, from the gateway to the picture's projection, and tells no document", async () => {
  const position = await publish();
  await hub.after(position, "query Observed { actionPlans { totalCount } }");
  const projected = () =>
    spans.find(({ name, attributes }) => name === "project children" && JSON.stringify(attributes).includes(position));
  expect(await eventually(async () => projected() !== undefined)).toBe(true);
  expect(await eventually(async () => pathOf(projected() as ReceivedSpan)[0] === "gateway: graphql")).toBe(true);
  expect(pathOf(projected() as ReceivedSpan)).toEqual([
    "gateway: graphql",
    "gateway: subgraph children",
    "children: graphql",
    "picture: project children",
  ]);
  const ofTrace = spans.filter(({ traceId }) => traceId === projected()?.traceId);
  expect(ofTrace.map(({ name }) => name)).toContain("WITH children.sequence");
  expect(JSON.stringify(spans)).not.toContain(SECRET);
});

test("every process is measured, and its own metrics are those of the dashboards", async () => {
  const texts = await Promise.all(
    PARTS.map(async (_, index) => (await fetch(`http://127.0.0.1:${METRICS_PORT + index}/metrics`)).text()),
  );
  for (const [index, part] of PARTS.entries()) {
    expect(texts[index]).toContain(`process="${part}"`);
    expect(texts[index]).toMatch(/^process_cpu_seconds_total\{/m);
  }
  const [gateway = "", , children = ""] = texts;
  const picture = texts.at(-1) ?? "";
  expect(gateway).toMatch(/hub_requests_total\{operation="Observed",status="200",process="gateway"\} 1/);
  expect(gateway).toMatch(/hub_subgraph_requests_total\{subgraph="picture",outcome="ok",process="gateway"\} [1-9]/);
  expect(gateway).toMatch(/hub_subgraph_breaker_open\{subgraph="children",process="gateway"\} 0/);
  expect(children).toMatch(/hub_database_connections\{pool="hub children commands",use="idle",process="children"\} \d/);
  for (const name of ["hub_owner_position", "hub_projection_lag_seconds", "hub_replication_streaming"]) {
    expect(picture).toMatch(new RegExp(`${name}\\{owner="children",process="picture"\\} \\d`));
  }
  expect(picture).toMatch(/hub_ready\{process="picture"\} 1/);
});

test("each line of a request has client, address, operation, document, cost, milliseconds and status", async () => {
  const folder = join(hub.dataDir, "logs");
  const files = (await readdir(folder)).filter((file) => /^(gateway|picture|children)\.log$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const lines = texts
    .join("\n")
    .split("\n")
    .filter((line) => line.includes('"msg":"operation"'))
    .map((line) => JSON.parse(line));
  const gateway = lines.find(({ operation }) => operation === "Observed");
  expect(gateway).toMatchObject({
    requestId: expect.any(String),
    address: expect.stringMatching(/^[\w-]{22}$/),
    type: "query",
    documentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    cost: expect.any(Number),
    status: 200,
  });
  expect(gateway.ms).toBeGreaterThan(0);
  const same = lines.filter(({ requestId }) => requestId === gateway.requestId);
  expect(same.length).toBe(2);
  expect(same[0].address).toBe(same[1].address);
  expect(same.map(({ cost }) => cost)).toEqual([gateway.cost, gateway.cost]);
  const publications = lines.filter(({ client }) => client === "children-publisher");
  expect(publications.length).toBeGreaterThanOrEqual(2);
  expect(texts.join("\n")).not.toContain(SECRET);
});
