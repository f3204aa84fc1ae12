import { around, at, type ExamplesById, sharedExamples } from "./rule-example.js";

const text = (da: string, en?: string) => (en === undefined ? { da } : { da, en, enSource: "EDITORIAL" });
const ANSWER = "Sprogstimuleringen er udvidet til alle daginstitutioner i de fire bydele, skrivelsen nævner.";
const NARRATIVE = "Flere unge har gennemført en ungdomsuddannelse, og forskellen mellem bydelene er blevet mindre.";
const OBSERVATION = "0192f0c4-0000-7000-8000-000000000005";
const EARLIER_OBSERVATION = "0192f0c4-0000-7000-8000-000000000006";
const QUESTION = "0192f0c4-0000-7000-8000-000000000003";
const PLAN = "0192f0c4-0000-7000-8000-000000000001";
const LETTER = "0192f0c4-0000-7000-8000-000000000002";

const answer = (goal: string, changes: object = {}) => ({
  goal,
  progress: "ON_TRACK",
  narrative: text(NARRATIVE),
  evidence: [OBSERVATION],
  ...changes,
});
const status = (changes: object = {}) => ({
  initiativeCode: "BUU-01",
  state: "RUNNING",
  spentOere: 100_000_000,
  ...changes,
});
const other = status({ initiativeCode: "BUU-02" });
const contribution = (changes: object = {}) => ({
  initiativeCode: "BUU-01",
  year: 2013,
  oere: 300_000_000,
  ...changes,
});

const account = (changes: object = {}) => ({ initiativeCode: "BUU-01", oere: 180_000_000, ...changes });

/** A good and a bad example for each rule on integration statements. */
export const statementExamples: ExamplesById = {
  ...sharedExamples,
  I20: at("/callLetter", LETTER, null, { planInForce: PLAN, liveLetter: LETTER }),
  I21: at("/goalAnswers", [answer("goal-1"), answer("goal-2")], [answer("goal-1")], {
    goalsOfThePlan: ["goal-1", "goal-2"],
  }),
  I22: at(
    "/questionAnswers",
    [{ question: QUESTION, text: text(ANSWER) }],
    [{ question: QUESTION, text: text("Det går godt.") }],
  ),
  I23: at("/goalAnswers/0", answer("goal-1"), answer("goal-1", { evidence: [] })),
  I24: at("/goalAnswers/0/evidence", [OBSERVATION], [EARLIER_OBSERVATION], {
    released: { [OBSERVATION]: 2012, [EARLIER_OBSERVATION]: 2011 },
  }),
  I25: at("/initiativeStatuses", [status(), other], [status()], { initiativesOfThePlan: ["BUU-01", "BUU-02"] }),
  I26: at(
    "/initiativeStatuses/0",
    status({ spentOere: 250_000_000, narrative: text("Flere børn end ventet, og en vikar i foråret.") }),
    status({ spentOere: 250_000_000 }),
    { linesOfTheYear: 200_000_000 },
  ),
  I27: at(
    "/budgetContribution/0",
    contribution({ oere: 250_000_000, differsBecause: text("To stillinger flyttes til 2014.") }),
    contribution({ oere: 250_000_000 }),
    { linesOfThePlan: 300_000_000 },
  ),
  I28: around(
    { dueOn: "2012-05-31", publishedAt: "2012-05-31T21:59:59Z", timeliness: "ON_TIME" },
    { dueOn: "2012-05-31", publishedAt: "2012-05-31T22:00:00Z", timeliness: "ON_TIME" },
  ),
  I29: around(
    { now: "2012-06-15T10:00:00Z", opensOn: "2012-05-01", locksOn: "2012-06-30", extendedDueOn: null },
    { now: "2012-07-15T10:00:00Z", opensOn: "2012-05-01", locksOn: "2012-06-30", extendedDueOn: null },
  ),
  I30: around(
    { dueAt: "2012-05-31T22:00:00Z", extendedDueAt: "2012-06-14T22:00:00Z", against: "EXTENSION" },
    { dueAt: "2012-06-14T22:00:00Z", extendedDueAt: null, against: "MILESTONE" },
  ),
  I33: around(
    { correction: "CLERICAL", before: "Flere unge i udannelse", after: "Flere unge i uddannelse" },
    { correction: "CLERICAL", before: { progress: "AT_RISK" }, after: { progress: "ON_TRACK" } },
  ),
  I43: at("/summary", text("Et godt år for klubberne."), text("Spørg lederen, CPR 070761-4285.")),
  R6: at("/summary", text("Et godt år.", "A good year."), text("", "A good year.")),
  R8: at("/initiativeStatuses/0/spentOere", 100_000_000, -1),
  R9: at("/budgetContribution/0/year", 2013, 20_130),
  R10: at("/summary", text("Blåbærgrød"), text("Bl\uFFFDb\uFFFDrgr\uFFFDd")),
  R13: at("/goalAnswers/0/narrative", text(NARRATIVE), text("Det går godt.")),
  R120: at("/initiativeStatuses/0/state", "RUNNING", "PAUSED", { stateInThePlan: "RUNNING" }),
  R17: at("/summary", text("Et godt år."), text("Et godt år. ".repeat(2_000))),
  R70: at("/initiativeStatuses/0/state", "RUNNING", "COMPLETED", { budgetContribution: [contribution()] }),
  R71: at("/budgetContribution/0/year", 2013, 2016, { initiative: { from: "2011-01-01", to: "2015-01-01" } }),
  R72: at("/spentThrough", "2012-04-30", "2012-12-31", { now: "2012-05-15T10:00:00Z" }),
  R73: at("/finalAccount", [account()], [account({ initiativeCode: "BUU-99" })], {
    initiativesOfThePlan: ["BUU-01", "BUU-02"],
  }),
  R74: at("/finalAccount", [account()], [account({ oere: 90_000_000 })], { spentLastYear: 100_000_000 }),
  R81: at("/budgetContribution/0/year", 2013, 2025, { policy: { from: "2011-01-01", to: "2015-01-01" } }),
  R83: at("/initiativeStatuses/0/state", "RUNNING", "PROPOSED", { published: "RUNNING" }),
  R84: at(
    "/initiativeStatuses/0",
    status({ state: "CANCELLED", narrative: text("Skolen har selv overtaget opgaven.") }),
    status({ state: "CANCELLED" }),
  ),
  R85: at("/initiativeStatuses/0", status({ state: "PLANNED", spentOere: 0 }), status({ state: "PLANNED" })),
  R86: at("/initiativeStatuses", [status(), other], [status()], { published: [status(), other] }),
  R87: at("/budgetContribution/0", contribution(), contribution({ initiativeCode: "BUU-99" }), {
    initiativesOfThePlan: ["BUU-01", "BUU-02"],
  }),
  R160: around({ citedRevision: 2, newestRevision: 2 }, { citedRevision: 1, newestRevision: 2 }),
  R100: around({ sent: "BUU-01", stored: "BUU-01" }, { sent: "BUU\u201101 ", stored: "BUU-01" }),
};
