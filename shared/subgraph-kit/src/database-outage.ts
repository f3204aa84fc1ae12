import { setTimeout as sleep } from "node:timers/promises";

/** How long a request waits for the database to come back; the gateway itself waits longer. */
const LONGEST_WAIT_MS = 4_000;
const LOOK_EVERY_MS = 100;
/** While a server stops, some of its sessions still answer: it is back when it has answered so often in a row. */
const STEADY_AFTER = 3;

/** What is known of the database while it is away, so that a restart of it costs callers a wait and no failure. */
export class DatabaseOutage {
  #end: Promise<void> | undefined;

  constructor(private readonly isBack: () => Promise<boolean>) {}

  /** A statement has found the database away. */
  note(): void {
    this.#end ??= this.#untilBack().finally(() => {
      this.#end = undefined;
    });
  }

  /** Holds a request that has not begun until the database is back, but not for ever. */
  async hold(): Promise<void> {
    if (this.#end === undefined) return;
    await Promise.race([this.#end, sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
  }

  async #untilBack(): Promise<void> {
    const began = Date.now();
    for (let answers = 0; answers < STEADY_AFTER && Date.now() - began < LONGEST_WAIT_MS; ) {
      await sleep(LOOK_EVERY_MS, undefined, { ref: false });
      answers = (await this.isBack().catch(() => false)) ? answers + 1 : 0;
    }
  }
}
