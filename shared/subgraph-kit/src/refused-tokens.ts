import { claimedClient, claimedKey, type TokenRefusal } from "@hub/auth";
import { count } from "@hub/telemetry";
import type { Logger } from "pino";
import { type AuditedRefusal, idOf, writeRefusal } from "./audit.store.js";
import type { AuditLog } from "./audit-log.js";

/** The default number of entries in a minute. */
const REFUSED_TOKENS_AUDITED = 20;
const WINDOW_MS = 60_000;

/** A request whose token was refused. */
export interface RefusedRequest {
  authorization: string | undefined;
  requestId: string;
}

interface Options {
  audit: AuditLog;
  log: Pick<Logger, "error">;
  /** Entries in one window; one further entry counts the rest. */
  most?: number | undefined;
  windowMs?: number;
}

/**
 * Writes refused tokens to the audit log, a limited number in a minute, so that nobody can fill the database with them. An answer
 * never waits for it, and never fails because of it.
 */
export class RefusedTokens {
  #entries = 0;
  #more = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: Options) {}

  note(why: TokenRefusal, { authorization, requestId }: RefusedRequest): void {
    const { most = REFUSED_TOKENS_AUDITED, windowMs = WINDOW_MS } = this.options;
    this.#timer ??= setTimeout(() => this.#endWindow(), windowMs).unref();
    if (this.#entries >= most) {
      this.#more += 1;
      count("hub_audit_dropped_total", {});
      return;
    }
    this.#entries += 1;
    const claimed = claimedKey(authorization) ?? claimedClient(authorization);
    this.#write({ command: "Token.refused", requestId, subject: idOf(claimed), why });
  }

  /** Writes what was counted. To be called after the last request is answered. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#endWindow();
    await this.#writing;
  }

  #endWindow(): void {
    const more = this.#more;
    this.#entries = 0;
    this.#more = 0;
    this.#timer = undefined;
    const why = "REFUSED_TOKENS_AUDITED";
    if (more > 0) this.#write({ command: "Token.refusedMore", requestId: undefined, subject: String(more), why });
  }

  #write(refusal: AuditedRefusal): void {
    const { audit, log } = this.options;
    this.#writing = this.#writing
      .then(() => writeRefusal(audit, refusal))
      .catch((error: unknown) => log.error({ err: error }, "a refused token could not be put into the audit"));
  }
}
