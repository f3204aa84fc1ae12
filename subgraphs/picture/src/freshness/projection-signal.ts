import { EventEmitter, once } from "node:events";
import { rootOfSource, sources } from "@hub/registry";
import { HubError, type Positions, unknownPosition, WAIT_TIMEOUT_MS } from "@hub/subgraph-kit";
import type { GivenPositions } from "./given-positions.js";

/** Lets a request wait until the projector has projected something new. */
export class ProjectionSignal {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  raise = (): void => {
    this.#emitter.emit("projected");
  };

  /** Resolves at the next projection, or after the time. */
  next = async (timeoutMs: number): Promise<void> => {
    await once(this.#emitter, "projected", { signal: AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs))) }).catch(
      () => undefined,
    );
  };
}

const sourceOfRoot = new Map(sources.map((source) => [rootOfSource(source), source]));

interface ProjectedPositions {
  positionOf(source: string): number;
  signal: ProjectionSignal;
  given: GivenPositions;
}

/**
 * Waits, up to a limit, until the events up to these positions are projected. Gives the positions that are not. Throws POSITION_UNKNOWN at
 * once for a position that its owner has not given.
 */
export async function untilProjected(
  positions: Positions,
  { positionOf, signal, given }: ProjectedPositions,
): Promise<string[]> {
  await Promise.all([...positions].map(([root, number]) => assertGiven({ root, number }, positionOf, given)));
  const deadline = performance.now() + WAIT_TIMEOUT_MS;
  const missing = () => [...positions].filter(([root, number]) => positionOf(knownSource(root)) < number);
  while (missing().length > 0 && performance.now() < deadline) await signal.next(deadline - performance.now());
  return missing().map(([root, number]) => `${root}:${number}`);
}

async function assertGiven(
  { root, number }: { root: string; number: number },
  positionOf: (source: string) => number,
  given: GivenPositions,
): Promise<void> {
  const source = knownSource(root);
  if (number <= positionOf(source) || (await given.mayBeGiven(source, number))) return;
  throw unknownPosition(`${root}:${number}`);
}

function knownSource(root: string): string {
  const source = sourceOfRoot.get(root);
  if (source) return source;
  throw new HubError("BAD_USER_INPUT", `x-hub-wait-for names '${root}', which publishes nothing here.`);
}
