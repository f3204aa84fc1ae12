import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { introspectionFromSchema, isObjectType } from "graphql";
import { PLAIN_PAGE } from "../answer/plain-page.js";
import type { GatewayConfig } from "../config.js";
import type { FederationGraph } from "../federation/federation-graph.js";
import { languageOf } from "../http/language.js";
import { fiveMinutesPage } from "../sandbox/five-minutes-page.js";
import { mapPage } from "../sandbox/map-page.js";
import { neighbourhoodOf } from "../sandbox/neighbourhood.js";
import { readCollections } from "../sandbox/sandbox-operations.store.js";
import { sandboxPage } from "../sandbox/sandbox-page.js";
import { SANDBOX_FOLDER } from "../sandbox-folder.js";

/** Only this server's files. */
const OWN_FILES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The explorer and the map write styles of their own, have icons and fonts in them, and start workers from memory. */
const EXPLORER = widened(OWN_FILES, {
  "style-src": "'unsafe-inline'",
  "img-src": "blob:",
  "font-src": "data:",
  "worker-src": "'self' blob:",
});
/** The map's layout is computed by WebAssembly, which it has in itself as data and reads as it would fetch a file. */
const MAP = widened(EXPLORER, { "script-src": "'wasm-unsafe-eval'", "connect-src": "data:" });

const EXPLORER_FILES = [
  "hive-laboratory.umd.js",
  "monacoeditorwork/editor.worker.bundle.js",
  "monacoeditorwork/graphql.worker.bundle.js",
  "monacoeditorwork/json.worker.bundle.js",
  "monacoeditorwork/ts.worker.bundle.js",
];
/** With more of them a browser draws for many seconds, and nobody can read it. */
const MAP_TYPES = 20;
const MAP_FILES = ["voyager.standalone.js", "voyager.css"];
const OWN = ["asking.js", "fill-in.js", "five-minutes.js", "laboratory.css", "map.js", "sandbox.css", "sandbox.js"];

const TYPES: Record<string, string> = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };

interface SandboxOptions {
  readonly clients: readonly string[];
  readonly graph: Pick<FederationGraph, "schema">;
  /** Whether the root leads here, where the hub has no pages. */
  readonly isAtRoot: boolean;
}

/** The explorer at /sandbox if it is on, with its pages. */
export function addSandboxRoutes(
  app: FastifyInstance,
  { sandboxPage: isOpen }: GatewayConfig,
  { clients, graph, isAtRoot }: SandboxOptions,
): void {
  if (isAtRoot) app.get("/", async (_, reply) => sendRoot(reply, isOpen));
  if (!isOpen) return;
  const explorer = addPackage(app, { name: "@graphql-hive/laboratory/umd", at: "explorer", files: EXPLORER_FILES });
  const map = addPackage(app, { name: "graphql-voyager", at: "voyager", files: MAP_FILES });
  app.get("/sandbox", async (request, reply) =>
    sendPage(reply, EXPLORER, sandboxPage({ assets: explorer, clients, language: languageOf(request, reply) })),
  );
  app.get("/sandbox/map", async (request, reply) => sendPage(reply, MAP, mapPage(map, languageOf(request, reply))));
  app.get<{ Params: { type: string } }>("/sandbox/map/:type", async ({ params }, reply) => {
    const [schema, type] = [graph.schema(), graph.schema().getType(params.type)];
    if (!isObjectType(type)) return reply.callNotFound();
    return notCached(reply).send(introspectionFromSchema(neighbourhoodOf(schema, type, MAP_TYPES)));
  });
  app.get("/sandbox/five-minutes", async (request, reply) =>
    sendPage(reply, OWN_FILES, fiveMinutesPage(await collections(), languageOf(request, reply))),
  );
  for (const file of OWN) {
    app.get(`/sandbox/${file}`, async (_, reply) => sendFile(notCached(reply), SANDBOX_FOLDER, file));
  }
  app.get("/sandbox/operations.json", async (_, reply) => notCached(reply).send(await collections()));
}

const collections = () => readCollections(join(SANDBOX_FOLDER, "operations"));

function sendPage(reply: FastifyReply, policy: readonly string[], page: string): FastifyReply {
  return notCached(reply)
    .header("content-security-policy", policy.join("; "))
    .type("text/html; charset=utf-8")
    .send(page);
}

function sendRoot(reply: FastifyReply, isOpen: boolean): FastifyReply {
  return isOpen ? reply.redirect("/sandbox", 302) : reply.type("text/html; charset=utf-8").send(PLAIN_PAGE);
}

function sendFile(reply: FastifyReply, folder: string, file: string): FastifyReply {
  const type = TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return reply.type(type).send(createReadStream(join(folder, file)));
}

function notCached(reply: FastifyReply): FastifyReply {
  return reply.header("cache-control", "no-cache");
}

interface ServedPackage {
  /** What its folder is found by. */
  readonly name: string;
  /** Where it is served, under its version. */
  readonly at: string;
  readonly files: readonly string[];
}

/** Serves files of an installed package; answers their address, which contains the version, so that they never change. */
function addPackage(app: FastifyInstance, { name, at, files }: ServedPackage): string {
  const folder = dirname(createRequire(import.meta.url).resolve(name));
  const { version } = JSON.parse(readFileSync(join(folder, "..", "package.json"), "utf8")) as { version: string };
  const address = `/sandbox/${at}/${version}`;
  for (const file of files) {
    app.get(`${address}/${file}`, async (_, reply) =>
      sendFile(reply.header("cache-control", "public, max-age=31536000, immutable"), folder, file),
    );
  }
  return address;
}

/** A policy with more sources. */
function widened(policy: readonly string[], more: Readonly<Record<string, string>>): string[] {
  const known = new Set(policy.map((each) => each.split(" ")[0] ?? ""));
  const added = Object.entries(more).filter(([name]) => !known.has(name));
  return [
    ...policy.map((each) => [each, more[each.split(" ")[0] ?? ""]].filter(Boolean).join(" ")),
    ...added.map((each) => each.join(" ")),
  ];
}
