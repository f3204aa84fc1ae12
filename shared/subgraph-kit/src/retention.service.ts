import { rowsOf } from "@hub/database";
import type { Logger } from "pino";
import type { AuditLog } from "./audit-log.js";

export interface RetentionSettings {
  /** For how many days entries of the audit are kept; 0: for ever. */
  readonly auditDays: number;
  /** For how many days the answer to an idempotency key is given again; 0: for ever. */
  readonly idempotencyDays: number;
}

interface Options extends RetentionSettings {
  readonly audit: AuditLog;
  readonly log: Pick<Logger, "error" | "info">;
}

/** Small, so that nobody waits for its locks. */
const BATCH = 1_000;
const EVERY_MS = 60 * 60 * 1_000;
const FIRST_AFTER_MS = 60_000;

/** Removes what is kept no longer: soon after the start, and then every hour. */
export class Retention {
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options) {}

  start(afterMs = FIRST_AFTER_MS): void {
    this.#timer = setTimeout(() => {
      this.#running = this.run()
        .catch((error: unknown) =>
          this.options.log.error({ err: error }, "what is kept no longer could not be removed"),
        )
        .then(() => {
          if (!this.#isStopping) this.start(EVERY_MS);
        });
    }, afterMs).unref();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Removes all that is older than the settings say. */
  async run(): Promise<void> {
    const { auditDays, idempotencyDays } = this.options;
    if (auditDays > 0) await this.#inBatches(() => this.#forgetAudit(auditDays), "entries of the audit");
    if (idempotencyDays > 0) await this.#inBatches(() => this.#forgetAnswers(idempotencyDays), "answers to commands");
  }

  async #inBatches(forget: () => Promise<number>, what: string): Promise<void> {
    let forgotten = 0;
    for (let last = BATCH; last === BATCH && !this.#isStopping; forgotten += last) last = await forget();
    if (forgotten > 0) this.options.log.info({ forgotten }, `${what} that are kept no longer are removed`);
  }

  /** By the owner's own function, which enters it in the audit itself. */
  async #forgetAudit(days: number): Promise<number> {
    const { audit } = this.options;
    const [schema] = audit.table.split(".");
    const forget = `SELECT ${schema}.forget_audit($1, $2, $3) AS forgotten`;
    const [row] = await rowsOf<{ forgotten: number }>(audit.database(), forget, [days, BATCH, audit.now()]);
    return row?.forgotten ?? 0;
  }

  /** The use of a key stays known: its command is not carried out again. */
  async #forgetAnswers(days: number): Promise<number> {
    const rows = await rowsOf<{ key: string }>(
      this.options.audit.database(),
      `WITH old AS (SELECT client, key FROM hub.command_answer
         WHERE answer IS NOT NULL AND answered_at < now() - make_interval(days => $1) ORDER BY answered_at LIMIT $2)
       UPDATE hub.command_answer a SET answer = NULL FROM old WHERE a.client = old.client AND a.key = old.key
       RETURNING a.key`,
      [days, BATCH],
    );
    return rows.length;
  }
}
