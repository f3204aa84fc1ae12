import { localDay } from "../query/parameters.js";

/** How the archive of the last day is made ahead, so that nobody waits for it in the morning. */
export interface NightlySettings {
  /** How often it is looked whether a day is over. */
  readonly everyMs?: number;
  /** The clock on the wall, whatever the hub's own says. */
  readonly wall?: () => Date;
  /** Tells that it is made. */
  readonly onMade: (facts: { day: string; bytes: number; seconds: number }) => void;
}

const EVERY_MS = 600_000;
/** What was recorded elsewhere before midnight has arrived by then. */
const SETTLED_MS = 900_000;

/** Does something once each night; what could not be done is tried again. Whoever starts it stops it. */
export class Nightly {
  readonly #timer: NodeJS.Timeout;
  #seen: string;
  #isMaking = false;

  constructor(
    private readonly settings: NightlySettings,
    private readonly make: () => Promise<boolean>,
  ) {
    this.#seen = this.#day();
    this.#timer = setInterval(() => void this.#look(), settings.everyMs ?? EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const day = this.#day();
    if (day === this.#seen || this.#isMaking) return;
    this.#isMaking = true;
    if (await this.make()) this.#seen = day;
    this.#isMaking = false;
  }

  #day(): string {
    const now = this.settings.wall?.() ?? new Date();
    return localDay(new Date(now.getTime() - SETTLED_MS));
  }
}
