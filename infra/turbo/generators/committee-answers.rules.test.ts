import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { type Answers, type ExistingHub, newCommittee } from "./committee-answers.rules.js";
import { filesOf, withEntry } from "./committee-files.js";
import { existingHubIn } from "./existing-hub.store.js";

/** The hub as it is, but with one committee, whatever has been added to it since. */
const hub: ExistingHub = {
  ...existingHubIn(fileURLToPath(new URL("../../..", import.meta.url))),
  committees: [{ code: "BUU", slug: "children" }],
  rootFields: new Set(["children", "changes"]),
  typeNames: new Set(["ChildrenInitiative"]),
};
const made = (answers: Answers) => newCommittee(answers, hub);
const seniors = { code: "ÆU", nameDa: "Ældreudvalget", nameEn: "Committee on Senior Citizens" };

describe("what a new committee is called", () => {
  test("a new committee's names follow from its code where the policy frame knows it", () => {
    expect(made({ code: "suu" })).toEqual({
      code: "SUU",
      name: { da: "Sundheds- og Omsorgsudvalget", en: "Health and Care Committee" },
      root: "healthAndCare",
      slug: "health-and-care",
      graphName: "HealthAndCare",
      ownField: undefined,
      isInFrame: true,
    });
    expect(made({ code: "TMU" })).toMatchObject({ slug: "technical-and-environmental" });
    expect(made({ code: "ØU" })).toMatchObject({ code: "ØU", root: "finance", isInFrame: true });
  });

  test("a new committee's names are those given where the policy frame does not know its code", () => {
    expect(made(seniors)).toMatchObject({ root: "seniorCitizens", slug: "senior-citizens", isInFrame: false });
  });

  test("a given name replaces the policy frame's name", () => {
    expect(made({ code: "SUU", nameEn: "Health Committee", root: "healthOnly" })).toMatchObject({
      name: { en: "Health Committee" },
      slug: "health-only",
    });
  });
});

describe("an answer that cannot be taken says why", () => {
  test.each<[Answers, string]>([
    [{}, "2 to 10 capitals"],
    [{ code: "S U" }, "The code is 'S U'"],
    [{ code: "BUU" }, "BUU has its folder already: subgraphs/children."],
    [{ code: "BR" }, "BR is the council"],
    [{ code: "XYZ" }, "give the committee's Danish name"],
    [{ code: "XYZ", nameDa: "Udvalget" }, "give the committee's English name"],
    [{ code: "SUU", nameEn: 'Health"); evil("' }, "The name is"],
    [{ code: "SUU", root: "Health Care" }, "camel case"],
    [{ code: "SUU", root: "changes" }, "the graph has a root field 'changes'"],
    [{ code: "SUU", root: "children" }, "the graph has a root field 'children'"],
    [{ code: "SUU", root: "order" }, "cannot be the name of a schema"],
    [{ code: "SUU", ownField: "homeVisits" }, "say its name, its kind"],
    [{ code: "SUU", ownField: "homeVisits date When they begin" }, "text, texts, number or flag"],
    [{ code: "SUU", ownField: "title text Its title" }, "a field 'title' already"],
    [{ code: "SUU", ownField: "constructor text Who builds it" }, "a field 'constructor' already"],
  ])("the answers %j are refused with the reason", (answers, reason) => {
    expect(() => made(answers)).toThrow(reason);
  });
});

describe("what is written", () => {
  const registry = `export const committees: readonly CommitteeEntry[] = [
  { code: "BUU", slug: "children", root: "children", graphName: "Children", clientId: "children" },
];
`;

  test("the generated source has an own field of each kind, with quotes in its description escaped", () => {
    const sourceFor = (ownField: string) =>
      filesOf(made({ code: "SUU", ownField })).get("subgraphs/health-and-care/src/health-and-care-initiative.ts");
    expect(sourceFor('diet text What it calls "kost"')).toContain(
      '@optional.text("What it calls \\"kost\\"")\n  diet?: string;',
    );
    expect(sourceFor("clinics texts Clinics that take part")).toContain("clinics?: string[];");
    expect(sourceFor("homeVisits number Visits a year")).toContain("homeVisits?: number;");
    expect(sourceFor("nightCare flag Whether at night too")).toContain("nightCare?: boolean;");
    expect(sourceFor("")).toContain("extends Initiative {}");
  });

  test("the registry's entry has names only where the policy frame has none", () => {
    expect(withEntry(registry, made({ code: "SUU" }))).not.toContain("name:");
    expect(withEntry(registry, made(seniors))).toContain(
      'name: {da: "Ældreudvalget",en: "Committee on Senior Citizens"}},\n];',
    );
    expect(() => withEntry("export const none = [];", made(seniors))).toThrow("no list of committees");
  });

  test("the generated files have less than 60 lines together", () => {
    const files = filesOf(made({ code: "SUU", ownField: "homeVisits number Visits a year" }));
    const lines = [...files.values()].join("").split("\n").length;
    expect(lines).toBeLessThan(60);
  });
});
