import { sharedHub } from "@hub/testing";
import { afterAll, beforeAll } from "@jest/globals";
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

/** Opened before the first test of a file, and closed after its last. */
export interface Opened<Hub extends { readonly url: string }> {
  readonly stage: Stage<Hub>;
}

/** A stage for all tests of a file. */
export function stageForAll(): Opened<{ readonly url: string }>;
export function stageForAll<Hub extends { readonly url: string }>(open: () => Promise<Stage<Hub>>): Opened<Hub>;
export function stageForAll(open: () => Promise<Stage> = () => Stage.open()): Opened<{ readonly url: string }> {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await open();
  });
  afterAll(() => stage?.close());
  return {
    get stage() {
      return opened(stage);
    },
  };
}

/** The visitor of all tests of a file, in front of a stage. */
export function visitorForAll<Hub extends { readonly url: string }>(on: Opened<Hub>): { readonly visitor: Visitor } {
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    visitor = await on.stage.visitor();
  });
  return {
    get visitor() {
      return opened(visitor);
    },
  };
}

function opened<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("It is opened when the tests of the file begin.");
  return thing;
}
