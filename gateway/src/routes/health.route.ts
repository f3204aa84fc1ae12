import { existsSync } from "node:fs";
import { sharedFor } from "@hub/admission";
import { partDispatcher } from "@hub/parts";
import type { FastifyInstance } from "fastify";
import { request } from "undici";
import type { GatewayConfig } from "../config.js";
import type { FederationGraph } from "../federation/federation-graph.js";
import type { SharedRates } from "../rates/shared-rates.store.js";
import { type SubgraphAddress, subgraphsOf } from "../subgraph/subgraph-address.js";
import { subgraphUrl } from "../subgraph/subgraph-pool.js";

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
  config: GatewayConfig,
  graph: FederationGraph,
  rates?: Pick<SharedRates, "state">,
): void {
  app.get("/health/live", async () => ({ status: "live" }));
  const subgraphs = sharedFor(PROBED_EVERY_MS, () => {
    const addresses = subgraphsOf(graph.supergraphSdl());
    return Promise.all(addresses.map(async (address) => [address.name, await healthOf(address, config)] as const));
  });
  app.get("/health/ready", async (_, reply) => {
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

type ProbedConfig = Pick<GatewayConfig, "subgraphUrls" | "isReadyByGraph">;

async function healthOf(address: SubgraphAddress, config: ProbedConfig): Promise<SubgraphHealth> {
  const url = subgraphUrl(address, config.subgraphUrls);
  const ownHealth = await probed(new URL("/health/ready", url));
  if (!config.isReadyByGraph || hasStatus(ownHealth.answer)) return ownHealth;
  return graphHealth(await probed(new URL(url), PROBE));
}

const PROBE = {
  method: "POST" as const,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: "{ __typename }" }),
};

async function probed(url: URL, options: Parameters<typeof request>[1] = {}): Promise<SubgraphHealth> {
  try {
    const dispatcher = partDispatcher();
    const response = await request(url, {
      ...options,
      ...(dispatcher && { dispatcher }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = await response.body.json().catch(() => null);
    return { status: response.statusCode, answer };
  } catch {
    return { status: null, answer: null };
  }
}

/** Whether an answer is that of a health check. */
function hasStatus(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "status" in answer && typeof answer.status === "string";
}

/** A subgraph that answers GraphQL is ready, also where it refuses a caller without a token. */
function graphHealth({ status, answer }: SubgraphHealth): SubgraphHealth {
  const isGraphQL = typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer);
  const isRefused = status === 401 || status === 403;
  const isReady = isRefused || (isGraphQL && status !== null && status < 500);
  if (isReady) return { status: 200, answer: { status: "ready" } };
  // A page that is no GraphQL is no answer, whatever its status.
  return { status: status !== null && status >= 400 ? status : null, answer: null };
}
