import { observeRequests, type RequestFacts } from "@hub/telemetry";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { GatewayConfig } from "../config.js";

/** One line in the log, metrics and a span for each operation: the client, the kind and the outcome; never a token or a variable. */
export function logOperations(app: FastifyInstance, { loggedAddresses }: GatewayConfig, log: Logger): void {
  observeRequests(app, { log, factsOf: (request) => factsOf(request, loggedAddresses) });
}

function factsOf(
  { operation, ip }: FastifyRequest,
  loggedAddresses: GatewayConfig["loggedAddresses"],
): RequestFacts | undefined {
  if (operation === undefined) return undefined;
  const addresses = { hashed: operation.caller, plain: ip, off: undefined };
  return {
    requestId: operation.requestId,
    client: operation.actor?.client,
    address: addresses[loggedAddresses],
    operation: operation.operationName,
    type: operation.operationType,
    documentHash: operation.documentHash,
    cost: operation.cost,
    subgraphRequests: operation.subgraphRequests,
  };
}
