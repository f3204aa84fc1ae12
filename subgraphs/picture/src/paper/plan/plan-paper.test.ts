import type { Block, Line, Paper, Table } from "@hub/print";
import type { ActionPlanContent } from "@hub/rules";
import { expect, test } from "@jest/globals";
import { tongueOf } from "../tongue.js";
import { planPaper } from "./plan-paper.js";

const text = (da: string, en?: string) => ({ da, en: en ?? null });
const line = (year: number, oere: number, financing: "FINANCED_IN_FRAME" | "UNFINANCED") => ({
  year,
  oere,
  payer: "KFU",
  account: "3.32.50",
  financing,
  estimate: financing === "UNFINANCED",
});

const content: ActionPlanContent = {
  policy: "policy-1",
  title: text("Handleplan", "Action plan"),
  politicalStatus: "COMMITTEE_ADOPTED",
  approvedOn: "2012-04-24",
  synthetic: true,
  commitments: [
    { goal: "goal-8", priority: 2, ambition: text("Ingen afvises.") },
    { goal: "goal-6", priority: 1, ambition: text("Alle hører til.", "All belong.") },
  ],
  initiatives: [
    {
      code: "KFU-01",
      title: text("Biblioteket", "The library"),
      description: text("Åbent om aftenen.", "Open in the evening."),
      goals: ["goal-6", "goal-8"],
      themes: [],
      partners: ["BUU"],
      state: "RUNNING",
      targetGroups: ["alle københavnere"],
      districts: [],
      from: "2012-01-01",
      to: "2014-01-01",
      budgetLines: [line(2012, 100_00, "FINANCED_IN_FRAME"), line(2013, 250_00, "UNFINANCED")],
      totals: [
        { year: 2012, oere: 100_00 },
        { year: 2013, oere: 250_00 },
      ],
      volunteers: 75,
      openLate: true,
    },
  ],
  totals: [
    { year: 2012, oere: 100_00 },
    { year: 2013, oere: 250_00 },
  ],
};
const plan = {
  id: "1",
  committee: "KFU",
  revision: 3,
  publishedAt: "2012-04-30T08:00:00.000Z",
  contentHash: "c0ffee",
  content,
  synthetic: true,
};
const names = {
  committee: (code: string) => ({ name: text(`Udvalg ${code}`, `Committee ${code}`) }),
  goal: (code: string) => ({ ordinal: Number(code.at(-1)), title: text(`Mål ${code}`, `Goal ${code}`) }),
  policy: () => ({ title: text("Politikken", "The policy") }),
};
const paperIn = (language: "da" | "en") => planPaper(plan, names, tongueOf(language), "https://hub.example");

const wordsOf = (of: Line): string => (typeof of === "string" ? of : of.map((run) => run.text).join(""));
const rowsOf = ({ blocks }: Paper, caption: string) =>
  blocks
    .filter((block: Block): block is Table => block.kind === "table" && block.caption.startsWith(caption))
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.map(wordsOf)));
const itemsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items.map(wordsOf) : []));

test("a plan tells its goals in the committee's order, with what it aims at and how many initiatives", () => {
  expect(rowsOf(paperIn("da"), "Hvad udvalget prioriterer")).toEqual([
    ["1", "6. Mål goal-6", "Alle hører til.", "1"],
    ["2", "8. Mål goal-8", "Ingen afvises.", "0"],
  ]);
});

test("its money is told by year, by line, and as the plan says that it is financed", () => {
  expect(rowsOf(paperIn("en"), "The plan's money")).toEqual([
    ["2012", "100", "0", "100"],
    ["2013", "0", "250", "250"],
  ]);
  expect(rowsOf(paperIn("en"), "KFU-01")).toEqual([
    ["2012", "KFU", "3.32.50", "Financed in the frame", "100"],
    ["2013", "KFU", "3.32.50", "No funding yet (estimate)", "250"],
    ["Total", "", "", "", "350"],
  ]);
});

test("an initiative has its last day, its partners, and what this committee alone tells, also what the hub has no word for", () => {
  expect(itemsOf(paperIn("en"))).toEqual([
    "Goals: 6. Goal goal-6; 8. Goal goal-8",
    "State: Running, 1 January 2012 to 31 December 2013",
    "Together with: Committee BUU",
    "Target groups: all Copenhageners",
    "Volunteers: 75",
    "Open late: yes",
  ]);
});

test("it names its revision, the hash of its content, and that it is synthetic", () => {
  const paper = paperIn("en");
  expect(rowsOf(paper, "Documents with their hashes")).toEqual([
    ["[1]", "KFU: action plan, revision 3, 30 April 2012", "c0ffee"],
  ]);
  expect(paper.footer).toBe(
    "Committee KFU, action plan, revision 3. As published on 30 April 2012, 10:00. Source: https://hub.example/committees/KFU?revision=3",
  );
  expect(paper.mark).toContain("SYNTHETIC");
});
