import { around, at, type ExamplesById, sharedExamples } from "./rule-example.js";

const FIRST = "/initiatives/0";
const LINE = `${FIRST}/budgetLines/0`;

const line = (changes: object) => ({ year: 2011, oere: 200_000_000, payer: "BUU", estimate: false, ...changes });
const financed = (changes: object = {}) => line({ financing: "FINANCED_IN_FRAME", ...changes });
const text = (da: string, en?: string) => (en === undefined ? { da } : { da, en, enSource: "EDITORIAL" });
const carried = (goal: string, priority: number) => ({
  goal,
  priority,
  ambition: text("Flere unge skal klare sig godt."),
});

const cancelled = (changes: object = {}) => ({
  code: "BUU-01",
  title: text("Sprogstimulering"),
  goals: ["goal-1"],
  themes: ["theme-1"],
  partners: [],
  state: "CANCELLED",
  targetGroups: [],
  districts: [],
  budgetLines: [financed()],
  totals: [{ year: 2011, oere: 200_000_000 }],
  ...changes,
});

const running = cancelled({ state: "RUNNING" });

const measured = {
  indicators: [
    { id: "afgangsproeve-dansk-pct", goals: ["goal-1"] },
    { id: "i-arbejde-pct", goals: ["goal-2"] },
  ],
};

/** A good and a bad example for each rule on action plans. */
export const planExamples: ExamplesById = {
  ...sharedExamples,
  I8: at("/policy", "policy-new", "policy-draft"),
  I9: at("/commitments", [carried("goal-1", 1), carried("goal-2", 2)], [carried("goal-1", 1), carried("goal-2", 3)]),
  I10: at(`${FIRST}/goals`, ["goal-1"], ["goal-3"]),
  I11: at(`${FIRST}/totals`, [{ year: 2011, oere: 200_000_000 }], [{ year: 2011, oere: 200_000_001 }]),
  I12: at(`${LINE}/payer`, "SOU", "KFU"),
  I13: at(LINE, financed(), line({ financing: "UNFINANCED" })),
  I14: at(
    LINE,
    financed({ estimate: true, estimatedOn: "2011-01-10" }),
    financed({ estimate: true, estimatedOn: "2009-12-01" }),
  ),
  I15: at(LINE, line({ year: 2012, financing: "UNFINANCED" }), line({ year: 2011, financing: "UNFINANCED" })),
  I33: around(
    { correction: "CLERICAL", before: "Otte nye lektiecaféer i Valbi", after: "Otte nye lektiecaféer i Valby" },
    { correction: "CLERICAL", before: "8 nye lektiecaféer i Valby", after: "9 nye lektiecaféer i Valby" },
  ),
  I43: at(
    `${FIRST}/description`,
    text("Skriv til boern@example.kk.dk eller spørg på skolen."),
    text("Kontakt forældrene: 070761-4285."),
  ),
  R1: at("/commitments/0/goal", "goal-1", "goal-9"),
  R2: at(`${FIRST}/themes`, ["theme-1"], ["theme-9"]),
  R3: at(`${FIRST}/partners`, ["SOU"], ["SOU", "XYZ"]),
  R4: at(`${FIRST}/code`, "BUU-01", ""),
  R5: at(`${FIRST}/goals`, ["goal-1", "goal-2"], ["goal-1", "goal-1"]),
  R6: at(`${FIRST}/title`, text("Lektiehjælp", "Homework help"), text(" ", "Homework help")),
  R7: at(`${FIRST}/to`, "2015-01-01", "2010-12-31"),
  R8: at(`${LINE}/oere`, 200_000_000, 200_000_000.5),
  R9: at(`${LINE}/year`, 2011, 20_110),
  R10: at(`${FIRST}/title`, text("Blåbærgrød"), text("Bl\uFFFDb\uFFFDrgr\uFFFDd")),
  R11: at(`${FIRST}/goals`, ["goal-1", "goal-2"], ["goal-2", "goal-1"]),
  R12: at(`${FIRST}/districts`, ["Nørrebro", "Valby"], ["Nørrebro", "nørrebro"]),
  R14: at(LINE, financed({ year: 2013 }), line({ year: 2013, financing: "NOT_FINANCED" }), {
    decisions: [{ code: "BUU-01", year: 2013, outcome: "FINANCED" }],
  }),
  R15: at(
    LINE,
    line({ year: 2013, financing: "IN_BUDGET_NEGOTIATION" }),
    line({ year: 2013, financing: "FINANCED_BY_BUDGET" }),
  ),
  R16: at(
    LINE,
    line({ year: 2013, financing: "IN_BUDGET_NEGOTIATION" }),
    line({ year: 2013, financing: "IN_INTERNAL_PRIORITISATION" }),
    { published: line({ year: 2013, financing: "IN_BUDGET_NEGOTIATION" }) },
  ),
  R17: at(`${FIRST}/title`, text("Lektiehjælp"), text("Lektiehjælp ".repeat(50))),
  R70: at(FIRST, cancelled(), cancelled({ budgetLines: [line({ year: 2012, financing: "UNFINANCED" })] })),
  R71: at(`${FIRST}/from`, "2011-01-01", "2012-01-01", { linesOf: [2011] }),
  R80: at("/approvedOn", "2011-03-10", "2011-12-24", { today: "2011-03-15" }),
  R81: at(`${LINE}/year`, 2012, 2021, { policy: { from: "2011-01-01", to: "2015-01-01" } }),
  R82: at("/politicalStatus", "COMMITTEE_DRAFT", "COMMITTEE_ADOPTED", { approvedOn: null }),
  R83: at(`${FIRST}/state`, "PAUSED", "PROPOSED", { published: "RUNNING" }),
  R84: at(FIRST, cancelled({ stateReason: text("Skolen har selv overtaget opgaven.") }), cancelled()),
  R85: at(`${FIRST}/from`, "2011-01-01", "2011-09-01", { state: "RUNNING", today: "2011-03-15" }),
  R86: at("/initiatives", [running], [], { published: [running] }),
  R88: at(`${FIRST}/code`, "BUU-01", "KFU-01", { owner: "BUU" }),
  R89: around(
    { BUU: { code: "BUU-01", title: text("Lektiecafé"), partners: ["KFU"] }, KFU: null },
    {
      BUU: { code: "BUU-01", title: text("Lektiecafé"), partners: ["KFU"] },
      KFU: { code: "KFU-07", title: text("Lektiecafé"), partners: ["BUU"] },
    },
  ),
  R94: at(`${FIRST}/budgetLines/0/priceLevelYear`, 2011, 2099),
  R161: at(
    `${FIRST}/indicators`,
    [{ indicator: "afgangsproeve-dansk-pct" }],
    [{ indicator: "afgangsproeve-dansk" }],
    measured,
  ),
  R162: at(
    `${FIRST}/indicators`,
    [{ indicator: "afgangsproeve-dansk-pct" }],
    [{ indicator: "i-arbejde-pct" }],
    measured,
  ),
  R100: around({ sent: "BUU-01", stored: "BUU-01" }, { sent: "BUU\u201101 ", stored: "BUU-01" }),
  R101: at(`${FIRST}/code`, "BUU-01", "BUU 01"),
  R102: at(`${FIRST}/districts`, ["Nørrebro", "Indre By"], ["Nørrebro", "Vestegnen"]),
  I16: around(
    { policyThemes: ["theme-1-1"], themesOfAllPlans: ["theme-1-1"] },
    { policyThemes: ["theme-1-1", "theme-1-2"], themesOfAllPlans: ["theme-1-1"] },
  ),
};
