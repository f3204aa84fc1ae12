import cors from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Lets pages of the named origins read the hub; other sites' pages cannot. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ["GET", "HEAD", "POST"],
    allowedHeaders: [
      "authorization",
      "content-type",
      "apollo-require-preflight",
      "x-hub-query-plan",
      "x-hub-wait-for",
      "x-request-id",
    ],
    exposedHeaders: ["retry-after", "x-hub-cost", "x-request-id"],
    // The gateway reads no cookies.
    credentials: false,
    maxAge: 600,
    // An OPTIONS request without CORS headers is allowed.
    strictPreflight: false,
  });
}

/** Whether the browser marks the request as one of another site's page whose origin is not named. */
export function isCrossSite({ headers }: FastifyRequest, origins: readonly string[]): boolean {
  const site = headers["sec-fetch-site"];
  return (site === "cross-site" || site === "same-site") && !origins.includes(headers.origin ?? "");
}
