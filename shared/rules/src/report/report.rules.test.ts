import { describe, expect, test } from "@jest/globals";
import { judgeReport } from "../document-validation.js";
import { contentHash } from "../rule/content/content-hash.js";
import type { ReportContent, ReportContext } from "./report.document.js";
import { aCell, aFrame, aReport, august2012, entries, figures, held, notHeld, PLAN_HASH } from "./report.fixture.js";

const refusals = (report: ReportContent, context: ReportContext = august2012) =>
  judgeReport(report, context).map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);

const first = aReport();
const afterTheFirst: ReportContext = { ...august2012, earlier: [{ edition: 1, manifest: first.manifest }] };
const erratum = { edition: 2, frozenAt: "2012-09-03T08:00:00.000Z" };

test("a report in order has no finding", () => {
  expect(refusals(first)).toEqual([]);
});

describe("I36", () => {
  const rests = aReport({ report: { syntheticParts: ["barometer-2012-1"] } });

  test("I36: in production a report on demo data is not frozen, and the finding names the data", () => {
    expect(refusals(rests)).toEqual(["FATAL I36 /syntheticParts"]);
    expect(judgeReport(rests, august2012)[0]?.message.en).toContain('"barometer-2012-1"');
  });

  test("I36: in the sandbox a report on demo data is frozen", () => {
    expect(refusals(rests, { ...august2012, isSandbox: true })).toEqual([]);
  });
});

describe("I38", () => {
  const withEntries = (changed: ReportContent["manifest"]["entries"], more: object = {}) =>
    aReport({ manifest: { entries: changed, ...more } });

  test("I38: a committee that has published nothing is listed all the same", () => {
    const without = withEntries(entries.filter(({ committee }) => committee !== "ØU"));
    expect(judgeReport(without, august2012).map(({ rule, message }) => `${rule} ${message.en}`)).toEqual([
      "I38 ØU ACTION_PLAN is not listed.",
      "I38 ØU INTEGRATION_STATEMENT is not listed.",
    ]);
  });

  test("I38: a committee that is listed twice, or a body that is no committee, is refused", () => {
    const strange = [...entries, notHeld("BR", "ACTION_PLAN", "MISSING"), notHeld("ØU", "ACTION_PLAN", "MISSING")];
    expect(refusals(withEntries(strange))).toEqual(["FATAL I38 /manifest/entries/6", "FATAL I38 /manifest/entries/7"]);
  });

  test.each([
    ["missing where it is exempt", 5, notHeld("ØU", "INTEGRATION_STATEMENT", "MISSING")],
    ["exempt without a decision", 3, notHeld("KFU", "INTEGRATION_STATEMENT", "EXEMPT")],
    ["included without a document", 3, notHeld("KFU", "INTEGRATION_STATEMENT", "INCLUDED")],
    ["included without a hash", 0, { ...held("BUU", "ACTION_PLAN", PLAN_HASH), contentHash: null }],
    ["missing with a document", 0, held("BUU", "ACTION_PLAN", PLAN_HASH, "MISSING")],
    ["late in the first edition", 0, held("BUU", "ACTION_PLAN", PLAN_HASH, "LATE_AFTER_FREEZE")],
  ])("I38: a document that is listed as %s is refused", (_what, index, entry) => {
    const changed = entries.map((each, i) => (i === index ? entry : each));
    expect(refusals(withEntries(changed))).toContain(`FATAL I38 /manifest/entries/${index}`);
  });

  test("I38: in an erratum, what was published after the first edition is late, and nothing else", () => {
    const came = (inclusion: "INCLUDED" | "LATE_AFTER_FREEZE") =>
      withEntries(
        entries.map((each, i) => (i === 3 ? held("KFU", "INTEGRATION_STATEMENT", PLAN_HASH, inclusion) : each)),
        erratum,
      );
    expect(refusals(came("LATE_AFTER_FREEZE"), afterTheFirst)).toEqual([]);
    expect(refusals(came("INCLUDED"), afterTheFirst)).toEqual(["FATAL I38 /manifest/entries/3"]);
  });
});

