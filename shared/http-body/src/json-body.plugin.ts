import type { FastifyInstance, FastifyRequest } from "fastify";
import { BodyError } from "./body-error.js";
import { readText } from "./body-text.js";
import { jsonOf } from "./safe-json.js";
import { isUtf8Address } from "./utf8.js";

/** What is done around the reading of a body. */
export interface BodyReading {
  /** What it waits for once all of it has come. */
  begin?(request: FastifyRequest): Promise<void> | undefined;
  /** Told how long it was, decompressed, before it is parsed. */
  counted?(request: FastifyRequest, bytes: number): void;
}

/** Reads bodies of the type application/json, in place of Fastify's own reader, which replaces what is not UTF-8. */
export function readJsonBodies(app: FastifyInstance, maxBytes: number, reading: BodyReading = {}): void {
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer" },
    async (request: FastifyRequest, bytes: Buffer) => {
      const turn = reading.begin?.(request);
      if (turn) await turn;
      const text = await readText(bytes, request.headers, maxBytes);
      reading.counted?.(request, Math.max(bytes.length, text.length));
      return jsonOf(text);
    },
  );
}

/** Refuses an address whose parameters are not UTF-8: a search for `Nørrebro` in Latin-1 would find nothing. */
export function refuseUnreadableAddress(app: FastifyInstance): void {
  app.addHook("onRequest", ({ raw }, _reply, done) => {
    if (isUtf8Address(raw.url ?? "")) return done();
    done(new BodyError(400, "The address is not percent-encoded UTF-8: encode its parameters as UTF-8."));
  });
}
