import cors from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Lets pages of the named origins read the hub; without any, no other site's page can. */
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
    // No cookie is ever looked at.
    credentials: false,
    maxAge: 600,
    // An OPTIONS that asks for no permission is no mistake.
    strictPreflight: false,
  });
}

/** Whether a browser says that another site's page asks, and that site is not one of the named. */
export function isFromElsewhere({ headers }: FastifyRequest, origins: readonly string[]): boolean {
  const site = headers["sec-fetch-site"];
  return (site === "cross-site" || site === "same-site") && !origins.includes(headers.origin ?? "");
}
