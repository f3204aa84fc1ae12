import { readFile, stat } from "node:fs/promises";
import { resolvableKeysFirst } from "@hub/apollo-gateway-fixes";
import type { Logger } from "pino";

type Update = (sdl: string) => void;

/** A file that has changed is looked at again after this. */
const SETTLES_IN_MS = 250;

export interface SupergraphFileOptions {
  path: string;
  pollMs: number;
  /** Throws where the graph that has just been taken cannot be served. */
  verify: () => void;
  log: Logger;
}

/** The supergraph as a file: loaded again when it changes; one that is broken is logged, and the graph before stays. */
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
    this.#update = (sdl) => update(resolvableKeysFirst(sdl));
    this.#stamp = await this.#readStamp();
    this.#seenStamp = this.#stamp;
    this.#sdl = await readFile(this.#options.path, "utf8");
    this.#lookLater();
    return { supergraphSdl: resolvableKeysFirst(this.#sdl), cleanup: async () => clearTimeout(this.#timer) };
  }

  // Looked at again and again, since watching for events misses files behind links and on network drives.
  #lookLater(): void {
    this.#timer = setTimeout(() => {
      this.#look()
        .catch((error: unknown) => this.#options.log.error({ reason: String(error) }, "supergraph file cannot be read"))
        .finally(() => this.#lookLater());
    }, this.#delayMs()).unref();
  }

  #delayMs(): number {
    const { pollMs } = this.#options;
    return this.#seenStamp === this.#stamp ? pollMs : Math.min(pollMs, SETTLES_IN_MS);
  }

  async #look(): Promise<void> {
    const stamp = await this.#readStamp();
    const isSettled = stamp === this.#seenStamp;
    this.#seenStamp = stamp;
    // Half of a file that is still being written may look whole: it is read once it has stayed the same from one look to the next.
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
      // The gateway may have taken a part of the new graph before it failed.
      this.#update(this.#sdl);
    }
  }

  async #readStamp(): Promise<string> {
    const { mtimeMs, size, ino } = await stat(this.#options.path);
    return `${mtimeMs} ${size} ${ino}`;
  }
}
