import { existsSync } from "node:fs";
import { sharedFor } from "@hub/admission";
import { partDispatcher } from "@hub/parts";
import type { FastifyInstance } from "fastify";
import type { GatewayConfig } from "../config.js";
import type { HealthWatch } from "../health/health-watch.service.js";

/**
 * /health/live: the process runs. /health/ready: this gateway can take traffic, so that a balancer may send it some; one committee that
 * hangs is no reason against it. /health/degraded: all that is not as it should be, in any part of the hub.
 */
const TIMEOUT_MS = 2_000;
/** However often it is asked, subgraphs are probed at most so often. */
const PROBED_EVERY_MS = 200;

interface SubgraphHealth {
  /** null: no answer in time, or none that is GraphQL. */
  status: number | null;
  answer: unknown;
}

/** /health/live: the process runs. /health/ready: every subgraph is ready, by its own /health/ready or, stand-alone, by its graph. */
export function addHealthRoutes(
  app: FastifyInstance,
  { demoLoadedFile }: Pick<GatewayConfig, "demoLoadedFile">,
  watch: HealthWatch,
): void {
  let isLoaded = demoLoadedFile === undefined;
  app.get("/health/live", async () => ({ status: "live" }));
  const subgraphs = sharedFor(PROBED_EVERY_MS, () => {
    const addresses = subgraphsOf(graph.supergraphSdl());
    return Promise.all(addresses.map(async (address) => [address.name, await healthOf(address, config)] as const));
  });
  app.get("/health/ready", async (_, reply) => {
    isLoaded ||= existsSync(demoLoadedFile ?? "");
    if (isLoaded) return { status: "ready" };
    return reply.code(503).send({ status: "unavailable", demo: "is being loaded" });
  });
  app.get("/health/degraded", async (_, reply) => {
    const { isWhole, body } = await watch.degraded();
    return reply
      .code(isWhole ? 200 : 503)
      .type("application/json; charset=utf-8")
      .send(body);
    const entries = await subgraphs();
    const isDemoLoaded = config.demoLoadedFile === undefined || existsSync(config.demoLoadedFile);
    const isReady = isDemoLoaded && entries.every(([, health]) => health.status === 200);
    return reply.code(isReady ? 200 : 503).send({
      status: isReady ? "ready" : "unavailable",
      // Counting alone is no reason to be taken out of service.
      ...(rates && { rates: rates.state() }),
      ...(!isDemoLoaded && { demo: "is being loaded" }),
      subgraphs: Object.fromEntries(entries),
    });
  });
}
