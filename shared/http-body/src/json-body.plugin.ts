import type { FastifyInstance, FastifyRequest } from "fastify";
import { BodyError } from "./body-error.js";
import { readText } from "./body-text.js";
import { isUtf8Address } from "./utf8.js";

/** Reads bodies of the type application/json, in place of Fastify's own reader, which replaces what is not UTF-8. */
export function readJsonBodies(app: FastifyInstance, maxBytes: number): void {
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, async (request: FastifyRequest, bytes: Buffer) =>
    jsonOf(await readText(bytes, request.headers, maxBytes)),
  );
}

/** Refuses an address whose parameters are not UTF-8: a search for `Nørrebro` in Latin-1 would find nothing. */
export function refuseUnreadableAddress(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ raw }: FastifyRequest) => {
    if (isUtf8Address(raw.url ?? "")) return;
    throw new BodyError(400, "The address is not percent-encoded UTF-8: encode its parameters as UTF-8.");
  });
}

function jsonOf(text: string): unknown {
  let isSafe = true;
  const value = parsed(text, (key) => {
    if (key === "__proto__") isSafe = false;
  });
  if (!isSafe) {
    throw new BodyError(400, "The request's body has an object with a key '__proto__', which is not taken: rename it.");
  }
  return value;
}

/** The reviver is only used where the text has such a key at all: it costs as much as the parsing. */
function parsed(text: string, seeKey: (key: string) => void): unknown {
  try {
    if (!/__proto__|\\u/.test(text)) return JSON.parse(text);
    return JSON.parse(text, (key, value) => {
      seeKey(key);
      return value;
    });
  } catch (error) {
    throw new BodyError(400, "The request's body is not JSON.", { cause: error });
  }
}
