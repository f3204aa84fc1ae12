import { writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { openChromium } from "../browser/chromium.js";
import { Visitor } from "../browser/visit.testkit.js";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { answerManyInitiatives } from "./many-rows.js";

const RESULTS = join(ROOT, "docs/results/pages.md");
const ROWS = 100_000;

/** One thing that is measured, and what it is to stay under. */
interface Figure {
  what: string;
  value: number;
  limit: number;
  unit: string;
}

const { values } = parseArgs({ options: { url: { type: "string" } } });

/** Notes in the page what the browser tells of its layout, its long tasks and its events, from the first moment. */
const WATCH = `
  globalThis.seen = { shift: 0, tasks: [], events: [], frames: [] };
  new PerformanceObserver((list) => { for (const each of list.getEntries()) if (!each.hadRecentInput) seen.shift += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => { for (const each of list.getEntries()) seen.tasks.push(each.duration); })
    .observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => { for (const each of list.getEntries()) if (each.interactionId) seen.events.push(each.duration); })
    .observe({ type: "event", durationThreshold: 16, buffered: true });
`;

const seen = (page: Page, what: string) => page.evaluate(`seen.${what}`) as Promise<number>;
const longest = (page: Page, of: "tasks" | "events") => page.evaluate(`Math.max(0, ...seen.${of})`) as Promise<number>;
const forget = (page: Page) => page.evaluate("seen.tasks = []; seen.events = [];");

async function visitorAt(browser: Browser, url: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, url, { width: 1440, height: 900 });
  await visitor.page.addInitScript(WATCH);
  return visitor;
}

/** The picture as somebody sees it first, and a click in it. */
async function firstView(browser: Browser, url: string): Promise<Figure[]> {
  const visitor = await visitorAt(browser, url);
  const { page } = visitor;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const began = performance.now();
  await page.goto(`${url}/?year=2013`);
  await page.locator("table a[data-row]").first().waitFor();
  const shown = performance.now() - began;
  await page.waitForLoadState("networkidle");
  const shift = await seen(page, "shift");
  const loaded = bytes;
  await forget(page);
  for (const cell of ["BUU.goal-1", "SOU.goal-5", "KFU.goal-6"]) {
    await page.locator(`a[href*="cell=${cell}"]`).click();
    await page.waitForLoadState("networkidle");
  }
  const interaction = await longest(page, "events");
  await visitor.leave();
  return [
    { what: "the first view of `/`, all that comes over the wire", value: loaded / 1000, limit: 200, unit: "kB" },
    { what: "until the matrix stands there, on a warm hub", value: shown, limit: 1000, unit: "ms" },
    { what: "layout shift of the first view", value: shift, limit: 0.02, unit: "" },
    {
      what: "the slowest of three clicks in the matrix, until it is painted",
      value: interaction,
      limit: 100,
      unit: "ms",
    },
  ];
}

/** The explorer over very many rows, which are answered here: the page itself is measured, not the hub. */
async function explorer(browser: Browser, url: string): Promise<Figure[]> {
  const visitor = await visitorAt(browser, url);
  const { page } = visitor;
  await answerManyInitiatives(page, ROWS);
  await page.goto(`${url}/initiatives?year=2013&sort=ends-`);
  await page.locator("progress").waitFor();
  await forget(page);
  await page.locator("progress").waitFor({ state: "detached", timeout: 240_000 });
  await page.waitForTimeout(2000);
  const fetching = await longest(page, "tasks");
  const slowest = (await page.evaluate(SCROLL)) as number;
  const order = await reordered(page);
  await visitor.leave();
  return [
    {
      what: `the longest task while ${ROWS} rows are fetched and put in order`,
      value: fetching,
      limit: 200,
      unit: "ms",
    },
    { what: `the slowest frame of 300 while ${ROWS} rows scroll by`, value: slowest, limit: 50, unit: "ms" },
    { what: `the longest task while ${ROWS} rows are put in another order`, value: order, limit: 50, unit: "ms" },
  ];
}

/** Scrolls by five rows in each frame, faster than a wheel is turned, and tells the longest time between two. */
const SCROLL = `new Promise((resolve) => {
  const scroller = document.querySelector("table").parentElement;
  let [count, last, slowest] = [0, performance.now(), 0];
  const step = (now) => {
    if (count > 2) slowest = Math.max(slowest, now - last);
    last = now;
    count += 1;
    scroller.scrollTop += 240;
    if (count === 300) resolve(slowest); else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

async function reordered(page: Page): Promise<number> {
  await forget(page);
  await page
    .getByRole("columnheader", { name: /Hovedmål/ })
    .getByRole("link")
    .click();
  await page.waitForTimeout(4000);
  return longest(page, "tasks");
}

const written = ({ value, unit }: Figure) => `${unit === "" ? value.toFixed(3) : Math.round(value)} ${unit}`.trim();

async function main(): Promise<void> {
  const hub = values.url === undefined ? await RunningHub.start({ env: { HUB_DEMO_UNTIL: "" } }) : undefined;
  const url = values.url ?? hub?.url ?? "";
  const browser = await openChromium();
  try {
    // Once for nothing: the hub is warm then.
    await firstView(browser, url);
    const figures = [...(await firstView(browser, url)), ...(await explorer(browser, url))];
    const rows = figures.map((each) => `| ${each.what} | ${written(each)} | ${each.limit} ${each.unit} |`);
    console.log(rows.join("\n"));
    const load = loadavg()[0]?.toFixed(1);
    const head = `Written by \`npm run bench:pages\`, with Chromium at 1440 px in front of the demo; ${availableParallelism()} cores, load ${load}.`;
    await writeFile(
      RESULTS,
      `# The pages in a browser\n\n${head}\n\n| what | measured | limit |\n|---|---|---|\n${rows.join("\n")}\n`,
    );
    if (figures.some(({ value, limit }) => value > limit)) process.exitCode = 1;
  } finally {
    await browser.close();
    await hub?.forget();
  }
}

await main();
