import { EventEmitter, once } from "node:events";
import { rootOfSource, sources } from "@hub/registry";
import { HubError, type Positions, WAIT_TIMEOUT_MS } from "@hub/subgraph-kit";

/** Lets a question wait until the projector has taken something new. */
export class ProjectionSignal {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  raise = (): void => {
    this.#emitter.emit("projected");
  };

  /** Resolves at the next projection, or after the time. */
  next = async (timeoutMs: number): Promise<void> => {
    await once(this.#emitter, "projected", { signal: AbortSignal.timeout(Math.max(1, timeoutMs)) }).catch(
      () => undefined,
    );
  };
}

const sourceOfRoot = new Map(sources.map((source) => [rootOfSource(source), source]));

/** Waits, within the limit, until the owners' events have been projected so far; answers the positions that are not. */
export async function untilProjected(
  taken: (source: string) => number,
  signal: ProjectionSignal,
  positions: Positions,
): Promise<string[]> {
  const patience = Date.now() + WAIT_TIMEOUT_MS;
  const missing = () => [...positions].filter(([root, number]) => taken(knownSource(root)) < number);
  while (missing().length > 0 && Date.now() < patience) await signal.next(patience - Date.now());
  return missing().map(([root, number]) => `${root}:${number}`);
}

function knownSource(root: string): string {
  const source = sourceOfRoot.get(root);
  if (source) return source;
  throw new HubError("BAD_USER_INPUT", `x-hub-wait-for names '${root}', which publishes nothing here.`);
}
