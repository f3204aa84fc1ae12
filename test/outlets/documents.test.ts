import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Stage } from "../browser/browser.testkit.js";
import type { Visitor } from "../browser/visit.testkit.js";
import { ROOT } from "../testkit/hub/running-hub.js";
import { fetchVeraPdf, hasJava, veraPdf } from "./verapdf.testkit.js";

const REPORT = "/reports/v1/documents/status-reports/2013/editions/2";
const CHAPTERS = [
  "Sammenfatning",
  "Ønsker til budget 2014",
  "Målene i 2013",
  "Hvad udvalgene skriver",
  "Ændret siden 2012",
  "Hvad rapporten bygger på",
  "Bemærkninger og drøftelser",
  "Kilder",
];
/** Debian's libreoffice-writer. */
const OFFICE = "soffice";
/** What is asked of veraPDF, in both languages. */
const PAPERS = {
  "report-da.pdf": `${REPORT}.pdf?lang=da`,
  "report-en.pdf": `${REPORT}.pdf?lang=en`,
  "plan-da.pdf": "/reports/v1/documents/action-plans/KFU.pdf?lang=da",
  "plan-en.pdf": "/reports/v1/documents/action-plans/BUU.pdf?lang=en",
};
const hasOffice = spawnSync(OFFICE, ["--version"]).status === 0;

let stage: Stage;
let visitor: Visitor;
let folder: string;
beforeAll(async () => {
  stage = await Stage.open();
  visitor = await stage.visitor();
  folder = await mkdtemp(join(tmpdir(), "documents-"));
});
afterAll(async () => {
  await visitor.leave();
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly outline: readonly string[];
  readonly pages: readonly { tags: Tag | null; text: string }[];
}

/** What PDF.js reads in it. */
async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const program = spawn(process.execPath, [join(ROOT, "test/tools/pdf-tags.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  program.stdin.end(bytes);
  const [answer] = await Promise.all([text(program.stdout), once(program, "close")]);
  return JSON.parse(answer) as ReadPdf;
}

const allTags = (tag: Tag | null): Tag[] => (tag ? [tag, ...(tag.children ?? []).flatMap(allTags)] : []);
const rolesIn = ({ pages }: ReadPdf) => {
  const counts: Record<string, number> = {};
  for (const { role } of pages.flatMap(({ tags }) => allTags(tags))) if (role) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
};

async function bytesAt(address: string): Promise<Buffer> {
  const answer = await fetch(`${stage.hub.url}${address}`);
  expect([address, answer.status]).toEqual([address, 200]);
  return Buffer.from(await answer.arrayBuffer());
}
const pulled = (suffix: string) => bytesAt(`${REPORT}.${suffix}?lang=da`);

describe("the status report as PDF", () => {
  test("the hub's own is read by PDF.js with its headings, tables, language, title and bookmarks", async () => {
    const read = await readPdf(await pulled("pdf"));
    expect([read.title, read.language, read.isTagged]).toEqual(["Samlet statusrapport 2013", "da-DK", true]);
    expect(read.outline).toEqual(CHAPTERS);
    const { H1, H2, Table = 0, Caption, TH = 0, TR = 0 } = rolesIn(read);
    expect([H1, H2, Caption === Table, TH > TR]).toEqual([1, CHAPTERS.length, true, true]);
    const last = read.pages.length;
    expect(read.pages.at(-1)?.text).toContain(`Side ${last} af ${last}`);
    expect(read.pages.every(({ text: words }) => words.includes("Som registreret 26. august 2013 kl. 10.00"))).toBe(
      true,
    );
  });

  test("the page printed by Chromium is tagged as well, and has number, instant and source on each sheet", async () => {
    await visitor.page.goto(`${stage.hub.url}${REPORT}.html?lang=da`);
    expect(await visitor.page.evaluate(`document.fonts.check('16px "IBM Plex Sans"')`)).toBe(true);
    const read = await readPdf(await visitor.page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
    expect([read.title, read.isTagged]).toEqual(["Samlet statusrapport 2013", true]);
    const { H1, H2, Table, TH = 0 } = rolesIn(read);
    expect([H1, H2, Table === undefined, TH > 100]).toEqual([1, CHAPTERS.length, false, true]);
    const last = read.pages.length;
    expect(read.pages.at(-1)?.text).toContain(`Side ${last} af ${last}`);
    expect(read.pages.every(({ text: words }) => words.includes("Som registreret 26. august 2013"))).toBe(true);
  });
});

describe("documents as PDF", () => {
  (hasJava ? test : test.skip)(
    "veraPDF (where Java and Maven are installed) finds that they keep to PDF/UA-1 and to PDF/A-2a",
    async () => {
      await fetchVeraPdf();
      for (const [name, address] of Object.entries(PAPERS)) await writeFile(join(folder, name), await bytesAt(address));
      const files = Object.keys(PAPERS).map((name) => join(folder, name));
      for (const standard of ["ua1", "2a"] as const) {
        const said = await veraPdf(standard, files);
        const expected = Object.keys(PAPERS).map((name) => `${name} conforms to ${standard}`);
        expect(said.map((line) => line.replace(/ in \d+ checks$/, ""))).toEqual(expected);
      }
    },
  );
});

describe("the status report in an office suite", () => {
  (hasOffice ? test : test.skip)(
    "LibreOffice opens the file of Word with headings, heads of tables, title and language",
    async () => {
      const file = join(folder, "report.docx");
      await writeFile(file, await pulled("docx"));
      const args = [
        "--headless",
        `-env:UserInstallation=file://${folder}/office`,
        "--convert-to",
        "fodt",
        "--outdir",
        folder,
      ];
      expect(spawnSync(OFFICE, [...args, file]).status).toBe(0);
      const opened = await readFile(join(folder, "report.fodt"), "utf8");
      const headings = [...opened.matchAll(/<text:h [^>]*text:outline-level="1"[^>]*>(.*?)<\/text:h>/gs)].map(
        ([, words = ""]) => words.replaceAll(/<[^>]+>/g, ""),
      );
      expect(headings).toEqual(CHAPTERS);
      const tables = opened.match(/<table:table /g)?.length ?? 0;
      expect(opened.match(/<table:table-header-rows>/g)).toHaveLength(tables);
      expect(opened).toContain("<dc:title>Samlet statusrapport 2013</dc:title>");
      expect(opened).toContain("<dc:language>da-DK</dc:language>");
      expect(opened).toContain("26.700.000");
    },
  );
});
