import { partDispatcher } from "@hub/parts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { request as ask, type Dispatcher } from "undici";
import { OUTLETS, sendProblem } from "../answer/problem.js";
import { citedShort } from "../citation/cited-answer.js";
import type { GatewayConfig } from "../config.js";
import type { authenticate } from "../http/authentication.hook.js";
import { inOrder } from "../http/in-order.hook.js";
import type { RateLimits } from "../http/rate-limit.plugin.js";
import { callerName } from "../operation/caller-name.js";

const RETRY_AFTER_S = 5;
/** The first rows of a large table are sorted before they come. */
const FIRST_BYTES_MS = 300_000;

/** What the picture is told of a request, and what the caller is told of its answer. */
const ASKED = [
  "accept",
  "accept-encoding",
  "authorization",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "prefer",
  "range",
];
const ANSWERED = [
  "accept-ranges",
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-length",
  "content-range",
  "content-security-policy",
  "content-type",
  "etag",
  "last-modified",
  "link",
  "location",
  "odata-version",
  "preference-applied",
  "repr-digest",
  "retry-after",
  "vary",
  "www-authenticate",
  "x-as-of",
  "x-cursor",
  "x-positions",
];

interface OutletRoutesOptions {
  readonly config: GatewayConfig;
  readonly log: Logger;
  /** Nobody needs a key or a token here; one that is sent has to be good, and its client is a caller of its own. */
  readonly authenticated: ReturnType<typeof authenticate>;
  readonly rates: RateLimits;
}

/** Hands on what tools pull, as it comes: the gateway holds no more of a table than is on its way. */
export function addOutletRoutes(app: FastifyInstance, options: OutletRoutesOptions): void {
  const { config, log, authenticated, rates } = options;
  const { picture } = config.subgraphUrls;
  if (picture === undefined) return;
  const pulls = new Pulls(config.pulls);
  for (const base of OUTLETS) {
    for (const url of [base, `${base}/*`]) {
      app.options(url, async (_, reply) => reply.code(204).header("allow", "GET, HEAD, OPTIONS").send());
      app.route({
        method: ["GET", "HEAD", "POST"],
        url,
        onRequest: inOrder(authenticated, rates.countClient),
        handler: async (request, reply) => {
          // OData asks for many things at once by POST, which is not answered.
          if (request.method === "POST")
            return sendProblem(
              reply.header("allow", "GET, HEAD, OPTIONS"),
              405,
              "Only GET and HEAD are answered here.",
            );
          const end = pulls.begin(request.actor?.client ?? callerName(request.ip));
          if (!end) return sendBusy(reply, "There are too many pulls at once: ask again.");
          reply.raw.once("close", end);
          return handOn(request, reply, { picture, publicUrl: config.publicUrl, log });
        },
      });
    }
  }
}

interface Target {
  readonly picture: string;
  readonly publicUrl: string;
  readonly log: Logger;
}

async function handOn(request: FastifyRequest, reply: FastifyReply, target: Target): Promise<FastifyReply> {
  const gone = new AbortController();
  reply.raw.once("close", () => reply.raw.writableFinished || gone.abort());
  const answer = await askPicture(request, target, gone.signal).catch((error: unknown) => {
    if (!gone.signal.aborted)
      target.log.warn({ err: error, requestId: request.id }, "the picture did not answer a pull");
    return undefined;
  });
  if (!answer) return sendBusy(reply, "The tables cannot be reached: ask again.");
  for (const name of ANSWERED) {
    const value = answer.headers[name];
    if (value !== undefined) reply.header(name, value);
  }
  addCitation(request, reply, { asOf: answer.headers["x-as-of"], publicUrl: target.publicUrl });
  return reply.code(answer.statusCode).send(answer.body);
}

interface Answered {
  readonly asOf: string | string[] | undefined;
  readonly publicUrl: string;
}

/** What is cited for an answer: the same with its instant pinned, in short. */
function addCitation({ url }: FastifyRequest, reply: FastifyReply, { asOf, publicUrl }: Answered): void {
  const short = typeof asOf === "string" ? citedShort(url, asOf) : undefined;
  if (short === undefined) return;
  const known = reply.getHeader("link");
  const link = `<${publicUrl}/c/${short}>; rel="cite-as"`;
  reply.header("link", typeof known === "string" ? `${known}, ${link}` : link);
}

function askPicture(request: FastifyRequest, { picture, publicUrl }: Target, signal: AbortSignal) {
  const headers: Record<string, string> = { "x-request-id": request.id, "x-hub-public-url": publicUrl };
  for (const name of ASKED) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const dispatcher: Dispatcher | undefined = partDispatcher();
  const method = request.method === "HEAD" ? "HEAD" : "GET";
  const timeouts = { headersTimeout: FIRST_BYTES_MS, bodyTimeout: FIRST_BYTES_MS };
  return ask(new URL(request.url, picture), {
    method,
    headers,
    signal,
    ...timeouts,
    ...(dispatcher && { dispatcher }),
  });
}

const sendBusy = (reply: FastifyReply, detail: string): FastifyReply =>
  sendProblem(reply.header("retry-after", String(RETRY_AFTER_S)), 503, detail);

/** Counts the pulls that are under way. */
class Pulls {
  #all = 0;
  readonly #byCaller = new Map<string, number>();

  constructor(private readonly most: GatewayConfig["pulls"]) {}

  /** What ends it; undefined where there are too many. */
  begin(caller: string): (() => void) | undefined {
    const own = this.#byCaller.get(caller) ?? 0;
    if (this.#all >= this.most.atOnce || own >= this.most.perAddress) return undefined;
    this.#all += 1;
    this.#byCaller.set(caller, own + 1);
    return () => this.#end(caller);
  }

  #end(caller: string): void {
    this.#all -= 1;
    const left = (this.#byCaller.get(caller) ?? 1) - 1;
    if (left === 0) this.#byCaller.delete(caller);
    else this.#byCaller.set(caller, left);
  }
}
