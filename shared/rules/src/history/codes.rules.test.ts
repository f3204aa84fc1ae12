import { describe, expect, test } from "@jest/globals";
import { anInitiative, aPlan, aPlanWith, findingsOf, refusals, spring2011 } from "../document/action-plan.fixture.js";
import { spelledDocument, spellingFindings } from "../document/spelling.rules.js";
import { validateActionPlan } from "../document-validation.js";

const rulesOn = (plan: ReturnType<typeof aPlan>, before?: ReturnType<typeof aPlan>) =>
  validateActionPlan(plan, { ...spring2011, before }).findings.map(({ rule, path }) => `${rule} ${path}`);

describe("R101: an initiative's code has one spelling", () => {
  test.each(["BUU-01", "buu-01", "SOU/2012.7", "Kød_7", "42", "KKFO"])("%s is one", (code) => {
    expect(rulesOn(aPlanWith({ code }))).toEqual([]);
  });

  test.each(["BUU 01", "BUU--01", "-01", "BUU-", "ВUU-01", "BUU#01", "BUU(1)"])("%j is none", (code) => {
    expect(rulesOn(aPlanWith({ code }))).toEqual(["R101 /initiatives/0/code"]);
  });

  test("a revision keeps the spelling that its code was published with, also an old one that is none", () => {
    expect(rulesOn(aPlanWith({ code: "buu-01" }), aPlanWith({ code: "BUU-01" }))).toContain("R101 /initiatives/0/code");
    expect(rulesOn(aPlanWith({ code: "BUU 01" }), aPlanWith({ code: "BUU 01" }))).not.toContain(
      "R101 /initiatives/0/code",
    );
  });

  test("a code that was published with a blank behind it goes on without it, since what is sent is spelled", () => {
    expect(rulesOn(aPlanWith({ code: "BUU-01" }), aPlanWith({ code: "BUU-01 " }))).toEqual([]);
  });

  test("of two spellings that an old plan has, either may go on", () => {
    const old = aPlan({ initiatives: [anInitiative({ code: "BUU-01" }), anInitiative({ code: "buu-01" })] });
    expect(rulesOn(aPlanWith({ code: "BUU-01" }), old)).not.toContain("R101 /initiatives/0/code");
    expect(rulesOn(aPlanWith({ code: "buu-01" }), old)).not.toContain("R101 /initiatives/0/code");
  });

  test("two codes of a plan that differ in case alone are one code twice (R4)", () => {
    const plan = aPlan({ initiatives: [anInitiative({ code: "BUU-01" }), anInitiative({ code: "buu-01" })] });
    expect(refusals(plan)).toContain("FATAL R4 /initiatives/1/code");
  });
});

describe("R102: a district is named by its official name", () => {
  test("a place that is no district is a warning, and can be published", () => {
    const plan = aPlanWith({ districts: ["Nørrebro", "Vestegnen"] });
    expect(findingsOf(plan).map(({ rule, severity, path }) => [rule, severity, path])).toEqual([
      ["R102", "WARNING", "/initiatives/0/districts/1"],
    ]);
    expect(validateActionPlan(plan, spring2011).valid).toBe(true);
  });
});

describe("R100: what looks alike is stored alike", () => {
  const sent = aPlanWith({
    code: "BUU\u201101 ",
    title: { da: "Blå\u00ADbær fra Nørre\u200Bbro" },
    districts: ["nørrebro ", "Nørrebro", "Vesterbro", "Kongens Enghave"],
    targetGroups: ["Unge"],
  });

  test("codes, words and texts are stored in their one spelling, and two words for one district once", () => {
    const [initiative] = spelledDocument(sent).initiatives;
    expect(initiative).toMatchObject({
      code: "BUU-01",
      title: { da: "Blåbær fra Nørrebro" },
      districts: ["Nørrebro", "Vesterbro/Kongens Enghave"],
      targetGroups: ["unge"],
    });
    expect(spelledDocument(spelledDocument(sent))).toEqual(spelledDocument(sent));
  });

  test("each string that is stored otherwise than it was sent is told, with what cannot be seen made visible", () => {
    const findings = spellingFindings("ACTION_PLAN", sent);
    expect(findings.map(({ path }) => path)).toEqual([
      "/initiatives/0/code",
      "/initiatives/0/title/da",
      "/initiatives/0/targetGroups/0",
      "/initiatives/0/districts/0",
      "/initiatives/0/districts/2",
      "/initiatives/0/districts/3",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "ADVISORY",
      message: { en: '"BUU⟨U+2011⟩01 " is stored as "BUU-01".', da: expect.stringContaining("gemmes som") },
    });
    expect(spellingFindings("ACTION_PLAN", spelledDocument(sent))).toEqual([]);
  });

  test("a district that is sent twice in the same words stays twice, which R12 finds", () => {
    const twice = spelledDocument(aPlanWith({ districts: ["Valby", "Valby"] }));
    expect(refusals(twice)).toEqual(["ERROR R12 /initiatives/0/districts/1"]);
  });

  test("in a statement the codes that it refers to are spelled as in the plan", () => {
    const statement = {
      initiativeStatuses: [{ initiativeCode: "BUU\u201301", state: "RUNNING" }],
      summary: { da: "Godt\u200B" },
    };
    expect(spelledDocument(statement as never)).toEqual({
      initiativeStatuses: [{ initiativeCode: "BUU-01", state: "RUNNING" }],
      summary: { da: "Godt" },
    });
    expect(spellingFindings("INTEGRATION_STATEMENT", statement).map(({ path }) => path)).toEqual([
      "/initiativeStatuses/0/initiativeCode",
      "/summary/da",
    ]);
  });
});

test("R10: U+FFFD and half of a surrogate pair are no text, and nothing stores them", () => {
  for (const text of ["Bl\uFFFDb\uFFFDr", "halv \uD83D"]) {
    expect(refusals(aPlanWith({ title: { da: text } }))).toEqual(["FATAL R10 /initiatives/0/title/da"]);
  }
});
