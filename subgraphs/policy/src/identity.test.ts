import { typesNotMet, walkIdentities } from "@hub/testing";
import { beforeAll, expect, test } from "@jest/globals";
import { anObservation, BarometerDriver } from "./barometer/barometer.testkit.js";
import { command } from "./cycle/cycle.testkit.js";
import { NEXT, PolicyDriver } from "./process/process.testkit.js";
import { coordinator, POLICY, sharedPolicyHub } from "./testing/policy.testkit.js";

const hub = sharedPolicyHub();
const [barometer, process] = [new BarometerDriver(hub), new PolicyDriver(hub)];

const synthetic = (da: string) => ({ da: `${da} (SYNTETISK)` });

type End = { code?: unknown; codes?: unknown[]; messages?: string[]; message?: string };
const done = async (...acts: (() => Promise<End>)[]) => {
  for (const act of acts) {
    const { code, codes = [code], message, messages = [message] } = await act();
    if (codes.some((each) => each !== undefined)) throw new Error(`${act}: ${messages}`);
  }
};

/** An extension and an exemption of one year's statements, and a letter that is being written. */
const ofTheYear = async (year: number) => {
  const statement = { year, slot: "STATEMENT", reason: synthetic("Udvalgsmødet er flyttet") };
  const challenges = [{ text: synthetic("Flere unge forlader skolen uden at kunne dansk"), goals: ["goal-1"] }];
  await done(
    () => command(hub, "draftCallLetter", { content: { year, committee: "BUU", synthetic: true, challenges } }),
    () => command(hub, "grantExtension", { ...statement, committee: "BUU", newDueOn: `${year}-07-15` }),
    () => command(hub, "grantExemption", { ...statement, committee: "SOU" }),
  );
};

/** The policy in force gets a second version with the same goals. */
const newVersion = (on = { policy: POLICY, approvedSendOut: "2013-02-01" }) =>
  done(
    () => process.revise(),
    () => process.sendOut({ ...on, startsOn: "2013-03-01", endsOn: "2013-03-31" }),
    () => process.respond({ policy: POLICY, receivedOn: "2013-03-20", touches: ["goal-2"] }),
    () => process.closeHearing({ policy: POLICY, closedOn: "2013-04-02" }),
    () => process.recommend({ policy: POLICY, recommendedOn: "2013-05-01" }),
    () => hub.decide({ decidedOn: "2013-05-02", body: "BR", outcome: "APPROVED", recommendation: 1, synthetic: true }),
  );

const succession = {
  predecessor: POLICY,
  successor: NEXT,
  goals: [{ predecessor: "goal-5", successor: "goal-2015-2", kind: "MERGED" }],
  indicators: [{ predecessor: "utrygge", successor: "utrygge-2015", comparable: false, note: synthetic("Nyt skema") }],
};

beforeAll(async () => {
  const first = { decidedOn: "2010-12-16", body: "BR", outcome: "APPROVED", recommendation: 1, synthetic: true };
  await done(
    () => hub.decide(first),
    () => process.respond({ policy: POLICY, receivedOn: "2010-10-12", touches: ["goal-5", "goal-8"] }),
    () => barometer.define(),
  );
  await barometer.published(2011, [anObservation({ period: "2009", value: 11 })]);
  await hub.travel("2012-01-31T08:00:00Z");
  await barometer.published(2012, [anObservation({ period: "2011", value: 9 })]);
  await hub.travel("2012-05-20T08:00:00Z");
  await ofTheYear(2012);
  await hub.travel("2012-09-01T08:00:00Z");
  await done(
    () => barometer.correct(2012, [anObservation({ period: "2011", value: 8 })]),
    () => barometer.define({ goals: ["goal-5", "goal-8"] }, coordinator, "Flere mål (SYNTETISK)"),
    () => barometer.override(),
  );
  await hub.travel("2013-05-02T08:00:00Z");
  await newVersion();
  await process.adoptedNextPolicy();
  await done(
    () => barometer.define({ code: "utrygge-2015", goals: ["goal-2015-2"] }),
    () => process.command("recordSuccession", succession),
  );
});

const KNOWN = {
  year: "2012",
  code: '"principle-1"',
  committee: '"BUU"',
  name: '"handleplan"',
  "committee.code": '"BUU"',
  "indicator.code": '"utrygge"',
  "vision.code": `"${NEXT}-vision"`,
  "concept.code": '"concept-inklusion"',
  id: '"DISTRICT"',
};

/** Before the first correction, definition and version that replace another, between them, and after all. */
const INSTANTS = ["2011-06-01T12:00:00Z", "2012-06-01T12:00:00Z", "2012-10-01T12:00:00Z", "2014-06-20T07:59:00Z"];

/** `picture` answers these: here each is no more than an id. */
const ANSWERED_BY_PICTURE = ["BudgetAdoption", "CallLetter", "Remark", "StatusReport"];

/** The answer to a command alone holds one. */
const OF_COMMANDS = ["Receipt"];

/** Lists that are empty until a client's key leaks, and until the coordinator makes a key; nothing but the list leads to one. */
const LISTED_ALONE = ["AccessKey", "Client"];

test("what the coordinator's part has with an id says the same of itself whatever leads to it, at any instant", async () => {
  const ask = (operation: string) => hub.answerOf(operation, coordinator);
  const schema = await hub.schema();
  const heard = await walkIdentities(schema, { ask, known: KNOWN, instants: INSTANTS });
  expect(heard.differing).toEqual({});
  const notMet = [...ANSWERED_BY_PICTURE, ...OF_COMMANDS, ...LISTED_ALONE].sort();
  expect(typesNotMet(schema, heard)).toEqual(notMet);
}, 120_000);
