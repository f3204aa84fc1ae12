import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { apaOf, bibtexOf, cslOf } from "./citation-forms.js";
import { citedOf, NotCited } from "./cited.js";
import { citedShort } from "./cited-answer.js";
import { addressOf, shortOf } from "./short-address.js";

const REPORT = "/reports/2013?year=2013&edition=2&asOf=2013-08-26T08:00:00.123Z";

describe("short addresses", () => {
  // As printed by the first version: they lead there for ever.
  test.each([
    ["AYEyMDEzqjIwMTOsMqkBAUC5ovh746R8", "/reports/2013?year=2013&edition=2&asOf=2013-08-26T08:00:00.123Z"],
    [
      "AYKz0CxCVVW-UlVOTklOR6syMDEzqQEBSWpeOAA7-bs",
      "/initiatives?committee=%C3%98U,BUU&state=RUNNING&year=2013&asOf=2014-11-01T08:00:00.000Z",
    ],
    ["AYCOn6gyMDEzLTA5LTMwrtPYGw", "/reports/v1/budget-lines.csv?asOf=2013-09-30&lang=da"],
    ["AS-qMjAxM6kBAUC5ovh7tkJVVTrAMX2m9Q", "/?year=2013&asOf=2013-08-26T08:00:00.123Z&cell=BUU:goal-1"],
    ["AYCJMjAxM4syprCZ894", "/reports/v1/documents/status-reports/2013/editions/2.pdf?lang=da"],
  ])("%s leads to %s", (short, address) => {
    expect(addressOf(short)).toBe(address);
    expect(shortOf(address)).toBe(short);
  });

  test("any address comes back as it was, and is short where it is of the usual kind", () => {
    const text = fc.stringMatching(/^[!-~]{0,60}$/);
    fc.assert(fc.property(text, (rest) => addressOf(shortOf(`/initiatives?${rest}`) ?? "") === `/initiatives?${rest}`));
    expect(shortOf(REPORT)?.length).toBeLessThan(40);
  });

  test("a letter that is mistyped, lost or added is noticed", () => {
    const short = shortOf(REPORT) ?? "";
    for (let at = 0; at < short.length; at += 1) {
      const wrong = short[at] === "A" ? "B" : "A";
      expect(addressOf(short.slice(0, at) + wrong + short.slice(at + 1))).toBeUndefined();
      expect(addressOf(short.slice(0, at) + short.slice(at + 1))).toBeUndefined();
    }
    expect(addressOf(`${short}A`)).toBeUndefined();
  });

  test("what no address consists of has no short one", () => {
    for (const wrong of ["/a b", "/a\u0001", "/ø", `/${"x".repeat(2000)}`, ""]) expect(shortOf(wrong)).toBeUndefined();
  });
});

describe("what is cited", () => {
  test.each([
    "//evil.example/x",
    "https://evil.example/",
    "/\\evil.example",
    "/publish?asOf=2013-01-01T00:00:00.000Z",
    "/graphql",
    "x",
  ])("%s is nothing of this hub that can be cited", (address) => expect(() => citedOf(address)).toThrow(NotCited));

  test("a page and a table need their instant, an edition and a document none", () => {
    expect(() => citedOf("/financing?year=2014")).toThrow("asOf");
    expect(() => citedOf("/reports/v1/budget-lines.csv")).toThrow("asOf");
    expect(citedOf("/reports/v1/budget-lines.csv?edition=2012-1").year).toBe(2012);
    expect(citedOf("/reports/v1/documents/status-reports/2013/editions/2.pdf?lang=da").title.da).toBe(
      "Samlet statusrapport 2013, udgave 2",
    );
  });

  test("an answer's citation is pinned to its instant, and one of changes since then has none", () => {
    const short = citedShort("/reports/v1/budget-lines.csv?lang=da", "2014-11-01T08:00:00.000Z");
    expect(addressOf(short ?? "")).toBe("/reports/v1/budget-lines.csv?lang=da&asOf=2014-11-01T08:00:00.000Z");
    expect(citedShort("/reports/v1/changes.csv?since=abc", "2014-11-01T08:00:00.000Z")).toBeUndefined();
    const ofOData = citedShort("/odata/v4/BudgetLines?$filter=year%20eq%202012", "2014-11-01T08:00:00.000Z") ?? "";
    expect(addressOf(ofOData)).toBe("/odata/v4/BudgetLines?$filter=year+eq+2012&asOf=2014-11-01T08:00:00.000Z");
    expect(ofOData.length).toBeLessThan(60);
    for (const other of ["/odata/v4/", "/odata/v4/$metadata"])
      expect(citedShort(other, "2014-11-01T08:00:00.000Z")).toBeUndefined();
  });
});

describe("forms of a citation", () => {
  const citation = { cited: citedOf(REPORT), url: "https://hub.example/c/abc123", isSynthetic: true };

  test("the text to paste names publisher, year, title, instant and address, in both languages", () => {
    expect(apaOf(citation, "da")).toBe(
      "Københavns Kommune. (2013). Samlet statusrapport 2013 [Netside; som registreret 26. august 2013 kl. 10.00; SYNTETISKE demodata]. Integrationspolitikkens hub. https://hub.example/c/abc123",
    );
    expect(apaOf({ ...citation, isSynthetic: false }, "en")).toBe(
      "City of Copenhagen. (2013). Combined status report 2013 [Web page; as on record on 26 August 2013, 10:00]. Integration policy hub. https://hub.example/c/abc123",
    );
  });

  test("BibTeX and CSL say the same to programs", () => {
    expect(bibtexOf(citation, "en")).toContain("  title = {{Combined status report 2013}},\n  year = {2013},");
    expect(bibtexOf(citation, "en")).toContain("SYNTHETIC demo data");
    expect(cslOf(citation, "en")).toMatchObject({
      type: "webpage",
      issued: { "date-parts": [[2013, 8, 26]] },
      version: "2013-08-26T08:00:00.123Z",
      URL: "https://hub.example/c/abc123",
    });
  });
});
