import { setTimeout as sleep } from "node:timers/promises";
import { type EmbeddedOptions, type EmbeddedPostgres, reasonOf, startEmbeddedPostgres } from "@hub/database";
import { RestartBackoff } from "./restart-backoff.js";

/** The embedded PostgreSQL, which is started again, where it was, when it ends by itself. */
export class SupervisedPostgres {
  private readonly stopping = new AbortController();
  private readonly backoff = new RestartBackoff();
  private restarting: Promise<void> | undefined;

  private constructor(
    private current: EmbeddedPostgres,
    private readonly options: EmbeddedOptions,
    private readonly note: (line: string) => void,
  ) {
    this.watch(current);
  }

  /** `note` shows a person a line. */
  static async start(options: EmbeddedOptions, note: (line: string) => void): Promise<SupervisedPostgres> {
    return new SupervisedPostgres(await startEmbeddedPostgres(options), options, note);
  }

  get adminUrl(): string {
    return this.current.adminUrl;
  }

  get description(): string {
    return `PostgreSQL 18 on 127.0.0.1:${this.current.port}, data in ${this.current.folder}`;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.restarting;
    await this.current.stop();
  }

  private watch(started: EmbeddedPostgres): void {
    const since = performance.now();
    this.current = started;
    void started.ended.then(() => {
      if (!this.stopping.signal.aborted) this.restarting = this.restart(performance.now() - since);
    });
  }

  private async restart(ranMs: number): Promise<void> {
    const delayMs = this.backoff.delayMs(ranMs);
    this.note(`  ! database ended by itself and is started again in ${delayMs / 1000} s; log: logs/postgres.log`);
    await sleep(delayMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    if (this.stopping.signal.aborted) return;
    try {
      // On the same port: every process and every replication link knows that one.
      this.watch(await startEmbeddedPostgres({ ...this.options, port: this.current.port }));
      this.note("  ✓ database runs again");
    } catch (error) {
      this.note(`  ✗ database: ${reasonOf(error)}`);
      await this.restart(0);
    }
  }
}
