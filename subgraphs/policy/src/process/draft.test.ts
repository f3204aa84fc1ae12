import { contentHash } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { coordinator, policyHub } from "../testing/policy.testkit.js";
import { NEXT, PolicyDriver, theNextPolicy } from "./process.testkit.js";

const hub = policyHub();
const driver = new PolicyDriver(hub);

const rules = (outcome: Awaited<ReturnType<PolicyDriver["draft"]>>) =>
  outcome.done?.findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);

describe("what is refused by the rules on versions", () => {
  test("I1: a version is refused with a goal outside its areas, or without an area", async () => {
    const goals = theNextPolicy().goals.map((goal) => ({ ...goal, area: "area-x" }));
    const refused = await driver.draft({ goals });
    expect(rules(refused)).toEqual(expect.arrayContaining(["FATAL I1 /goals/0/area", "FATAL I1 /goals/1/area"]));
    expect(refused.done).toMatchObject({ version: null, receipt: null });
    expect(rules(await driver.draft({ areas: [], goals: [] }))).toEqual(["FATAL I1 /areas"]);
    expect(await driver.versions()).toEqual([]);
  });

  test("I2: an adopted version's text cannot change, by the command or in the database", async () => {
    await driver.adoptedNextPolicy();
    const [adopted] = await driver.versions();
    expect(rules(await driver.draft({ title: { da: "Noget andet" } }, 1))).toContain("FATAL I2 /version");
    const write = hub.asAdministrator((database) =>
      database.query(`INSERT INTO hub.policy_version_text
        SELECT id, 2, '{}', content_hash, true, 'nobody', now(), 9999 FROM hub.policy_version WHERE policy = '${NEXT}'`),
    );
    await expect(write).rejects.toThrow(/I2/);
    await expect(
      hub.asAdministrator((database) => database.query("UPDATE hub.policy_version SET content = '{}'")),
    ).rejects.toThrow(/never changes/);
    const [row] = await hub.asAdministrator((database) =>
      database.query(`SELECT content FROM hub.policy_version WHERE policy = '${NEXT}'`),
    );
    expect(contentHash(JSON.parse(row.content))).toBe(adopted?.contentHash);
    expect((await driver.versions())[0]).toEqual(adopted);
  });

  test("I3: a version is refused if it uses an id of the policy before, or of another object", async () => {
    const areas = [{ code: "area-1", title: { da: "Børn" } }];
    const goals = [{ code: "theme-1-1", area: "area-1", title: { da: "Sprog" }, direction: "INCREASE" }];
    expect(rules(await driver.draft({ areas, goals }))).toEqual([
      "FATAL I3 /areas/0/code",
      "FATAL I3 /goals/0/code",
      "WARNING I4 /goals/0",
    ]);
  });

  test("I4: a goal that nothing measures is warned of, and can be measured before it is adopted", async () => {
    const warned = await driver.draft();
    expect(rules(warned)).toEqual(["WARNING I4 /goals/0", "WARNING I4 /goals/1"]);
    expect(warned.done?.version?.state).toBe("DRAFT");
    const defined = await hub.query(DEFINE, {}, coordinator);
    expect(defined.codes).toEqual([]);
    expect(rules(await driver.draft({}, 1))).toEqual(["WARNING I4 /goals/0"]);
  });

  test("the catalogue lists every rule on policy versions", async () => {
    const { data } = await hub.query<{ rules: { code: string; severity: string }[] }>(
      "{ rules(filter: { appliesTo: [POLICY_VERSION] }) { code severity } }",
    );
    expect(data.rules.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "FATAL I1",
      "FATAL I2",
      "FATAL I3",
      "WARNING I4",
      "FATAL I43",
      "FATAL R50",
      "FATAL R51",
      ...["R170", "R171", "R172", "R173"].map((id) => `FATAL ${id}`),
    ]);
  });
});

const DEFINE = `mutation { policy { defineIndicator(input: { idempotencyKey: "i", indicator: { code: "tryghed-2015", instrument: SAFETY_INDEX,
  title: { da: "Tryghed" }, definition: { da: "Andel, der er trygge" }, unit: "percent", valueKind: SHARE_OF_PERSONS,
  goodDirection: INCREASE, goals: ["goal-2015-2"], synthetic: true } }) { receipt { position } findings { rule } } } }`;
