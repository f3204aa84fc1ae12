import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ROOT } from "../testkit/hub/running-hub.js";
import { SHARE_DRAWINGS } from "./share-drawings.js";

const OUT = join(ROOT, "gateway/web/public");
const FONT = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2";
const SIZE = { width: 1200, height: 630 };
/** A page for each picture; those without one of their own have the hub's. */
const PAGES = [
  "/search",
  "/",
  "/wheel",
  "/initiatives",
  "/financing",
  "/barometer",
  "/committees/BUU",
  "/reports/2013",
];

interface Head {
  /** Where the page says that its picture is: `/share/wheel-da.png`. */
  readonly picture: string;
  readonly title: string;
  readonly policy: string;
  readonly description: string;
}

/** Draws what a shared link to each page of a hub shows. No figure stands on it: they are those of each hub, and change. */
export async function drawSharePictures(browser: Browser, url: string): Promise<void> {
  await mkdir(join(OUT, "share"), { recursive: true });
  const page = await browser.newPage({ viewport: SIZE });
  const font = (await readFile(createRequire(import.meta.url).resolve(FONT))).toString("base64");
  for (const address of PAGES) {
    for (const language of ["da", "en"] as const) {
      const head = await headOf(`${url}${address}`, language);
      await page.setContent(cardOf(head, font));
      await page.evaluate("document.fonts.ready");
      const path = join(OUT, head.picture);
      await page.screenshot({ path });
      console.log(path);
    }
  }
  await page.close();
}

/** What a page says of itself to who shares it. */
async function headOf(address: string, language: "da" | "en"): Promise<Head> {
  const answer = await fetch(`${address}?lang=${language}`, { headers: { accept: "text/html" } });
  const text = await answer.text();
  const told = (name: string) => new RegExp(`property="og:${name}" content="([^"]*)"`).exec(text)?.[1] ?? "";
  const picture = new URL(told("image")).pathname;
  const [title = "", policy = ""] = told("title").split(" · ");
  return { picture, title: picture.includes("/hub-") ? policy : title, policy, description: told("description") };
}

function cardOf({ picture, title, policy, description }: Head, font: string): string {
  const [, name = "hub"] = /\/share\/(\w+)-/.exec(picture) ?? [];
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Plex; font-weight: 100 700; src: url(data:font/woff2;base64,${font}); }
    body { margin: 0; width: 1200px; height: 630px; background: #f4f6f8; color: #14202e; font-family: Plex; position: relative; }
    .words { position: absolute; left: 64px; top: 56px; width: 520px; height: 518px; display: flex; flex-direction: column; }
    .hub { display: flex; gap: 14px; align-items: center; font-size: 24px; font-weight: 600; }
    h1 { margin: auto 0 20px; font-size: 50px; line-height: 60px; font-weight: 600; text-wrap: balance; }
    p { margin: 0 0 auto; font-size: 25px; line-height: 36px; color: #4a5a6a; text-wrap: pretty; }
    .rule { width: 96px; height: 6px; border-radius: 3px; background: #0b4f8a; }
    svg.figure { position: absolute; right: 40px; top: 50px; padding: 0 14px; border-radius: 16px; background: #fff; border: 1px solid #dfe4e9; }
  </style>
  <div class="words">
    <div class="hub"><svg width="40" height="40" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12" fill="none" stroke="#0b4f8a" stroke-width="5" stroke-dasharray="6.4 3.02"/></svg>${policy}</div>
    <h1>${title}</h1><p>${description}</p><div class="rule"></div>
  </div>
  <svg class="figure" width="500" height="530" viewBox="0 0 500 530">
    <defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10" fill="#fdf1dd"/><rect width="5" height="10" fill="#d9822b"/></pattern></defs>
    ${SHARE_DRAWINGS[name]?.() ?? ""}
  </svg>`;
}
