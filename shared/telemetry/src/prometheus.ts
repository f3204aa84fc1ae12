import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as prom from "prom-client";
import { METRICS, type MetricDefinition, type MetricName } from "./metric-definitions.js";
import { type MetricSink, runCollectors, useSink } from "./metrics.js";

/** Where metrics are read, and with which bearer key; undefined: whoever reaches the address may read them. */
export interface MetricsSettings {
  readonly port: number;
  readonly host: string;
  readonly key?: string | undefined;
}

/** Serves GET /metrics on an address of its own; the function that is returned ends it. */
export async function servePrometheus(process: string, settings: MetricsSettings): Promise<() => Promise<void>> {
  const registry = new prom.Registry();
  registry.setDefaultLabels({ process });
  prom.collectDefaultMetrics({ register: registry });
  useSink(sinkOf(registry));
  const server = createServer((request, response) => void answer(registry, settings, { request, response }));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.port, settings.host, resolve);
  });
  return async () => {
    useSink(undefined);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

function sinkOf(registry: prom.Registry): MetricSink {
  const metrics = new Map(
    Object.entries(METRICS).map(([name, definition]) => [name, made(registry, name, definition)]),
  );
  const metric = <Made>(name: MetricName) => metrics.get(name) as Made;
  return {
    add: (name, labels, by) => metric<prom.Counter>(name).inc(labels, by),
    set: (name, labels, value) => metric<prom.Gauge>(name).set(labels, value),
    observe: (name, labels, value) => metric<prom.Histogram>(name).observe(labels, value),
    clear: (name) => metric<prom.Gauge>(name).reset(),
  };
}

function made(registry: prom.Registry, name: string, { kind, help, labels, buckets }: MetricDefinition) {
  const common = { name, help, labelNames: [...labels], registers: [registry] };
  if (kind === "counter") return new prom.Counter(common);
  if (kind === "gauge") return labels.length > 0 ? new prom.Gauge(common) : withoutValue(new prom.Gauge(common));
  return new prom.Histogram({ ...common, ...(buckets && { buckets: [...buckets] }) });
}

/** One without labels begins with 0, which a process that never sets it does not mean. */
function withoutValue(gauge: prom.Gauge): prom.Gauge {
  gauge.remove();
  return gauge;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function answer(
  registry: prom.Registry,
  { key }: MetricsSettings,
  { request, response }: Exchange,
): Promise<void> {
  const end = (status: number, text: string, type = "text/plain") =>
    response.writeHead(status, { "content-type": type }).end(text);
  if (request.method !== "GET" || request.url !== "/metrics") return void end(404, "GET /metrics\n");
  if (key !== undefined && !isRight(request.headers.authorization, key))
    return void end(401, "a bearer key is needed\n");
  await runCollectors();
  end(200, await registry.metrics(), registry.contentType);
}

function isRight(authorization: string | undefined, key: string): boolean {
  const [given, wanted] = [Buffer.from(authorization ?? ""), Buffer.from(`Bearer ${key}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
