import { publishVintage } from "./barometer/barometer.release.js";
import { embargoedVintage } from "./barometer/barometer.store.js";
import type { TimedSource } from "./timed.act.js";

/** The embargoes that will end: the vintage is public from then on. */
export const embargoes: TimedSource = async (_desk, manager) => {
  const vintage = await embargoedVintage(manager);
  if (!vintage?.embargoUntil) return [];
  const at = vintage.embargoUntil;
  return [{ at, perform: (transaction) => publishVintage(transaction, vintage.content, at) }];
};
