/** The time that the rules have for one document. The largest that are accepted take a tenth of it. */
export const RULES_TIME = { name: "RULES_TIME", most: 5_000 };

/** How many steps of a loop are done between two looks at the clock. */
const STEPS = 256;

/** The rules did not end in their time: what they were given is refused, and nothing is found. */
export class RulesTimeExceeded extends Error {
  override readonly name = "RulesTimeExceeded";

  constructor(readonly mostMs: number) {
    super(`The document takes the rules more than ${mostMs} ms (${RULES_TIME.name}): send less at once.`);
  }
}

interface Running {
  readonly endsAt: number;
  readonly mostMs: number;
  steps: number;
}

/** Rules are pure and synchronous, so that at most one document is being judged. */
let running: Running | undefined;

/** Runs the rules' work, which may take so long. What runs within another such work has what is left of that one's time. */
export function withinRulesTime<T>(work: () => T, mostMs = RULES_TIME.most): T {
  return new RulesTime(mostMs).slice(work);
}

/** The time of one document whose rules do not all run at once: what is done between two slices does not count. */
export class RulesTime {
  #leftMs: number;

  constructor(private readonly mostMs = RULES_TIME.most) {
    this.#leftMs = mostMs;
  }

  slice<T>(work: () => T): T {
    if (running) return work();
    const beganAt = performance.now();
    running = { endsAt: beganAt + this.#leftMs, mostMs: this.mostMs, steps: 0 };
    try {
      const result = work();
      takeTime();
      return result;
    } finally {
      running = undefined;
      this.#leftMs -= performance.now() - beganAt;
    }
  }
}

/** One step of a loop whose length the caller decides. */
export function takeStep(): void {
  if (running && ++running.steps % STEPS === 0) takeTime();
}

/** To be called between two rules. */
export function takeTime(): void {
  if (running && performance.now() > running.endsAt) throw new RulesTimeExceeded(running.mostMs);
}
