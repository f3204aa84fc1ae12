import type { Browser } from "playwright-core";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { openChromium } from "./chromium.js";
import { Visitor, type VisitorSettings } from "./visit.testkit.js";

/** One whole hub with the demo's four years, and one browser, for all tests of a file. */
export class Stage {
  private constructor(
    readonly hub: RunningHub,
    private readonly browser: Browser,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<Stage> {
    const [hub, browser] = await Promise.all([
      RunningHub.start({ env: { HUB_DEMO_UNTIL: "", HUB_RATE_PER_ADDRESS: "100000", ...env } }),
      openChromium(),
    ]);
    return new Stage(hub, browser);
  }

  visitor(settings?: VisitorSettings): Promise<Visitor> {
    return Visitor.arrive(this.browser, this.hub.url, settings);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.hub.forget();
  }
}
