import { EventEmitter, once } from "node:events";

/** Lets a question wait until the projector has taken something new. */
export class ProjectionSignal {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  raise = (): void => {
    this.#emitter.emit("projected");
  };

  /** Resolves at the next projection, or after the time. */
  next = async (timeoutMs: number): Promise<void> => {
    await once(this.#emitter, "projected", { signal: AbortSignal.timeout(Math.max(1, timeoutMs)) }).catch(() => undefined);
  };
}
