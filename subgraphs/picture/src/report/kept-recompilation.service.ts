import { oncePerRequest } from "@hub/subgraph-kit";
import type { PictureRequest } from "../context/picture.context.js";
import { projectedPositions } from "../projection/projector.js";
import type { Recompilation } from "./report.types.js";
import type { Edition } from "./report-edition.service.js";
import { recompile } from "./report-recompilation.service.js";

interface Kept {
  /** How far the owners' records were projected when it was made. */
  at: string;
  since: number;
  made: Promise<Recompilation>;
}

/** Far more than a hub has editions in four years. */
const MOST_KEPT = 100;
/** So that a read table that was tampered with shows, too, which no event announces. */
const KEPT_MS = 60_000;
const keptOf = new WeakMap<PictureRequest["frame"], Map<string, Kept>>();

/**
 * An edition as it is made again. It depends on what is on record alone, so it is made once for all who ask until something is
 * projected: the first asker makes it, and the others wait for it.
 */
export async function recompiledOnce(context: PictureRequest, edition: Edition): Promise<Recompilation> {
  const at = await oncePerRequest(context, recompiledOnce, () => positionsNow(context));
  const kept = keptOf.get(context.frame) ?? new Map<string, Kept>();
  keptOf.set(context.frame, kept);
  const { manifestHash: key } = edition;
  const known = kept.get(key);
  if (known?.at === at && performance.now() - known.since < KEPT_MS) return known.made;
  const made = recompile(context, edition);
  kept.delete(key);
  kept.set(key, { at, since: performance.now(), made });
  made.catch(() => kept.get(key)?.made === made && kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

async function positionsNow({ dataSource }: PictureRequest): Promise<string> {
  return JSON.stringify([...(await projectedPositions(dataSource))].sort());
}
