import { readFile, stat } from "node:fs/promises";
import { loadableSupergraph } from "@hub/apollo-gateway-fixes";
import type { Logger } from "pino";

type Update = (sdl: string) => void;

/** A file that has changed is checked again after this time. */
const SETTLES_IN_MS = 250;

export interface SupergraphFileOptions {
  path: string;
  pollMs: number;
  /** Throws where the graph that was just loaded cannot be served. */
  verify: () => void;
  log: Logger;
}

/** The supergraph file: loaded again when it changes; a broken one is logged, and the graph before stays. */
export class SupergraphFile {
  readonly #options: SupergraphFileOptions;
  #sdl = "";
  #stamp = "";
  #seenStamp = "";
  #timer: NodeJS.Timeout | undefined;
  #update: Update = () => undefined;

  constructor(options: SupergraphFileOptions) {
    this.#options = options;
  }

  /** The supergraph that is served. */
  get sdl(): string {
    return this.#sdl;
  }

  async initialize({ update }: { update: Update }): Promise<{ supergraphSdl: string; cleanup: () => Promise<void> }> {
    this.#update = (sdl) => update(loadableSupergraph(sdl));
    this.#stamp = await this.#readStamp();
    this.#seenStamp = this.#stamp;
    this.#sdl = await readFile(this.#options.path, "utf8");
    this.#checkLater();
    return { supergraphSdl: loadableSupergraph(this.#sdl), cleanup: async () => clearTimeout(this.#timer) };
  }

  // Polled, since file events are missed behind links and on network drives.
  #checkLater(): void {
    this.#timer = setTimeout(() => {
      this.#check()
        .catch((error: unknown) => this.#options.log.error({ reason: String(error) }, "supergraph file cannot be read"))
        .finally(() => this.#checkLater());
    }, this.#delayMs()).unref();
  }

  #delayMs(): number {
    const { pollMs } = this.#options;
    return this.#seenStamp === this.#stamp ? pollMs : Math.min(pollMs, SETTLES_IN_MS);
  }

  async #check(): Promise<void> {
    const stamp = await this.#readStamp();
    const isSettled = stamp === this.#seenStamp;
    this.#seenStamp = stamp;
    // A file that is still being written may look whole, so it is read when it is the same in two checks.
    if (stamp === this.#stamp || !isSettled) {
      return;
    }
    this.#stamp = stamp;
    const sdl = await readFile(this.#options.path, "utf8");
    if (sdl !== this.#sdl) {
      this.#replaceWith(sdl);
    }
  }

  #replaceWith(sdl: string): void {
    const { log, verify } = this.#options;
    const startedAt = performance.now();
    try {
      this.#update(sdl);
      verify();
      this.#sdl = sdl;
      log.info({ ms: Math.round(performance.now() - startedAt) }, "supergraph loaded again");
    } catch (error) {
      log.error({ reason: String(error) }, "supergraph file is broken: the graph before stays");
      // The gateway may have loaded a part of the new graph before it failed.
      this.#update(this.#sdl);
    }
  }

  async #readStamp(): Promise<string> {
    const { mtimeMs, size, ino } = await stat(this.#options.path);
    return `${mtimeMs} ${size} ${ino}`;
  }
}
