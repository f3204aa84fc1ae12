import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Paper } from "../content/paper.js";
import type { Pdf } from "./pdf-kit.js";

/** PDF/A does not know the words of PDF/UA: they are told it. */
const PDFUA_WORDS = `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA standard</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** Says what the document is, that it keeps to PDF/UA-1 and PDF/A-2a, and what its colours mean. */
export function claimConformance(pdf: Pdf, paper: Paper): void {
  // pdfkit's own would write the title into XML as it is.
  Object.assign(pdf, { _addInfo: () => pdf.appendXML(metadataOf(paper)), subset: 2, endSubset: () => addColours(pdf) });
}

function metadataOf({ title, author, subject, at }: Paper): string {
  const instant = `${at.toISOString().slice(0, 19)}Z`;
  const text = (name: string, value: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></dc:${name}>`;
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${text("title", title)}<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>${text("description", subject)}
<xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate><xmp:CreatorTool>PDFKit</xmp:CreatorTool><pdf:Producer>PDFKit</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>${PDFUA_WORDS}`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function addColours(pdf: Pdf): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(readFileSync(profilePlace()));
  const name = "sRGB IEC61966-2.1";
  const intent = pdf.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: new String(name),
    OutputConditionIdentifier: new String(name),
    DestOutputProfile: profile,
  });
  intent.end(undefined);
  Object.assign(rootOf(pdf), { OutputIntents: [intent] });
}

/** The one that pdfkit brings; where the program is bundled, pdfkit itself would look for it beside the bundle. */
const profilePlace = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("pdfkit")), "data/sRGB_IEC61966_2_1.icc");

const rootOf = (pdf: Pdf): object => (pdf as unknown as { _root: { data: object } })._root.data;
