import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { filesOf } from "./docx/docx-file.testkit.js";
import { chapter, type Paper, paperFormats, paragraph, section } from "./index.js";

const paper: Paper = {
  language: "da",
  series: "Integrationspolitik",
  title: "Status <2013> & mere",
  author: "Hubben",
  subject: "Hvad der står",
  facts: [["Udgave", "1"]],
  mark: "SYNTETISK",
  footer: 'Som registreret 1. august 2013. Kilde: "hubben"',
  at: new Date("2013-08-01T10:00:00Z"),
  blocks: [
    chapter("Målene"),
    paragraph("Først.", "lead"),
    section("Mål 1"),
    {
      kind: "table",
      caption: "Svar og penge",
      columns: [
        { name: "Udvalg", share: 2 },
        { name: "Svar", share: 2 },
        { name: "Beløb", share: 1, isNumber: true },
      ],
      rows: [
        ...Array.from({ length: 80 }, (_, at) => ({
          cells: [`Udvalg ${at}`, [{ text: "På vej", tone: "good" as const }], "1.000"],
        })),
        { cells: ["I alt", "", "80.000"], isTotal: true },
      ],
    },
    chapter("Kilder"),
    { kind: "list", items: ["[1] Plan", [{ text: "[2]", isStrong: true }, { text: " Redegørelse" }]] },
  ],
};

const written = async (suffix: string, of = paper) => {
  const format = paperFormats.find((each) => each.suffix === suffix);
  if (!format) throw new Error(`No format ${suffix}.`);
  return format.write(of);
};
const textOf = async (suffix: string) => Buffer.from((await written(suffix)).bytes).toString("latin1");
const countOf = (text: string, part: RegExp) => [...text.matchAll(part)].length;

test.each(["html", "pdf", "docx"])("the same document gives the same bytes as %s", async (suffix) => {
  const [one, other] = await Promise.all([written(suffix), written(suffix)]);
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  const later = await written(suffix, { ...paper, title: "Another" });
  expect(Buffer.compare(one.bytes, later.bytes)).not.toBe(0);
});

test("a page has its language, headings and tables with heads, and needs nothing from elsewhere", async () => {
  const { bytes, policy } = await written("html");
  const page = Buffer.from(bytes).toString();
  expect(page).toContain('<html lang="da-DK">');
  expect(page).toContain("<h1>Status &lt;2013&gt; &amp; mere</h1>");
  expect([countOf(page, /<h2 /g), countOf(page, /<h3 /g), countOf(page, /<caption/g)]).toEqual([2, 1, 1]);
  expect([countOf(page, /<th scope="col"/g), countOf(page, /<th scope="row"/g)]).toEqual([3, 81]);
  expect(page).not.toMatch(/<script|src="|href="(?!#)|url\((?!data:)/);
  const [, style = ""] = /<style>(.*)<\/style>/s.exec(page) ?? [];
  expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(style).toContain("@page{size:A4");
  expect(style).toContain('@bottom-left{content:"Som registreret 1. august 2013. Kilde: \\22 hubben\\22 "');
  expect(style).toContain('@bottom-right{content:"Side " counter(page) " af " counter(pages)');
});

test("a PDF is tagged: headings, lists, tables with heads that name rows and columns, language and title", async () => {
  const file = await textOf("pdf");
  const tags = (name: string) => countOf(file, new RegExp(`/S /${name}\\b`, "g"));
  expect(["H1", "H2", "H3", "Table", "Caption", "TR", "TOCI"].map(tags)).toEqual([1, 2, 1, 1, 1, 82, 2]);
  expect([tags("TH"), tags("TD")]).toEqual([3 + 81, 162]);
  expect([countOf(file, /\/Scope \/Column/g), countOf(file, /\/Scope \/Row/g)]).toEqual([3, 81]);
  expect(file).toContain("/Lang (da-DK)");
  expect(file).toContain("/Marked true");
  expect(file).toContain("/DisplayDocTitle true");
  expect(file).toContain("(D:20130801100000Z)");
  expect(countOf(file, /\/Type \/Page\b/g)).toBeGreaterThan(2);
});

test("a PDF says by which standards it can be read, and no letter that its font lacks stands as an empty box", async () => {
  const file = await textOf("pdf");
  for (const claim of [
    "<pdfuaid:part>1<",
    "<pdfaid:part>2<",
    "<pdfaid:conformance>A<",
    "Status &lt;2013&gt; &amp; mere",
  ])
    expect(file).toContain(claim);
  expect(file).toContain("/S /GTS_PDFA1");
  expect(file).not.toContain("/ActualText");
  const arabic = Buffer.from((await written("pdf", { ...paper, title: "سلام" })).bytes);
  // Whoever hears or copies the text has the letters themselves: in UTF-16, with its mark in front.
  const inPdf = Buffer.concat([
    Buffer.from("/ActualText ("),
    Buffer.from([0xfe, 0xff]),
    Buffer.from("سلام", "utf16le").swap16(),
  ]);
  expect(arabic.includes(inPdf)).toBe(true);
});

test("a file of Word has heading styles, tables whose head is repeated, language and properties", async () => {
  const files = filesOf((await written("docx")).bytes);
  const text = files.get("word/document.xml") ?? "";
  const styles = (name: string) => countOf(text, new RegExp(`<w:pStyle w:val="${name}"/>`, "g"));
  expect(["Title", "Heading1", "Heading2", "Caption", "ListParagraph"].map(styles)).toEqual([1, 2, 1, 1, 2]);
  expect([countOf(text, /<w:tblHeader\/>/g), countOf(text, /<w:tr>/g)]).toEqual([1, 82]);
  expect(files.get("word/styles.xml")).toContain('<w:lang w:val="da-DK"');
  const core = files.get("docProps/core.xml") ?? "";
  expect(core).toContain("<dc:title>Status &lt;2013&gt; &amp; mere</dc:title>");
  expect(core).toContain("<dc:creator>Hubben</dc:creator>");
  expect(core).toContain(">2013-08-01T10:00:00Z</dcterms:created>");
  expect(files.get("word/footer1.xml")).toContain("NUMPAGES");
});

test("every format says that what is demo data is not the city's", async () => {
  const page = Buffer.from((await written("html")).bytes).toString();
  expect(page).toContain('<p class="mark">SYNTETISK</p>');
  const files = filesOf((await written("docx")).bytes);
  expect(files.get("word/header1.xml")).toContain("SYNTETISK");
  const without = await written("html", { ...paper, mark: undefined });
  expect(Buffer.from(without.bytes).toString()).not.toContain("SYNTETISK");
});
