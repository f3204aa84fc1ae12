import { describe, expect, test } from "@jest/globals";
import { aCommitment, aLine, anInitiative, aPlan, MIO } from "./action-plan.fixture.js";
import { clericalChangesWordsOnly } from "./corrections.rules.js";
import { anAnswer, aStatement } from "./integration-statement.fixture.js";

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

  test("I33: a clerical correction does not change a statement's figures", () => {
    const after = aStatement({
      goalAnswers: [anAnswer({ progress: "ACHIEVED" }), ...aStatement().goalAnswers.slice(1)],
    });
    const [finding] = clericalChangesWordsOnly("INTEGRATION_STATEMENT", aStatement(), after);
    expect(finding).toMatchObject({ rule: "I33", path: "/goalAnswers/0/progress" });
  });
});
