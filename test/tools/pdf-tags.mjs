/** Reads a PDF of standard input with PDF.js; writes its language, title, bookmarks, pages and the tree of its tags as JSON. */
import { buffer } from "node:stream/consumers";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const bytes = await buffer(process.stdin);
const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
const { info } = await pdf.getMetadata();
const marks = await pdf.getMarkInfo();
const outline = (await pdf.getOutline()) ?? [];
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push({
    tags: await page.getStructTree(),
    text: items
      .map(({ str }) => str)
      .join(" ")
      .replaceAll(/\s+/g, " "),
  });
}
const told = { title: info.Title, language: info.Language, isTagged: marks?.Marked ?? false };
process.stdout.write(JSON.stringify({ ...told, outline: outline.map(({ title }) => title), pages }));
