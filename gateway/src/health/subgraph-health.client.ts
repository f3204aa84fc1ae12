import { partDispatcher } from "@hub/parts";
import { request } from "undici";
import type { GatewayConfig } from "../config.js";
import type { SubgraphAddress } from "../subgraph/subgraph-address.js";
import { subgraphUrl } from "../subgraph/subgraph-pool.js";

const TIMEOUT_MS = 2_000;

/** What a subgraph says of itself. */
export interface SubgraphHealth {
  /** null: no answer in time, or none that is GraphQL. */
  readonly status: number | null;
  readonly answer: unknown;
}

type ProbedConfig = Pick<GatewayConfig, "subgraphUrls" | "isReadyByGraph">;

/** Asks a subgraph for its /health/degraded; stand-alone also for its /health/ready, or its graph. */
export async function subgraphHealth(address: SubgraphAddress, config: ProbedConfig): Promise<SubgraphHealth> {
  const url = subgraphUrl(address, config.subgraphUrls);
  const ownHealth = await probed(new URL("/health/degraded", url));
  if (!config.isReadyByGraph || hasStatus(ownHealth.answer)) return ownHealth;
  const readiness = await probed(new URL("/health/ready", url));
  return hasStatus(readiness.answer) ? readiness : graphHealth(await probed(new URL(url), PROBE));
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
