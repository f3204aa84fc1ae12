import type { Clock } from "@hub/clock";
import { addOutlets, type DocumentSource, type NightlySettings } from "@hub/outlets";
import { codeListVersion } from "@hub/rules";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import type { Logger } from "pino";

/** Pulls that are under way at once: each holds a connection until its last row is sent. */
const CONNECTIONS = 4;
const CONNECT_TIMEOUT_MS = 5_000;
const TIMEOUT_MS = 600_000;
const KEPT_BYTES = 512 * 1024 * 1024;
const PUBLISHER = { da: "Kommunen", en: "The municipality" };
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

export interface OutletsSettings {
  /** Of a login that may read the views of reporting tools. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** What is said of the data; undefined: the defaults. */
  readonly catalogue?:
    | { licence?: string | undefined; publisher?: string | undefined; contact?: string | undefined }
    | undefined;
  /** Whether the archive of each day is made in the night after it, before somebody asks. */
  readonly makesArchives?: boolean | undefined;
  /** Answers that never change and are longer than this are sent while they are made; undefined: the default. */
  readonly heldBytes?: number | undefined;
  /** What a test sets of that. */
  readonly nightly?: Omit<NightlySettings, "onMade"> | undefined;
}

/** What reporting tools pull, with connections of its own, which are opened once somebody pulls. */
export interface Outlets {
  addRoutes(app: FastifyInstance, documents?: DocumentSource): void;
  close(): Promise<void>;
}

export function openOutlets(settings: OutletsSettings): Outlets {
  const { databaseUrl, clock, log, catalogue, makesArchives = true } = settings;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: "hub picture outlets",
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // The pool replaces an idle connection that is lost.
  pool.on("error", () => undefined);
  const { licence = LICENCE, publisher, contact } = catalogue ?? {};
  const source = {
    pool,
    now: () => clock.now(),
    licence,
    publisher: publisher === undefined ? PUBLISHER : { da: publisher, en: publisher },
    contact,
    edition: codeListVersion,
    timeoutMs: TIMEOUT_MS,
  };
  return {
    addRoutes: (app, documents) =>
      addOutlets(app, {
        ...source,
        ...(documents && { documents }),
        keptBytes: KEPT_BYTES,
        heldBytes: settings.heldBytes,
        nightly: makesArchives
          ? { ...settings.nightly, onMade: (facts) => log.info(facts, "the archive of the day is made") }
          : undefined,
        onFailure: (error, requestId) => log.warn({ err: error, requestId }, "a table was not sent"),
      }),
    close: () => pool.end(),
  };
}
