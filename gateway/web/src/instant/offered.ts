import { PATHS } from "../address/index.js";

/** Which parts of the instant change what a page shows: the bar offers those, and no others. */
export interface Offered {
  readonly year: boolean;
  readonly record: boolean;
  readonly compare: boolean;
}

const OFFERED: Readonly<Record<string, Offered>> = {
  [PATHS.picture]: { year: true, record: true, compare: true },
  [PATHS.wheel]: { year: true, record: true, compare: false },
  [PATHS.initiatives]: { year: true, record: true, compare: true },
  [PATHS.financing]: { year: true, record: true, compare: true },
  [PATHS.barometer]: { year: true, record: true, compare: true },
  [PATHS.committees]: { year: true, record: true, compare: false },
  [PATHS.reports]: { year: true, record: true, compare: true },
  [PATHS.search]: { year: false, record: true, compare: false },
  [PATHS.data]: { year: false, record: true, compare: false },
};
const NOTHING: Offered = { year: false, record: false, compare: false };

/** What is offered at an address. */
export function offeredAt(path: string): Offered {
  const first = firstOf(path);
  const known = Object.keys(OFFERED).find((each) => firstOf(each) === first);
  return (known === undefined ? undefined : OFFERED[known]) ?? NOTHING;
}

function firstOf(path: string): string {
  return path.split("/")[1] ?? "";
}
