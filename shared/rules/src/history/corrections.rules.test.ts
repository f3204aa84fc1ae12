import { describe, expect, test } from "@jest/globals";
import { aCommitment, aLine, anInitiative, aPlan, MIO } from "../document/action-plan.fixture.js";
import { anAnswer, aStatement } from "../document/integration-statement.fixture.js";
import { clericalChangesWordsOnly } from "./corrections.rules.js";

const refused = (after: object, before: object = aPlan()) =>
  clericalChangesWordsOnly("ACTION_PLAN", before, after).map(
    ({ rule, severity, path }) => `${severity} ${rule} ${path}`,
  );
const withInitiative = (changes: object) => aPlan({ initiatives: [anInitiative(changes)] });

describe("clerical corrections (I33)", () => {
  test("I33: a clerical correction may change the wording of any text", () => {
    expect(refused(aPlan())).toEqual([]);
    expect(refused(aPlan({ title: { da: "Handleplanen for integration" } }))).toEqual([]);
    expect(refused(withInitiative({ districts: ["Nørre Bro"], description: { da: "Kort fortalt" } }))).toEqual([]);
    const answer = anAnswer({ narrative: { da: "Rettet." }, noEvidenceReason: { da: "Ingen måling." } });
    const statement = aStatement({ goalAnswers: [answer, ...aStatement().goalAnswers.slice(1)] });
    expect(clericalChangesWordsOnly("INTEGRATION_STATEMENT", aStatement(), statement)).toEqual([]);
  });

  test.each([
    ["an amount", withInitiative({ budgetLines: [aLine({ oere: MIO })] }), "/initiatives/0/budgetLines/0/oere"],
    ["a goal", aPlan({ commitments: [aCommitment({ goal: "goal-2" })] }), "/commitments/0/goal"],
    ["a priority", aPlan({ commitments: [aCommitment({ priority: 2 })] }), "/commitments/0/priority"],
    ["a date", aPlan({ approvedOn: "2011-04-01" }), "/approvedOn"],
    ["a period", withInitiative({ to: "2014-01-01" }), "/initiatives/0/to"],
    ["a state", withInitiative({ state: "PAUSED" }), "/initiatives/0/state"],
    ["a line", withInitiative({ budgetLines: [] }), "/initiatives/0/budgetLines"],
    ["a committee's own figure", withInitiative({ daycareInstitutions: 3 }), "/initiatives/0/daycareInstitutions"],
    ["a figure in a text", withInitiative({ title: { da: "600 børn" } }), "/initiatives/0/title"],
    ["a fraction in a text", withInitiative({ title: { da: "Halvdelen (½) af børnene" } }), "/initiatives/0/title"],
  ])("I33: a clerical correction does not change %s", (_what, after, path) => {
    expect(refused(after)).toEqual([`FATAL I33 ${path}`]);
  });

  const title = (da: string, en?: string) => aPlan({ title: { da, ...(en !== undefined && { en }) } });
  const isRefused = (before: object, after: object) => {
    const found = refused(after, before);
    expect(found.length === 0 || found).toEqual(found.length === 0 ? true : ["FATAL I33 /title"]);
    return found.length > 0;
  };

  test.each([
    ["otte mål", "ni mål"],
    ["tre af fire unge", "tre af fem unge"],
    ["femogtyve klubber", "femogtredive klubber"],
    ["halvtreds klasser", "tres klasser"],
    ["tohundrede børn", "trehundrede børn"],
    ["den tredje revision", "den fjerde revision"],
    ["halvdelen af de unge", "en tredjedel af de unge"],
    ["antallet er fordoblet", "antallet er tredoblet"],
    ["antallet er fordoblet", "antallet er halveret"],
    ["halvanden million kroner", "halvanden milliard kroner"],
    ["10 mio. kr.", "10 mia. kr."],
    ["10 procent flere", "10 procentpoint flere"],
    ["ingen børn venter", "børn venter"],
    ["begge skoler", "skoler"],
    ["inden 1. maj", "inden 1. juni"],
    ["den første maj", "den første juni"],
    ["åbner i januar", "åbner i februar"],
    ["hver mandag", "hver tirsdag"],
    ["åbner i foråret", "åbner i efteråret"],
    ["næste år", "sidste år"],
    ["toårige forløb", "treårige forløb"],
    ["firdobbelt fremgang", "dobbelt fremgang"],
    ["1.500 børn", "1,500 børn"],
    ["fald på 5 %", "fald på -5 %"],
    ["de unge", "de to unge"],
  ])("I33: a clerical correction does not make '%s' to '%s'", (was, is) => {
    expect(isRefused(title(was), title(is))).toBe(true);
  });

  test.each([
    ["eight goals", "nine goals"],
    ["three quarters", "two thirds"],
    ["twenty-five clubs", "twenty-six clubs"],
    ["the third revision", "the second revision"],
    ["has doubled", "has tripled"],
    ["no child waits", "a child waits"],
    ["in January", "in June"],
    ["ten percent", "ten per mille"],
    ["a fourfold rise", "a twofold rise"],
  ])("I33: nor, in English, '%s' to '%s'", (was, is) => {
    expect(isRefused(title("Mål", was), title("Mål", is))).toBe(true);
  });

  test.each([
    ["otte mål", "Otte  mål"],
    ["otte mål", "8 mål"],
    ["1500 børn", "1.500 børn"],
    ["10 %", "10 procent"],
    ["en indsats for unge", "indsatsen for de unge"],
    ["et andet tilbud", "et tilbud"],
    ["fordelene for bydelen", "fordele for bydelene"],
    ["Børnene bliver fulgt", "Børnene følges"],
  ])("I33: a clerical correction may make '%s' to '%s', which says the same", (was, is) => {
    expect(isRefused(title(was), title(is))).toBe(false);
  });

  test("I33: 'to' and 'may' are no figures in English", () => {
    expect(isRefused(title("Mål", "help to work"), title("Mål", "they may help at work"))).toBe(false);
  });

  test("I33: figures in the names of target groups and districts are figures too", () => {
    const groups = (...targetGroups: string[]) => withInitiative({ targetGroups });
    expect(refused(groups("treårige"), groups("fireårige"))).toEqual(["FATAL I33 /initiatives/0/targetGroups"]);
    expect(refused(groups("børn og unge"), groups("børn, unge"))).toEqual([]);
  });

  test("I33: a clerical correction does not change a statement's figures", () => {
    const after = aStatement({
      goalAnswers: [anAnswer({ progress: "ACHIEVED" }), ...aStatement().goalAnswers.slice(1)],
    });
    const [finding] = clericalChangesWordsOnly("INTEGRATION_STATEMENT", aStatement(), after);
    expect(finding).toMatchObject({ rule: "I33", path: "/goalAnswers/0/progress" });
  });
});
