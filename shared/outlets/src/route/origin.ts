import type { FastifyRequest } from "fastify";

/** The gateway's own address, where the request came by it. */
export const originOf = ({ headers, host, protocol }: FastifyRequest): string =>
  typeof headers["x-hub-public-url"] === "string" ? headers["x-hub-public-url"] : `${protocol}://${host}`;
