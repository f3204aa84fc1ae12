import { existsSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import type { GatewayConfig } from "../config.js";
import type { HealthWatch } from "../health/health-watch.service.js";

/**
 * /health/live: the process runs. /health/ready: this gateway can take traffic, so that a balancer may send it some; one committee that
 * hangs is no reason against it. /health/degraded: all that is not as it should be, in any part of the hub.
 */
export function addHealthRoutes(
  app: FastifyInstance,
  { demoLoadedFile }: Pick<GatewayConfig, "demoLoadedFile">,
  watch: HealthWatch,
): void {
  let isLoaded = demoLoadedFile === undefined;
  app.get("/health/live", async () => ({ status: "live" }));
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
  });
}
