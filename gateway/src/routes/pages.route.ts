import { statSync } from "node:fs";
import { join } from "node:path";
import { prefersHtml } from "@hub/http-body";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import type { GatewayConfig } from "../config.js";
import type { AnswerNothing } from "../http/http-errors.js";
import { connectSources, SIGNED_IN_PATH } from "../sign-in/web-config.route.js";
import { WEB_FOLDER } from "../web-folder.js";
import { type PageFile, readPageFiles } from "./page-files.store.js";

/** Everything is this server's own: no inline script or style, and no text is ever read as HTML. */
const pagePolicy = (connect: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect.join(" ")}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/** The addresses of pages; what is shown there the page itself decides. */
const PAGES = [
  "/",
  "/wheel",
  "/initiatives",
  "/financing",
  "/barometer",
  "/committees/:code",
  "/reports/:year",
  "/publish",
  SIGNED_IN_PATH,
  "/search",
  "/accessibility",
  "/data",
];

/** The hub's pages. Those that are built anew while it runs are read anew. */
export class Pages {
  readonly #folder: string;
  readonly #policy: string;
  #files: ReadonlyMap<string, PageFile>;
  #builtAt: number;

  private constructor(folder: string, files: ReadonlyMap<string, PageFile>, connect: readonly string[]) {
    this.#folder = folder;
    this.#policy = pagePolicy(connect);
    this.#files = files;
    this.#builtAt = builtAt(folder);
  }

  /** Undefined where they are off, or not built. */
  static read(config: Pick<GatewayConfig, "pages" | "publicUrl" | "webSignIn">): Pages | undefined {
    const folder = join(WEB_FOLDER, "pages");
    const files = config.pages ? readPageFiles(folder) : undefined;
    return files && new Pages(folder, files, connectSources(config));
  }

  addTo(app: FastifyInstance): void {
    for (const path of PAGES) app.get(path, async (request, reply) => this.#sendPage(request, reply));
    app.get("/assets/:name", async (request, reply) => this.#sendFile(request, reply, FOR_EVER));
    for (const path of FILES) app.get(path, async (request, reply) => this.#sendFile(request, reply, AN_HOUR));
  }

  /** A browser at an address that leads to nothing gets a page that says so; every other client the error as JSON. */
  readonly answerNothing: AnswerNothing = (request, reply) =>
    request.method === "GET" && prefersHtml(request.headers.accept)
      ? this.#sendPage(request, reply.code(404))
      : undefined;

  #sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    this.#readAgain();
    const page = this.#files.get("/index.html");
    if (page === undefined) throw new Error("The pages have no index.html.");
    return send(
      request,
      reply.header("cache-control", "no-cache").header("content-security-policy", this.#policy),
      page,
    );
  }

  #sendFile(request: FastifyRequest, reply: FastifyReply, age: string): FastifyReply {
    const file = this.#files.get(request.url.split("?")[0] ?? "");
    if (file === undefined) {
      reply.callNotFound();
      return reply;
    }
    return send(request, reply.header("cache-control", age), file);
  }

  #readAgain(): void {
    const at = builtAt(this.#folder);
    if (at === this.#builtAt) return;
    this.#files = readPageFiles(this.#folder) ?? this.#files;
    this.#builtAt = at;
  }
}

/** Names of assets change with what is in them. */
const FOR_EVER = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";
const FILES = ["/favicon.svg", "/share.png", "/licences.md"];

function builtAt(folder: string): number {
  return statSync(join(folder, "..", "build.json"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function send(request: FastifyRequest, reply: FastifyReply, { type, plain, br, gzip }: PageFile): FastifyReply {
  const accepted = new Negotiator(request.raw).encodings(["br", "gzip"]);
  reply.type(type).header("vary", "accept-encoding");
  if (br && accepted.includes("br")) return reply.header("content-encoding", "br").send(br);
  if (gzip && accepted.includes("gzip")) return reply.header("content-encoding", "gzip").send(gzip);
  return reply.send(plain);
}
