import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { sendProblem } from "../answer/problem.js";
import type { GatewayConfig } from "../config.js";
import { apaOf, bibtexOf, type Citation, cslOf } from "./citation-forms.js";
import { citedOf, NotCited } from "./cited.js";
import { addressOf, shortOf } from "./short-address.js";

type Language = "da" | "en";

interface Form {
  readonly suffix: string;
  readonly mediaType: string;
  write(citation: Citation, language: Language): string;
}

const FORMS: readonly Form[] = [
  { suffix: "bib", mediaType: "application/x-bibtex", write: bibtexOf },
  {
    suffix: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: (citation, language) => JSON.stringify([cslOf(citation, language)]),
  },
  { suffix: "txt", mediaType: "text/plain", write: (citation, language) => `${apaOf(citation, language)}\n` },
];
/** It never leads elsewhere. */
const FOR_LONG = "public, max-age=86400";

interface Asked {
  Params: { short: string };
  Querystring: { of?: string; lang?: string };
}

/** Permanent citations: `/c?of=<address>` makes one, and `/c/<short>` leads to what is cited, or tells it in a form for references. */
export function addCitationRoutes(app: FastifyInstance, config: Pick<GatewayConfig, "publicUrl" | "mode">): void {
  const isSynthetic = config.mode === "sandbox";
  const citationOf = (address: string): Citation | undefined => {
    const cited = citedOf(address);
    const short = shortOf(cited.address);
    return short === undefined ? undefined : { cited, url: `${config.publicUrl}/c/${short}`, isSynthetic };
  };
  app.get<Asked>("/c", async ({ query }, reply) => {
    if (typeof query.of !== "string") return sendProblem(reply, 400, "'of' is missing: the address that is cited.");
    return orProblem(reply, 400, () => {
      const citation = citationOf(query.of ?? "");
      if (!citation)
        return sendProblem(reply, 400, "The address is too long to be cited, or has signs that no address has.");
      return reply.header("cache-control", "no-cache").send(toldOf(citation));
    });
  });
  app.get<Asked>("/c/:short", async (request, reply) => {
    const [short = "", suffix] = request.params.short.split(".");
    const address = addressOf(short);
    if (address === undefined)
      return sendProblem(reply, 404, "This citation is not whole: compare it letter by letter with where it is from.");
    return orProblem(reply, 404, () => {
      const cited = citedOf(address);
      return follow(request, reply, {
        citation: { cited, url: `${config.publicUrl}/c/${short}`, isSynthetic },
        suffix,
      });
    });
  });
}

function orProblem(reply: FastifyReply, status: number, work: () => FastifyReply): FastifyReply {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotCited) return sendProblem(reply, status, error.message);
    throw error;
  }
}

function follow(
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
  { citation, suffix }: { citation: Citation; suffix: string | undefined },
): FastifyReply {
  reply.header("vary", "accept").header("cache-control", FOR_LONG);
  const form = formOf(suffix, request.headers.accept);
  const language = request.query.lang === "en" ? "en" : "da";
  if (form) return reply.type(`${form.mediaType}; charset=utf-8`).send(form.write(citation, language));
  if (suffix !== undefined)
    return sendProblem(reply, 404, `A citation is there as ${FORMS.map((each) => `.${each.suffix}`).join(", ")}.`);
  return reply.code(302).header("location", citation.cited.address).send();
}

/** The form that is named or asked for; undefined: whoever comes wants to be led there. */
function formOf(suffix: string | undefined, accept = "*/*"): Form | undefined {
  if (suffix !== undefined) return FORMS.find((each) => each.suffix === suffix);
  const types = FORMS.filter((each) => each.suffix !== "txt").map(({ mediaType }) => mediaType);
  const found = new Negotiator({ headers: { accept } }).mediaType(["text/html", ...types]);
  return FORMS.find(({ mediaType }) => mediaType === found);
}

/** What a page shows for copying. */
const toldOf = (citation: Citation) => ({
  url: citation.url,
  address: citation.cited.address,
  title: citation.cited.title,
  asOf: citation.cited.asOf?.toISOString() ?? null,
  text: { da: apaOf(citation, "da"), en: apaOf(citation, "en") },
  bibtex: { da: bibtexOf(citation, "da"), en: bibtexOf(citation, "en") },
});
