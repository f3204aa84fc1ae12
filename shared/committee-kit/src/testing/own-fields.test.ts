import { expect, test } from "@jest/globals";
import { committeeHub } from "./committee.testkit.js";
import { committeeAt, planInput, publish, withdraw } from "./committee-year.testkit.js";

const hub = committeeHub(committeeAt("2012-05-20T10:00:00Z", "plan"));

async function publishOwn(schoolLevel: string) {
  const [first, second] = planInput(1).initiatives as object[];
  const initiatives = [{ ...first, schoolLevel }, second];
  const { document, findings } = await publish(hub, "ActionPlan", planInput(1, { initiatives }));
  expect(findings).toEqual([]);
  const { data } = await hub.ask("{ children { actionPlan { initiatives { id code } } } }");
  const ids: string[] = data.actionPlan.initiatives.map(({ id }: { id: string }) => id);
  return { plan: document.id as string, ids };
}

/** As the gateway asks for what `picture` does not have. */
const referred = (ids: readonly string[], fields: string) =>
  `{ children { __typename } _entities(representations: [${ids.map((id) => `{ __typename: "ChildrenInitiative", id: "${id}" }`)}]) {
    ... on ChildrenInitiative { ${fields} } } }`;
const OWN = "id schoolLevel";

test("the fields that only the committee has come in one statement, however many initiatives are referred to", async () => {
  const { ids } = await publishOwn("indskoling");
  expect(await hub.statementsOf(referred(ids, OWN))).toBe(1);
  const { entities } = await hub.ask(referred(ids, OWN));
  expect(entities).toEqual([
    { id: ids[0], schoolLevel: "indskoling" },
    { id: ids[1], schoolLevel: null },
  ]);
  expect(await hub.statementsOf(referred(ids, OWN))).toBe(1);
});

test("who asks for more than that, past the gateway, has the whole initiative", async () => {
  const { ids } = await publishOwn("indskoling");
  const question = `${referred(ids.slice(0, 1), "id ...Further")} fragment Further on ChildrenInitiative { schoolLevel code title { da } }`;
  const { entities } = await hub.ask(question);
  expect(entities).toEqual([
    { id: ids[0], schoolLevel: "indskoling", code: expect.any(String), title: { da: expect.any(String) } },
  ]);
});

test("what is redacted is gone, although it was asked for before", async () => {
  const { plan, ids } = await publishOwn("Ane Marie Madsen");
  expect(JSON.stringify((await hub.ask(referred(ids, OWN))).entities)).toContain("Madsen");
  await withdraw(hub, plan, { kind: "REDACTION", reason: "Persondata (SYNTETISK)" });
  expect((await hub.ask(referred(ids, OWN))).entities).toEqual([null, null]);
  expect((await hub.ask(referred(ids, "id"))).entities).toEqual([null, null]);
});
