/** With each answer a subgraph says in this header from which record it is made. */
export const RECORD_HEADER = "x-hub-record";
/** Here a subgraph says the number of its record, again and again and whenever it changes: a line for each time. */
export const RECORD_FEED = "/record-feed";
/** Who has not heard so long knows nothing any more. */
export const RECORD_SILENT_MS = 2_000;

/** What a subgraph says of its record. */
export interface ToldRecord {
  /** Numbers of different processes cannot be compared. */
  process: string;
  /** The number that it has now. */
  now: number;
  /** The number that it had when the answer was begun, where the answer may be kept for as long as that is the number. */
  madeAt?: number | undefined;
  /** For how long the answer holds at most, from when it was asked for. */
  holdsMs?: number | undefined;
  /** Whether an answer that may be kept did not look at who asks: whoever may ask at all gets the same. */
  isForAll?: boolean;
}

export function printRecord({ process, now, madeAt, holdsMs, isForAll = false }: ToldRecord): string {
  const made = madeAt === undefined ? "" : ` ${madeAt}`;
  const holds = made === "" || holdsMs === undefined ? "" : ` ${Math.floor(holdsMs)}`;
  const whose = made !== "" && isForAll ? " all" : "";
  return `${process} ${now}${made}${holds}${whose}`;
}

/** undefined where it is none. */
export function readRecord(text: unknown): ToldRecord | undefined {
  if (typeof text !== "string") return undefined;
  const [, process, now, madeAt, holdsMs, whose] = TOLD.exec(text) ?? [];
  if (process === undefined) return undefined;
  return {
    process,
    now: Number(now),
    madeAt: numberOf(madeAt),
    holdsMs: numberOf(holdsMs),
    isForAll: whose !== undefined,
  };
}

const TOLD = /^(\w{1,64}) (\d{1,15})(?: (\d{1,15})(?: (\d{1,5}))?(?: (all))?)?$/;

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
