import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { headerOf } from "../delivery/request-header.js";
import { type EntityOptions, sendEntities } from "../odata/entity-answer.js";
import { mediaOf, mediaType } from "../odata/media.js";
import { BASE, readPath } from "../odata/odata-address.js";
import { metadataJson, metadataXml, serviceDocument } from "../odata/service-description.js";
import { ODataProblem } from "../odata-query/odata-problem.js";
import { Problem } from "../query/problem.js";
import { problemOf } from "./failure.js";
import { originOf } from "./origin.js";

const ALLOWED = "GET, HEAD, OPTIONS";
/** What PostgreSQL refuses of a value: one that is too large, or none of its type. */
const WRONG_VALUE = /^22/;

/** Serves the tables as OData v4 below `/odata/v4/`, to be read alone. */
export function addOData(app: FastifyInstance, options: EntityOptions): void {
  app.register(async (odata) => {
    odata.addHook("onRequest", async (_, reply) => void reply.header("odata-version", "4.0"));
    odata.setErrorHandler((error, request, reply) => {
      const problem = asProblem(error);
      if (problem.status >= 500 && problem.status !== 501) options.onFailure(error, request.id);
      return sendProblem(reply, problem);
    });
    for (const url of [BASE, `${BASE}/*`]) {
      odata.options(url, async (_, reply) => reply.code(204).header("allow", ALLOWED).send());
      odata.route({
        method: ["GET", "HEAD"],
        url,
        handler: async (request, reply) => {
          const root = `${originOf(request)}${BASE}`;
          const target = readPath(request.url.split("?")[0] ?? "");
          if (target.kind === "service") return sendService(request, reply, root);
          if (target.kind === "metadata") return sendMetadata(request, reply);
          return sendEntities({ request, reply, options, root }, target);
        },
      });
    }
  });
}

const formatOf = (request: FastifyRequest): string | undefined =>
  new URL(request.url, "http://localhost").searchParams.get("$format") ?? undefined;

function sendService(request: FastifyRequest, reply: FastifyReply, root: string): FastifyReply {
  const media = mediaOf(headerOf(request, "accept"), formatOf(request));
  const context = media.level === "none" ? undefined : `${root}/$metadata`;
  return reply
    .header("cache-control", "no-cache")
    .type(mediaType(media))
    .send(JSON.stringify(serviceDocument(context)));
}

/** XML, whatever is accepted: tools that accept JSON for rows alone say it here too. */
function sendMetadata(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header("cache-control", "no-cache");
  const isJson = /^(application\/)?json\b/i.test(formatOf(request) ?? "");
  if (isJson) return reply.type("application/json;charset=utf-8").send(JSON.stringify(metadataJson()));
  return reply.type("application/xml;charset=utf-8").send(metadataXml());
}

function asProblem(error: unknown): Problem {
  const { code } = error as { code?: unknown };
  if (!(error instanceof Problem) && typeof code === "string" && code.length === 5 && WRONG_VALUE.test(code))
    return new ODataProblem(400, "InvalidQuery", "A value is too large, or none of its property's type.");
  return problemOf(error);
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  for (const name of Object.keys(reply.getHeaders())) if (!name.startsWith("access-control-")) reply.removeHeader(name);
  if (problem.retryAfterS !== undefined) reply.header("retry-after", String(problem.retryAfterS));
  const code = problem instanceof ODataProblem ? problem.code : problem.title.replaceAll(" ", "");
  return reply
    .code(problem.status)
    .header("odata-version", "4.0")
    .header("cache-control", "no-store")
    .type("application/json;charset=utf-8")
    .send(JSON.stringify({ error: { code, message: problem.message } }));
}
