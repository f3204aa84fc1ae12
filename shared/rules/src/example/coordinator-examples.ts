import { around, at, type ExamplesById, inputExamples } from "./rule-example.js";

const text = (da: string) => ({ da });
const OBSERVATION = "019a0000-0000-7000-8000-000000000001";
const challenge = (changes: object = {}) => ({
  text: text("Flere unge forlader skolen uden dansk"),
  goals: ["goal-1"],
  evidence: [OBSERVATION],
  ...changes,
});
const question = (changes: object = {}) => ({
  text: text("Hvad har udvalget gjort?"),
  goal: "goal-1",
  required: true,
  ...changes,
});

/** A good and a bad example for each rule on call letters. */
export const letterExamples: ExamplesById = {
  ...inputExamples,
  I17: around({ year: 2012, release: "barometer-2012-1" }, { year: 2012, release: null }),
  I18: around(
    { committee: "BUU", liveLetter: null },
    { committee: "BUU", liveLetter: "019a0000-0000-7000-8000-00000000000a" },
  ),
  I19: at("/challenges/0/goals", ["goal-1"], []),
  I43: at("/challenges/0/text", text("Flere unge forlader skolen uden dansk"), text("Se sagen om 070761-4285")),
  R40: at("/challenges/0/evidence", [OBSERVATION], ["019a0000-0000-7000-8000-000000000009"], {
    released: [OBSERVATION],
  }),
  R41: at("/challenges", [challenge()], []),
  R42: at("/questions/0", question(), question({ text: text(" ") })),
};

const area = { id: "area-2015-1", title: text("Børn"), themes: [{ id: "theme-2015-1", text: text("Sprog") }] };
const goal = (changes: object = {}) => ({
  id: "goal-2015-1",
  area: "area-2015-1",
  title: text("Mål 1"),
  direction: "INCREASE",
  ...changes,
});

/** A good and a bad example for each rule on policy versions. */
export const versionExamples: ExamplesById = {
  ...inputExamples,
  I1: at("/goals/0", goal(), goal({ area: "area-9" })),
  I2: around({ state: "DRAFT", edited: true }, { state: "ADOPTED", edited: true }),
  I3: at("/goals", [goal(), goal({ id: "goal-2015-2" })], [goal(), goal()]),
  I4: at("/goals/0", goal(), goal({ id: "goal-2015-9" }), { measured: ["goal-2015-1", "goal-2015-2"] }),
  I43: at("/title", text("Integrationspolitik 2015-2018"), text("Politik, ring 070761-4285")),
  R50: at("/areas/0", area, { ...area, id: "Område 1" }),
  R51: at("/goals/0", goal(), goal({ title: text(" ") })),
};

const source = { title: "Status 2013", publisher: "Københavns Kommune", url: null, quote: null };
const observation = (changes: object = {}) => ({
  indicator: "rank",
  period: "2012",
  value: 3,
  category: [],
  flags: ["FINAL"],
  sampleSize: null,
  responseRate: null,
  ciLow: null,
  ciHigh: null,
  source,
  ...changes,
});
const participants = (category: string[], value: number) => observation({ indicator: "participants", category, value });

/** A good and a bad example for each rule on the barometer; the document is a list of observations, or an indicator. */
export const barometerExamples: ExamplesById = {
  ...inputExamples,
  I34: around({ vintage: 1, state: "DRAFT", edited: true }, { vintage: 1, state: "RELEASED", edited: true }),
  I35: around({ threshold: 5, persons: 3, shown: null }, { threshold: 5, persons: 3, shown: 3 }),
  I36: at("/0", observation(), observation({ flags: ["FINAL", "SYNTHETIC"] }), { mode: "production" }),
  I37: at("/0/source", source, { ...source, title: "" }),
  I43: at("/0/source", source, { ...source, quote: "Oplyst af 070761-4285" }),
  B1: at("/0/indicator", "rank", "no-such-indicator"),
  B2: at("/0", observation({ value: null, flags: ["MISSING"] }), observation({ value: 3, flags: ["MISSING"] })),
  B3: at("/0/period", "2012-Q1", "2012-Q5"),
  B4: at("/0", participants(["Nørrebro", ""], 40), participants(["Nørrebro"], 40)),
  B5: at("/0/responseRate", 62.5, 162.5),
  B6: at("", [observation()], [observation(), observation()]),
  B7: at(
    "",
    [participants(["", ""], 70), participants(["Nørrebro", ""], 40), participants(["Valby", ""], 30)],
    [participants(["", ""], 90), participants(["Nørrebro", ""], 40), participants(["Valby", ""], 30)],
  ),
  B8: at("/0/source", source, { ...source, title: "Status\u0000" }),
  R90: at("/0/period", "2012", "2031", { today: "2013-06-01" }),
  R91: around(
    { goodDirection: "INCREASE", baseline: { period: "2010", value: 60 }, target: { dueYear: 2014, value: 75 } },
    { goodDirection: "INCREASE", baseline: { period: "2010", value: 60 }, target: { dueYear: 2014, value: 50 } },
  ),
  R92: around(
    { before: { goodDirection: "INCREASE" }, after: { goodDirection: "DECREASE" }, reason: text("Færre er bedre.") },
    { before: { goodDirection: "INCREASE" }, after: { goodDirection: "DECREASE" }, reason: null },
  ),
  B9: around({ id: "unge-i-uddannelse", unit: "%" }, { id: "Unge i uddannelse", unit: "" }),
};

const entry = (kind: string, inclusion: string) => ({
  committee: "ØU",
  kind,
  inclusion,
  document: null,
  revision: null,
  contentHash: null,
});

const FRAME = {
  policies: [{ policy: "policy-2011", version: 2, contentHash: "d".repeat(64) }],
  frameHash: "e".repeat(64),
};

/** A good and a bad example for each rule on editions of the combined status report. */
export const reportExamples: ExamplesById = {
  I36: at("/syntheticParts", [], ["barometer-2012-1"], { mode: "production" }),
  I38: at("/manifest/entries/5", entry("INTEGRATION_STATEMENT", "EXEMPT"), entry("INTEGRATION_STATEMENT", "MISSING"), {
    exempt: "ØU, INTEGRATION_STATEMENT",
  }),
  I39: at("/figures/cells/0/sources", ["a".repeat(64), "b".repeat(64)], ["c".repeat(64)]),
  I40: around({ manifestHash: "SHA-256(manifest)" }, { manifestHash: "0".repeat(64) }),
  I41: around({ frozen: [1], freezing: 2 }, { frozen: [1], freezing: 1 }),
  R150: at("/manifest/frame", FRAME, { ...FRAME, frameHash: "f".repeat(64) }, { recordedFrame: FRAME }),
  I42: at("/figures/unfinanced/0/oere", 100, 99, { unfinancedOfCommittee: 300 }),
};

const decision = (changes: object = {}) => ({
  committee: "BUU",
  code: "BUU-02",
  year: 2013,
  outcome: "FINANCED",
  note: null,
  ...changes,
});
const TALKS = {
  talks: [
    { committee: "BUU", code: "BUU-02", year: 2013, oere: 200 },
    { committee: "KFU", code: "KFU-01", year: 2013, oere: 50 },
  ],
};

/** A good and a bad example for each rule on adoptions of a budget. */
export const budgetExamples: ExamplesById = {
  R60: at("/decisions", [decision()], [decision({ code: "BUU-09" })], TALKS),
  R61: at("/decisions", [decision()], [decision(), decision({ outcome: "NOT_FINANCED" })], TALKS),
  R62: at("/others", "NOT_FINANCED", null, TALKS),
};
