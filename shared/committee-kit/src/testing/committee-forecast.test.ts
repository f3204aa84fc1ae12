import { ExemptionGranted, ExtensionGranted } from "@hub/cycle";
import { expect, test } from "@jest/globals";
import { committeeHub, drafter, stranger } from "./committee.testkit.js";
import { answered, committeeAt, receiveLetter, saveDraft } from "./committee-year.testkit.js";

const hub = committeeHub(committeeAt("2012-03-01T10:00:00Z", "barometer", "plan"));

const REPORT = "{ valid findings { rule severity } }";
const FIELDS = `slot milestone { id } dueAt daysRemaining stage timeliness kind document { id } draft { id } today ${REPORT} onDueDay ${REPORT}
  days { daysBefore day isReached }`;
const forecast = async (field: "deliveryForecast" | "draftForecast", actor = drafter) => {
  const answer = await hub.ask(`{ children { ${field}(year: 2012) { ${FIELDS} } } }`, {}, actor);
  return { codes: answer.codes, forecasts: answer.data?.[field] };
};
const ofStatement = async (field: "deliveryForecast" | "draftForecast") =>
  (await forecast(field)).forecasts.find(({ slot }: { slot: string }) => slot === "STATEMENT");

test("anybody reads the days that remain for each milestone, and what the plan in force would fail on", async () => {
  await hub.travelTo("2012-04-25T10:00:00Z");
  const { forecasts } = await forecast("deliveryForecast", stranger);
  expect(forecasts).toMatchObject([
    {
      slot: "PLAN_REVISION",
      timeliness: "ON_TIME",
      daysRemaining: null,
      stage: null,
      today: { valid: true, findings: [] },
      draft: null,
    },
    { slot: "STATEMENT", timeliness: "NOT_DUE", daysRemaining: 36, stage: null, document: null, today: null },
  ]);
});

test("a forecast has come 30, 14 and 7 days before the due day, each on its day", async () => {
  const stages: unknown[] = [];
  for (const day of ["2012-04-30", "2012-05-01", "2012-05-17", "2012-05-24", "2012-05-31", "2012-06-02"]) {
    await hub.travelTo(`${day}T10:00:00Z`);
    const { daysRemaining, stage, timeliness } = await ofStatement("deliveryForecast");
    stages.push([daysRemaining, stage, timeliness]);
  }
  expect(stages).toEqual([
    [31, null, "NOT_DUE"],
    [30, 30, "NOT_DUE"],
    [14, 14, "NOT_DUE"],
    [7, 7, "DUE_SOON"],
    [0, 7, "DUE_SOON"],
    [-2, null, "MISSING"],
  ]);
  expect((await ofStatement("deliveryForecast")).days).toEqual([
    { daysBefore: 30, day: "2012-05-01", isReached: true },
    { daysBefore: 14, day: "2012-05-17", isReached: true },
    { daysBefore: 7, day: "2012-05-24", isReached: true },
  ]);
});

test("a draft says what it would fail on today and on the due day, to its owner's people alone", async () => {
  await hub.travelTo("2012-04-20T10:00:00Z");
  const { draft } = await saveDraft(hub, "IntegrationStatement", await answered(hub, 2012));
  expect((await ofStatement("draftForecast")) as object).toMatchObject({
    document: null,
    draft: { id: draft.id },
    today: { valid: false, findings: [{ rule: "I29", severity: "ERROR" }] },
    onDueDay: { valid: true, findings: [] },
  });
  expect((await forecast("draftForecast", stranger)).codes).toEqual(["FORBIDDEN"]);
  expect((await ofStatement("deliveryForecast")).document).toBeNull();
});

test("a call letter that comes later shows in the forecast of the draft that does not answer it", async () => {
  await hub.travelTo("2012-05-10T10:00:00Z");
  await saveDraft(hub, "IntegrationStatement", await answered(hub, 2012));
  expect((await ofStatement("draftForecast")).today).toMatchObject({ valid: true });
  await receiveLetter(hub, 2012);
  const { onDueDay } = await ofStatement("draftForecast");
  expect(onDueDay).toMatchObject({
    valid: false,
    findings: expect.arrayContaining([{ rule: "I20", severity: "FATAL" }]),
  });
});

test("a forecast goes by the committee's extension, and nothing is forecast for what is exempt or for a year without a cycle", async () => {
  const about = { year: 2012, milestone: "milestone-2012-statement", slot: "STATEMENT" as const, committee: "BUU" };
  const granted = {
    reason: { da: "Ny", en: "New", enSource: "EDITORIAL" as const },
    grantedAt: "2012-05-01T08:00:00Z",
  };
  await hub.travelTo("2012-06-01T10:00:00Z");
  const id = "01890000-0000-7000-8000-000000000000";
  await hub.receive(ExtensionGranted, { id, ...about, ...granted, newDueAt: "2012-06-10T22:00:00.000Z" });
  expect(await ofStatement("deliveryForecast")).toMatchObject({ daysRemaining: 9, stage: 14, timeliness: "DUE_SOON" });
  await hub.receive(ExemptionGranted, { id, ...about, ...granted });
  expect(await ofStatement("deliveryForecast")).toMatchObject({
    daysRemaining: null,
    stage: null,
    timeliness: "EXEMPT",
  });
  const { codes } = await hub.ask("{ children { deliveryForecast(year: 2019) { slot } } }");
  expect(codes).toEqual(["BAD_USER_INPUT"]);
});
