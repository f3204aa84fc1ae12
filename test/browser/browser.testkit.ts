import { sharedHub } from "@hub/testing";
import type { Browser } from "playwright-core";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { openChromium } from "./chromium.js";
import { Visitor, type VisitorSettings } from "./visit.testkit.js";

const DEMO = { HUB_DEMO_UNTIL: "", HUB_RATE_PER_ADDRESS: "100000" };

/** A whole hub with the demo's four years, and a browser for the tests of a file. */
export class Stage<Hub extends { readonly url: string } = { readonly url: string }> {
  private constructor(
    readonly hub: Hub,
    private readonly browser: Browser,
    private readonly end: () => Promise<void>,
  ) {}

  /** In front of the hub of the whole test run: its tests only look. */
  static async open(): Promise<Stage> {
    const [hub, browser] = await Promise.all([sharedHub(), openChromium()]);
    if (hub === undefined) throw new Error("There is no hub outside of a test run.");
    return new Stage(hub, browser, async () => {});
  }

  /** In front of a hub of its own, for tests that change something or break a part. */
  static async own(env: Record<string, string> = {}): Promise<Stage<RunningHub>> {
    const [hub, browser] = await Promise.all([RunningHub.start({ env: { ...DEMO, ...env } }), openChromium()]);
    return new Stage(hub, browser, () => hub.forget());
  }

  /** At the hub, or at another gateway in front of it. */
  visitor(settings?: VisitorSettings, url = this.hub.url): Promise<Visitor> {
    return Visitor.arrive(this.browser, url, settings);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.end();
  }
}
