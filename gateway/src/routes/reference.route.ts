import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { FederationGraph } from "../federation/federation-graph.js";
import { indexPage, isShown } from "../reference/index-page.js";
import { typePage } from "../reference/type-page.js";
import { SANDBOX_FOLDER } from "../sandbox-folder.js";

/** Text and one style sheet of this server: no script, and nothing from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The reference at /docs/reference, made from the schema that is served, so that it is never out of date. */
export function addReferenceRoutes(app: FastifyInstance, graph: FederationGraph): void {
  app.get("/docs/reference", async (_, reply) => sendPage(reply, indexPage(graph.schema())));
  app.get("/docs/reference/reference.css", async (_, reply) =>
    reply
      .header("cache-control", "no-cache")
      .type("text/css; charset=utf-8")
      .send(createReadStream(join(SANDBOX_FOLDER, "reference.css"))),
  );
  app.get<{ Params: { type: string } }>("/docs/reference/:type", async ({ params }, reply) => {
    const schema = graph.schema();
    const type = schema.getType(params.type);
    return type && isShown(type) ? sendPage(reply, typePage(schema, type)) : reply.callNotFound();
  });
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .header("cache-control", "no-cache")
    .header("content-security-policy", PAGE_POLICY)
    .type("text/html; charset=utf-8")
    .send(page);
}
