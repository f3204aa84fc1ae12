import { readFileSync } from "node:fs";
import { districts } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";
import { sharedPolicyHub } from "../testing/policy.testkit.js";
import { namedEnums } from "./enum-names.js";

const hub = sharedPolicyHub();

const SUPERGRAPH = new URL("../../../../infra/supergraph.graphql", import.meta.url);

/** The enums of the graph with their values and what these mean, without those of the federation itself. */
function enumsOfTheGraph(): Record<string, Record<string, string>> {
  const definitions = parse(readFileSync(SUPERGRAPH, "utf8")).definitions;
  const enums = definitions.filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION);
  const own = enums.filter(({ name }) => !/^(join|link|core)__/u.test(name.value));
  return Object.fromEntries(
    own.map(({ name, values = [] }) => [
      name.value,
      Object.fromEntries(values.map((each) => [each.name.value, each.description?.value ?? ""])),
    ]),
  );
}

test("every enum of the graph, and every value of it, has a name in Danish and in English", () => {
  const labelled = namedEnums.map(({ name, values }) => [name, values.map(({ code }) => code).sort()] as const);
  const inGraph = Object.entries(enumsOfTheGraph()).map(
    ([name, values]) => [name, Object.keys(values).sort()] as const,
  );
  expect(Object.fromEntries(labelled)).toEqual(Object.fromEntries(inGraph));
});

test("every value of an enum is described in both languages, in English as in the schema but for its Danish words", () => {
  const inGraph = enumsOfTheGraph();
  const described = namedEnums.filter(({ name }) => name !== "RuleCode");
  for (const { name, values } of described) {
    const english = Object.fromEntries(values.map(({ code, description }) => [code, description.en]));
    const inSchema = Object.entries(inGraph[name] ?? {}).map(([code, words]) => [
      code,
      words.replace(/ \([^)]*\)/g, ""),
    ]);
    expect([name, english]).toEqual([name, Object.fromEntries(inSchema)]);
    for (const { code, description } of values) expect([code, description.da.length > 3]).toEqual([code, true]);
  }
});

interface Listed {
  id: string;
  version: string;
  takesFreeText: boolean;
  isEnum: boolean;
  title: { da: string; en: string | null };
  items: {
    code: string;
    label: { da: string; en: string | null };
    description: { da: string; en: string | null } | null;
    aliases: string[];
  }[];
}

const LISTED =
  "{ id version takesFreeText isEnum title { da en } items { code label { da en } description { da en } aliases } }";

describe("the code lists", () => {
  test("have each list once, and for every code of every list a name in Danish and in English", async () => {
    const { codeLists } = (await hub.query<{ codeLists: Listed[] }>(`{ codeLists ${LISTED} }`)).data;
    const ids = codeLists.map(({ id }) => id);
    expect(ids.slice(0, 9).join(" ")).toBe("DISTRICT TARGET_GROUP ACCOUNT COMMITTEE POLICY AREA GOAL THEME INDICATOR");
    expect(ids.slice(9, 12).join(" ")).toBe("PRINCIPLE CONCEPT ADMINISTRATION");
    expect(new Set(ids).size).toBe(ids.length);
    const nameless = codeLists.flatMap(({ id, title, items }) =>
      [{ code: "", label: title }, ...items]
        .filter(({ label }) => !label.da || !label.en)
        .map(({ code }) => [id, code]),
    );
    expect(nameless).toEqual([]);
    expect(codeLists.filter(({ items }) => items.length === 0).map(({ id }) => id)).toEqual(["INDICATOR"]);
  });

  test("show the ten districts with the words that are taken for them, and that free text stays possible", async () => {
    const { codeList } = (await hub.query<{ codeList: Listed }>(`{ codeList(id: "DISTRICT") ${LISTED} }`)).data;
    expect(codeList).toMatchObject({ takesFreeText: true, isEnum: false, version: districts.version });
    expect(codeList.items).toHaveLength(10);
    expect(codeList.items.find(({ code }) => code === "Vesterbro/Kongens Enghave")?.aliases).toContain("Vesterbro");
  });

  test("show an enum's values in the order of their meaning, and are null for what is no list", async () => {
    const { data } = await hub.query<{ state: Listed; none: null }>(
      `{ state: codeList(id: "InitiativeState") ${LISTED} none: codeList(id: "Colour") { id } }`,
    );
    expect(data.state).toMatchObject({ isEnum: true, takesFreeText: false });
    expect(data.state.items[2]).toMatchObject({
      code: "RUNNING",
      label: { da: "I gang", en: "Running" },
      description: { da: "I gang; kræver en finansieret budgetlinje.", en: "Running; needs a financed budget line." },
    });
    expect(data.none).toBeNull();
  });

  test("of the frame carry the names that the policy gives", async () => {
    const { data } = await hub.query<{ codeList: Listed; goals: { id: string; title: { da: string } }[] }>(
      `{ codeList(id: "GOAL") ${LISTED} goals { id title { da } } }`,
    );
    expect(data.codeList.items.map(({ code, label }) => [code, label.da])).toEqual(
      data.goals.map(({ id, title }) => [id, title.da]),
    );
  });
});
