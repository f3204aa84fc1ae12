import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../testkit/hub/running-hub.js";

/** The clock that all processes of a hub see, PostgreSQL's own apart. */
export class MovedClock {
  constructor(private readonly file: string) {
    this.move(0);
  }

  /** The settings of a hub that goes by it. */
  get environment(): Record<string, string> {
    const preloaded = pathToFileURL(join(ROOT, "test/testkit/machine/moved-clock.mjs"));
    return { NODE_OPTIONS: `--import=${preloaded}`, MOVED_CLOCK_FILE: this.file };
  }

  /** Sets it so far from the real time. */
  move(ms: number): void {
    writeFileSync(this.file, String(ms));
  }
}
