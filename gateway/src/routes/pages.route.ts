import { statSync } from "node:fs";
import { join } from "node:path";
import { prefersHtml } from "@hub/http-body";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import type { GatewayConfig } from "../config.js";
import type { AnswerNothing } from "../http/http-errors.js";
import { type Language, languageOf } from "../http/language.js";
import { connectSources, SIGNED_IN_PATH } from "../sign-in/web-config.route.js";
import { WEB_FOLDER } from "../web-folder.js";
import { type PageFile, readPageFiles } from "./page-files.store.js";
import { PAGE_HEADS, withHead } from "./page-head.js";

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
const PAGES = [...Object.keys(PAGE_HEADS), SIGNED_IN_PATH];

type PagesConfig = Pick<GatewayConfig, "pages" | "publicUrl" | "webSignIn">;

/** The hub's pages. Those that are built anew while it runs are read anew. */
export class Pages {
  readonly #folder: string;
  readonly #policy: string;
  readonly #publicUrl: string;
  #files: ReadonlyMap<string, PageFile>;
  #builtAt: number;
  /** The page of each route and language, made when it is first asked for. */
  #pages = new Map<string, PageFile>();

  private constructor(folder: string, files: ReadonlyMap<string, PageFile>, config: PagesConfig) {
    this.#folder = folder;
    this.#policy = pagePolicy(connectSources(config));
    this.#publicUrl = config.publicUrl;
    this.#files = files;
    this.#builtAt = builtAt(folder);
  }

  /** Undefined where they are off, or not built. */
  static read(config: PagesConfig): Pages | undefined {
    const folder = join(WEB_FOLDER, "pages");
    const files = config.pages ? readPageFiles(folder) : undefined;
    return files && new Pages(folder, files, config);
  }

  addTo(app: FastifyInstance): void {
    for (const path of PAGES) app.get(path, async (request, reply) => this.#sendPage(request, reply, path));
    app.get("/assets/:name", async (request, reply) => this.#sendFile(request, reply, FOR_EVER));
    for (const path of FILES) app.get(path, async (request, reply) => this.#sendFile(request, reply, AN_HOUR));
  }

  /** A browser at an address that leads to nothing gets a page that says so; every other client the error as JSON. */
  readonly answerNothing: AnswerNothing = (request, reply) =>
    request.method === "GET" && prefersHtml(request.headers.accept)
      ? this.#sendPage(request, reply.code(404), "/")
      : undefined;

  #sendPage(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
    this.#readAgain();
    const page = this.#pageOf(path, languageOf(request, reply));
    return send(
      request,
      reply.header("cache-control", "no-cache").header("content-security-policy", this.#policy),
      page,
    );
  }

  #pageOf(path: string, language: Language): PageFile {
    const key = `${language} ${path}`;
    const made = this.#pages.get(key);
    if (made !== undefined) return made;
    const built = this.#files.get("/index.html");
    if (built === undefined) throw new Error("The pages have no index.html.");
    const page = withHead(built, path, { language, publicUrl: this.#publicUrl });
    this.#pages.set(key, page);
    return page;
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
    this.#pages = new Map();
    this.#builtAt = at;
  }
}

/** Names of assets change with what is in them. */
const FOR_EVER = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";
const FILES = ["/favicon.svg", "/share/:name", "/licences.md"];

function builtAt(folder: string): number {
  return statSync(join(folder, "..", "build.json"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function send(request: FastifyRequest, reply: FastifyReply, { type, plain, br, gzip }: PageFile): FastifyReply {
  const accepted = new Negotiator(request.raw).encodings(["br", "gzip"]);
  const varies = reply.getHeader("vary");
  reply.type(type).header("vary", varies === undefined ? "accept-encoding" : `${varies}, accept-encoding`);
  if (br && accepted.includes("br")) return reply.header("content-encoding", "br").send(br);
  if (gzip && accepted.includes("gzip")) return reply.header("content-encoding", "gzip").send(gzip);
  return reply.send(plain);
}
