import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { openChromium } from "./chromium.js";
import { drawSharePictures } from "./share-pictures.js";
import { Visitor } from "./visit.testkit.js";

const USAGE = `npm run pictures -- [--url http://localhost:4000] [--pages picture,wheel] [--out docs/images/pages] [--widths 360,1440,1920]
  [--themes light,dark] [--languages da,en]: takes each page of a running demo, or of one of its own, into a folder.
  npm run pictures -- --share: draws what shared links show, into gateway/web/public/share.`;

/** What each page is taken at, and one of its states that shows most. */
const ADDRESSES: Readonly<Record<string, string>> = {
  picture: "/?year=2013",
  "picture-cell": "/?year=2013&cell=BUU.goal-1",
  "picture-compare": "/?year=2013&compare=2012",
  wheel: "/wheel?year=2013",
  initiatives: "/initiatives?year=2013",
  financing: "/financing?year=2013",
  barometer: "/barometer",
  committee: "/committees/BUU",
  report: "/reports/2013",
  publish: "/publish",
  search: "/search?q=inklusion",
  accessibility: "/accessibility",
  data: "/data",
  nothing: "/nothing",
};

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    pages: { type: "string" },
    out: { type: "string", default: "docs/images/pages" },
    widths: { type: "string", default: "360,1440,1920" },
    themes: { type: "string", default: "light,dark" },
    languages: { type: "string", default: "da,en" },
    share: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  },
});

interface Look {
  width: number;
  theme: "light" | "dark";
  language: "da" | "en";
}

/** Every width in every theme and language. */
function looks(): Look[] {
  const [widths, themes, languages] = [values.widths, values.themes, values.languages].map((list) => list.split(","));
  return (widths ?? []).flatMap((width) =>
    (themes as Look["theme"][]).flatMap((theme) =>
      (languages as Look["language"][]).map((language) => ({ width: Number(width), theme, language })),
    ),
  );
}

async function takeAll(browser: Browser, url: string): Promise<void> {
  const out = resolve(ROOT, values.out);
  await mkdir(out, { recursive: true });
  const pages = values.pages?.split(",") ?? Object.keys(ADDRESSES);
  for (const look of looks()) {
    const visitor = await Visitor.arrive(browser, url, { ...look, height: look.width < 600 ? 740 : 1000 });
    const ending = `${look.width}-${look.theme}-${look.language}.png`;
    for (const page of pages) await take(visitor, page, join(out, `${page.replaceAll(/\W+/g, "_")}-${ending}`));
    await visitor.leave();
  }
}

async function take(visitor: Visitor, name: string, path: string): Promise<void> {
  const address = ADDRESSES[name] ?? (name.startsWith("/") ? name : undefined);
  if (address === undefined) throw new Error(`There is no page ${name}: ${Object.keys(ADDRESSES).join(", ")}.`);
  await visitor.open(address);
  await visitor.page.screenshot({ path, fullPage: true });
  const problems = visitor.problems.splice(0);
  console.log(`${path}${problems.map((problem) => `\n  ! ${problem}`).join("")}`);
}

if (values.help) {
  console.log(USAGE);
} else {
  const hub = values.url === undefined ? await RunningHub.start({ env: { HUB_DEMO_UNTIL: "" } }) : undefined;
  const browser = await openChromium();
  try {
    const url = values.url ?? hub?.url ?? "";
    await (values.share ? drawSharePictures(browser, url) : takeAll(browser, url));
  } finally {
    await browser.close();
    await hub?.forget();
  }
}
