import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { clientSchemaOf } from "../federation/client-schema.js";
import type { FederationGraph } from "../federation/federation-graph.js";

/** The schema that clients see at /schema.graphql, in production too: without it nobody could generate a client. */
export function addSchemaRoute(app: FastifyInstance, graph: FederationGraph): void {
  app.get("/schema.graphql", async (request, reply) => {
    const { sdl, gzipped, hash, version } = clientSchemaOf(graph.schema());
    const isGzipped = new Negotiator(request.raw).encoding(["gzip", "identity"]) === "gzip";
    const tag = `"${hash}${isGzipped ? "-gzip" : ""}"`;
    reply.header("etag", tag).header("vary", "accept-encoding").header("cache-control", "no-cache");
    if (version !== undefined) reply.header("x-hub-schema-version", version);
    if (isKnown(request, tag)) return reply.code(304).send();
    return sendText(reply, isGzipped ? gzipped : sdl, isGzipped);
  });
}

function sendText(reply: FastifyReply, text: Buffer, isGzipped: boolean): FastifyReply {
  if (isGzipped) reply.header("content-encoding", "gzip");
  return reply.type("application/graphql; charset=utf-8").send(text);
}

/** Whether the client has this text, in whichever encoding. */
function isKnown({ headers }: FastifyRequest, tag: string): boolean {
  const known = (headers["if-none-match"] ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(tag);
}
