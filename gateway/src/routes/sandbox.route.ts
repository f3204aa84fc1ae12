import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { PLAIN_PAGE } from "../answer/plain-page.js";
import type { GatewayConfig } from "../config.js";
import { SANDBOX_FOLDER } from "../sandbox-folder.js";
import { readOperations } from "./sandbox-operations.store.js";
import { sandboxPage } from "./sandbox-page.js";

/** Only this server's files; the explorer writes its own styles and starts workers from memory. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const EXPLORER_FILES = [
  "hive-laboratory.umd.js",
  "monacoeditorwork/editor.worker.bundle.js",
  "monacoeditorwork/graphql.worker.bundle.js",
  "monacoeditorwork/json.worker.bundle.js",
  "monacoeditorwork/ts.worker.bundle.js",
];

const TYPES: Record<string, string> = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };

interface SandboxOptions extends GatewayConfig {
  /** Whether the root leads here, where the hub has no pages. */
  isAtRoot: boolean;
}

/** The explorer at /sandbox if it is on. */
export function addSandboxRoutes(
  app: FastifyInstance,
  { sandboxPage: isOpen, isAtRoot }: SandboxOptions,
  clients: readonly string[],
): void {
  if (isAtRoot) app.get("/", async (_, reply) => sendRoot(reply, isOpen));
  if (!isOpen) return;
  const explorer = explorerPackage();
  const assets = `/sandbox/explorer/${explorer.version}`;
  app.get("/sandbox", async (_, reply) =>
    notCached(reply)
      .header("content-security-policy", PAGE_POLICY)
      .type("text/html; charset=utf-8")
      .send(sandboxPage({ assets, clients })),
  );
  for (const file of EXPLORER_FILES) {
    app.get(`${assets}/${file}`, async (_, reply) => sendFile(cachedForEver(reply), explorer.folder, file));
  }
  for (const file of ["sandbox.js", "sandbox.css"]) {
    app.get(`/sandbox/${file}`, async (_, reply) => sendFile(notCached(reply), SANDBOX_FOLDER, file));
  }
  app.get("/sandbox/operations.json", async (_, reply) =>
    notCached(reply).send(await readOperations(join(SANDBOX_FOLDER, "operations"))),
  );
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

/** The address contains the version, so the file never changes. */
function cachedForEver(reply: FastifyReply): FastifyReply {
  return reply.header("cache-control", "public, max-age=31536000, immutable");
}

function explorerPackage(): { folder: string; version: string } {
  const folder = dirname(createRequire(import.meta.url).resolve("@graphql-hive/laboratory/umd"));
  const { version } = JSON.parse(readFileSync(join(folder, "..", "package.json"), "utf8")) as { version: string };
  return { folder, version };
}