describe("I39", () => {
  test("I39: figures with another hash than the manifest's are refused", () => {
    const other = { ...first, figures: { ...figures, cells: [aCell({ running: 2 }), ...figures.cells.slice(1)] } };
    expect(refusals(other)).toEqual(["FATAL I39 /manifest/figuresHash"]);
  });

  test("I39: a figure from a document that is not in the manifest is refused", () => {
    const cells = [aCell({ sources: ["c".repeat(64)] }), ...figures.cells.slice(1)];
    expect(refusals(aReport({ figures: { cells } }))).toEqual(["FATAL I39 /figures/cells/0/sources"]);
  });

  test("I39: a figure without a source is refused, and a cell without figures needs none", () => {
    const nothing = { progress: null, initiatives: 0, running: 0, financed: 0, unfinanced: 0, sources: [] };
    const empty = aCell({ ...nothing, committee: "ØU", state: "MISSING" });
    expect(refusals(aReport({ figures: { cells: [...figures.cells, empty] } }))).toEqual([]);
    const cells = [...figures.cells, { ...empty, alsoServing: 1 }];
    expect(refusals(aReport({ figures: { cells } }))).toEqual(["FATAL I39 /figures/cells/2/sources"]);
  });
});

test("I40: a manifest hash that is not the manifest's own is refused", () => {
  expect(refusals({ ...first, manifestHash: "0".repeat(64) })).toEqual(["FATAL I40 /manifestHash"]);
});

describe("I41", () => {
  test("I41: an edition that is frozen is not frozen again", () => {
    expect(refusals(aReport(), afterTheFirst)).toEqual(["FATAL I41 /manifest/edition"]);
  });

  test("I41: an erratum is the next edition, and is frozen later", () => {
    expect(refusals(aReport({ manifest: erratum }), afterTheFirst)).toEqual([]);
    for (const changes of [{ edition: 3 }, { frozenAt: first.manifest.frozenAt }]) {
      expect(refusals(aReport({ manifest: { ...erratum, ...changes } }), afterTheFirst)).toEqual([
        "FATAL I41 /manifest/edition",
      ]);
    }
  });
});

describe("R150", () => {
  const framed = (frame: ReportContent["manifest"]["frame"]) => refusals(aReport({ manifest: { frame } }));

  test("R150: an edition with other names than the policy's own record has at the freeze is refused", () => {
    expect(framed({ ...aFrame, frameHash: "f".repeat(64) })).toEqual(["FATAL R150 /manifest/frame"]);
    const other = { policy: "policy-2011", version: 3, contentHash: "d".repeat(64) };
    expect(framed({ ...aFrame, policies: [other] })).toEqual(["FATAL R150 /manifest/frame"]);
    expect(framed(aFrame)).toEqual([]);
  });

  test("R150: an edition that names no version of the policy is not frozen any more", () => {
    const { frame: _frame, ...manifest } = aReport().manifest;
    expect(refusals({ ...aReport(), manifest, manifestHash: contentHash(manifest) })).toEqual([
      "FATAL R150 /manifest/frame",
    ]);
  });
});

describe("I42", () => {
  const refused = (changed: ReportContent["figures"]["unfinanced"]) =>
    judgeReport(aReport({ figures: { unfinanced: changed } }), august2012).map(
      ({ rule, message }) => `${rule} ${message.en}`,
    );

  test("I42: an unfinanced initiative that is left out is found", () => {
    expect(refused(figures.unfinanced.slice(1))).toEqual([
      "I42 The unfinanced initiatives of BUU come to 200 øre, and the figures show 300 øre.",
    ]);
  });

  test("I42: an unfinanced initiative of another committee, or listed twice, is found", () => {
    expect(refused([...figures.unfinanced.slice(0, 2), { committee: "ØU", code: "KFU-01", oere: 50 }])).toHaveLength(2);
    const half = { committee: "BUU", code: "BUU-02", oere: 50 };
    expect(refused([half, half, ...figures.unfinanced.slice(1)])).toEqual(["I42 BUU BUU-02 is named before."]);
  });

  test("I42: the unfinanced total is the sum of the cells", () => {
    const totals = { ...figures.totals, unfinanced: 351 };
    expect(refusals(aReport({ figures: { totals } }))).toEqual(["ERROR I42 /figures/unfinanced"]);
  });
});
