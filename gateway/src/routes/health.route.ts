import { existsSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { request } from "undici";
import type { GatewayConfig } from "../config.js";
import type { FederationGraph } from "../federation/federation-graph.js";
import { type SubgraphAddress, subgraphsOf } from "../subgraph/subgraph-address.js";
import { subgraphUrl } from "../subgraph/subgraph-pool.js";

const TIMEOUT_MS = 2_000;

interface SubgraphHealth {
  /** null: no answer in time. */
  status: number | null;
  answer: unknown;
}

/** /health/live: the process runs. /health/ready: every subgraph is ready. */
export function addHealthRoutes(app: FastifyInstance, config: GatewayConfig, graph: FederationGraph): void {
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_, reply) => {
    const names = subgraphsOf(graph.supergraphSdl());
    const entries = await Promise.all(
      names.map(async (address) => [address.name, await healthOf(address, config.subgraphUrls)] as const),
    );
    const isDemoLoaded = config.demoLoadedFile === undefined || existsSync(config.demoLoadedFile);
    const isReady = isDemoLoaded && entries.every(([, health]) => health.status === 200);
    return reply.code(isReady ? 200 : 503).send({
      status: isReady ? "ready" : "unavailable",
      ...(!isDemoLoaded && { demo: "is being loaded" }),
      subgraphs: Object.fromEntries(entries),
    });
  });
}

async function healthOf(address: SubgraphAddress, urls: GatewayConfig["subgraphUrls"]): Promise<SubgraphHealth> {
  try {
    const url = new URL("/health/ready", subgraphUrl(address, urls));
    const response = await request(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const answer = await response.body.json().catch(() => null);
    return { status: response.statusCode, answer };
  } catch {
    return { status: null, answer: null };
  }
}
