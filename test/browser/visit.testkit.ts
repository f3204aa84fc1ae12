import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";

/** How a visitor's browser is set up. */
export interface VisitorSettings {
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  language?: "da" | "en";
  /** Whether the greeting of a first visit is still there. */
  isFirstVisit?: boolean;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A visitor with a browser window of their own. Whatever goes wrong in it, and every request off the hub, is kept in `problems`. */
export class Visitor {
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`error: ${error.stack ?? error.message}`));
  }

  static async arrive(browser: Browser, url: string, settings: VisitorSettings = {}): Promise<Visitor> {
    const { width = 1440, height = 900, theme = "light", language = "da" } = settings;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: language === "da" ? "da-DK" : "en-GB",
      timezoneId: "Europe/Copenhagen",
      reducedMotion: "reduce",
    });
    if (!settings.isFirstVisit) await context.addInitScript("localStorage.setItem('hub:greeted', '1')");
    const visitor = new Visitor(await context.newPage(), context, url);
    await context.route(
      (address) => address.origin !== url && address.protocol.startsWith("http"),
      (route) => {
        visitor.problems.push(`a request off the hub: ${route.request().url()}`);
        return route.abort();
      },
    );
    return visitor;
  }

  /** Opens an address of the hub and waits until everything it asked for is there. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page.locator("main h1").waitFor();
    await this.page.waitForLoadState("networkidle");
  }

  /** What the address is, without the hub's own part. */
  get address(): string {
    return this.page.url().slice(this.url.length);
  }

  /** What axe finds, one a line. */
  async accessibilityProblems(): Promise<string[]> {
    // The pages' policy lets no script in from outside, so it is put into the page by the browser itself.
    await this.page.evaluate(AXE);
    const found = await this.page.evaluate(async (tags) => {
      // @ts-expect-error: what the line before has put there.
      const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
      return violations.map(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.replaceAll("\n", " ")}`),
      );
    }, RULES);
    return found.flat();
  }

  /** Pixels by which the page is wider than the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
