import {
  constants,
  type IntervalHistogram,
  monitorEventLoopDelay,
  type PerformanceEntry,
  PerformanceObserver,
} from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";

/** Shares of V8's heap limit. */
const TIGHT = 0.6;
const FULL = 0.85;
/** Up to here what is in use may be garbage; V8 looks for it long before. */
const ALL_IN_USE = 0.95;
/** How late the event loop may be on average before nothing heavy begins. */
const LATE_MS = 200;
const LOOK_EVERY_MS = 250;
const NS_PER_MS = 1e6;

/** Looks at this process's memory and event loop, so that work is put off or refused before they give out. */
export class LoadWatch {
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 20 });
  readonly #collections = new PerformanceObserver((list) => {
    if (list.getEntries().some(isWhole)) this.#live = getHeapStatistics().used_heap_size;
  });
  readonly #timer: NodeJS.Timeout;
  /** What the last whole garbage collection has left; what has come since may be garbage. */
  #live = 0;
  #share = 0;
  #lateMs = 0;

  /** @param onLook called each time, so that who waits can be let in again */
  constructor(onLook: () => void = () => undefined) {
    this.#delay.enable();
    this.#collections.observe({ entryTypes: ["gc"] });
    this.#timer = setInterval(() => {
      this.#look();
      onLook();
    }, LOOK_EVERY_MS).unref();
  }

  /** Nothing heavy begins. */
  get isTight(): boolean {
    return this.#share > TIGHT || this.#lateMs > LATE_MS;
  }

  /** Nothing more is taken in. */
  get isFull(): boolean {
    return this.#share > FULL;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#delay.disable();
    this.#collections.disconnect();
  }

  #look(): void {
    const { used_heap_size: used, external_memory: outside, heap_size_limit: most } = getHeapStatistics();
    const live = used / most > ALL_IN_USE ? used : Math.min(used, this.#live);
    this.#share = (live + outside) / most;
    const mean = this.#delay.mean;
    this.#lateMs = Number.isNaN(mean) ? 0 : mean / NS_PER_MS;
    this.#delay.reset();
  }
}

function isWhole(entry: PerformanceEntry): boolean {
  const { detail } = entry as PerformanceEntry & { detail?: { kind?: number } };
  return detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}
