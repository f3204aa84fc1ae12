import { readFileSync } from "node:fs";
import { type Block, type Line, type Paper, paperFormats, type Table } from "@hub/print";
import { expect, test } from "@jest/globals";
import { tongueOf } from "../tongue.js";
import { reportPaper } from "./report-paper.js";
import type { AnsweredReport } from "./report-question.js";

// The second edition of 2013, as the demo city's hub answered.
const file = new URL("edition-2013-2.fixture.json", import.meta.url);
const report = (JSON.parse(readFileSync(file, "utf8")) as { statusReport: AnsweredReport }).statusReport;
const paperIn = (language: "da" | "en") => reportPaper(report, tongueOf(language), "https://hub.example");

const wordsOf = (line: Line): string => (typeof line === "string" ? line : line.map(({ text }) => text).join(""));
const tablesOf = ({ blocks }: Paper): Table[] =>
  blocks.filter((block: Block): block is Table => block.kind === "table");
const tableOf = (paper: Paper, caption: string): string[][] =>
  tablesOf(paper)
    .filter((table) => table.caption.startsWith(caption))
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.map(wordsOf)));
const allWords = (paper: Paper): string =>
  paper.blocks
    .flatMap((block) =>
      block.kind === "paragraph" ? [wordsOf(block.line)] : block.kind === "heading" ? [block.text] : [],
    )
    .join("\n");

test("the report says first how the goals stand, what is wanted, and of whom it has nothing", () => {
  expect(allWords(paperIn("da"))).toContain(
    "12 af 16 svar på målene er på rette vej eller nået, 4 er i fare, og ingen er ude af kurs. Til budget 2014 ønskes 12 indsatser for 26,7 mio. kr.\nRapporten har intet fra Økonomiudvalget, Sundheds- og Omsorgsudvalget og Teknik- og Miljøudvalget.",
  );
  expect(allWords(paperIn("en"))).toContain(
    "12 of 16 answers to the goals are on track or achieved, 4 at risk, and none off track. The budget of 2014 is asked for 12 initiatives at DKK 26.7 million.",
  );
});

test("next year's wants are listed with their sum, each with the plan that it stands in", () => {
  const rows = tableOf(paperIn("da"), "Ikke finansieret og åbent i 2014");
  expect(rows).toHaveLength(13);
  expect(rows[0]).toEqual([
    "BIU-04",
    "Mangfoldig rekruttering i kommunen",
    "Mere blandet medarbejder- og lederskare i kommunen",
    "1.400.000",
    "[1]",
  ]);
  expect(rows.at(-1)?.slice(0, 4)).toEqual(["I alt", "", "", "26.700.000"]);
});

test("every committee is named with what it has handed in, also where that is nothing", () => {
  const rows = tableOf(paperIn("da"), "Udvalgenes dokumenter");
  expect(rows).toHaveLength(report.manifest.length);
  expect(rows).toContainEqual(["Økonomiudvalget (ØU)", "Handleplan", "Mangler (publicerer ikke i hubben)", "–", ""]);
  expect(rows.find(([, , inclusion]) => inclusion === "Kommet efter frysning")?.[0]).toBe(
    "Kultur- og Fritidsudvalget (KFU)",
  );
});

test("each figure leads to sources, and each source to the hash that the manifest has", () => {
  const paper = paperIn("da");
  const sources = new Map(tableOf(paper, "Dokumenter med deres hash").map(([number, , hash]) => [number, hash]));
  const inManifest = report.manifest.flatMap(({ contentHash }) => contentHash ?? []);
  expect([...sources.values()]).toEqual(expect.arrayContaining(inManifest));
  for (const [committee = "", , , , , , , written = ""] of tableOf(paper, "Mål ").filter(
    ([first]) => first !== "I alt",
  )) {
    const hashes = (written.match(/\[\d+\]/g) ?? []).map((number) => sources.get(number));
    const own = report.manifest.filter((entry) => entry.committee.code === committee && entry.contentHash);
    expect([committee, hashes]).toEqual([committee, own.map(({ contentHash }) => contentHash)]);
  }
});

test("it is marked as synthetic, and its footer says as of when and from where", () => {
  const { mark, footer, at } = paperIn("en");
  expect(mark).toContain("SYNTHETIC");
  expect(footer).toBe(
    "Combined status report 2013, edition 2. As on record on 26 August 2013, 10:00. Source: https://hub.example/reports/2013?edition=2",
  );
  expect(at.toISOString()).toBe(report.frozenAt);
  expect(reportPaper({ ...report, synthetic: false }, tongueOf("en"), "").mark).toBeUndefined();
});

test("it is written in every format", async () => {
  for (const format of paperFormats) {
    const { bytes } = await format.write(paperIn("en"));
    expect([format.suffix, bytes.length > 10_000]).toEqual([format.suffix, true]);
  }
});
