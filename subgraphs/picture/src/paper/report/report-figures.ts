import { type Block, chapter, type Line, paragraph, section } from "@hub/print";
import { stateRun } from "../state.js";
import type { Tongue } from "../tongue.js";
import type { AnsweredCell, AnsweredGoal } from "./report-question.js";
import type { ReportWriting } from "./report-writing.js";

const SILENT = new Set(["MISSING", "NOT_CARRIED"]);

/** How each goal stands: all at a glance, then one after another with their money. */
export function figuresChapter(writing: ReportWriting): Block[] {
  const { report, tongue } = writing;
  const { say, text } = tongue;
  const goals = goalsOf(report.picture.cells);
  return [
    chapter(say({ da: `Målene i ${report.year}`, en: `The goals in ${report.year}` })),
    ...overview(writing, goals),
    ...goals.flatMap((goal) => [
      section(`${goal.ordinal}. ${text(goal.title)}`),
      paragraph(text(goal.area.title), "small"),
      ...goalTable(writing, goal),
    ]),
  ];
}

function goalsOf(cells: readonly AnsweredCell[]): AnsweredGoal[] {
  const goals = new Map(cells.map(({ goal }) => [goal.code, goal]));
  return [...goals.values()].sort((one, other) => one.ordinal - other.ordinal);
}

function overview({ report, tongue }: ReportWriting, goals: readonly AnsweredGoal[]): Block[] {
  const { say, text, all } = tongue;
  const { cells } = report.picture;
  const committees = [...new Map(cells.map(({ committee }) => [committee.code, committee])).values()];
  const heard = committees.filter(({ code }) =>
    cells.some((cell) => cell.committee.code === code && cell.state !== "MISSING"),
  );
  const silent = committees.filter((each) => !heard.includes(each)).map(({ code, name }) => `${text(name)} (${code})`);
  const cellOf = (goal: string, committee: string): Line => {
    const cell = cells.find((each) => each.goal.code === goal && each.committee.code === committee);
    return cell ? stateOf(cell, tongue) : "";
  };
  const rows = goals.map((goal) => ({
    cells: [`${goal.ordinal}. ${text(goal.title)}`, ...heard.map(({ code }) => cellOf(goal.code, code))],
  }));
  const lacking = say({
    da: `Uden for tabellen står ${all(silent)}, som rapporten intet har fra.`,
    en: `Not in the table: ${all(silent)}, of which the report has nothing.`,
  });
  return [
    ...(heard.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: say({ da: "Hvad udvalgene svarer på målene", en: "What the committees answer to the goals" }),
            columns: [
              { name: say({ da: "Mål", en: "Goal" }), share: 34 },
              ...heard.map(({ code }) => ({ name: code, share: 66 / heard.length })),
            ],
            rows,
          },
        ]),
    ...(silent.length === 0 ? [] : [paragraph(lacking)]),
  ];
}

function goalTable(writing: ReportWriting, goal: AnsweredGoal): Block[] {
  const { report, tongue, sources } = writing;
  const { say, kroner, whole } = tongue;
  const cells = report.picture.cells.filter((cell) => cell.goal.code === goal.code && !SILENT.has(cell.state));
  if (cells.length === 0) {
    return [
      paragraph(say({ da: "Ingen udvalg i rapporten har målet.", en: "No committee in the report carries it." })),
    ];
  }
  const hashesOf = (code: string) =>
    report.manifest.filter(({ committee }) => committee.code === code).map(({ contentHash }) => contentHash);
  const rowOf = (cell: AnsweredCell): Line[] => [
    cell.committee.code,
    stateOf(cell, tongue),
    whole(cell.initiatives),
    ...AMOUNTS.map((amount) => amountOf(cell[amount], tongue)),
    sources.of(hashesOf(cell.committee.code)),
  ];
  const sum = (amount: (typeof AMOUNTS)[number]) => cells.reduce((all, cell) => all + (cell[amount]?.oere ?? 0), 0);
  const initiatives = cells.reduce((all, cell) => all + cell.initiatives, 0);
  const total = [
    say({ da: "I alt", en: "Total" }),
    "",
    whole(initiatives),
    ...AMOUNTS.map((each) => kroner(sum(each))),
    "",
  ];
  return [
    {
      kind: "table",
      caption: say({
        da: `Mål ${goal.ordinal}: svar og penge i ${report.year}, kr.`,
        en: `Goal ${goal.ordinal}: answers and money in ${report.year}, DKK`,
      }),
      columns: columnsOf(tongue),
      rows: [
        ...cells.map((cell) => ({ cells: rowOf(cell) })),
        ...(cells.length > 1 ? [{ cells: total, isTotal: true }] : []),
      ],
    },
  ];
}

const AMOUNTS = ["financed", "unfinanced", "lapsed", "spent"] as const;

const columnsOf = ({ say }: Tongue) => [
  { name: say({ da: "Udvalg", en: "Committee" }), share: 12 },
  { name: say({ da: "Svar", en: "Answer" }), share: 21 },
  { name: say({ da: "Indsatser", en: "Initiatives" }), share: 11, isNumber: true },
  { name: say({ da: "Finansieret", en: "Financed" }), share: 14, isNumber: true },
  { name: say({ da: "Mangler", en: "Lacking" }), share: 13, isNumber: true },
  { name: say({ da: "Bortfaldet", en: "Lapsed" }), share: 12, isNumber: true },
  { name: say({ da: "Brugt", en: "Spent" }), share: 13, isNumber: true },
  { name: say({ da: "Kilder", en: "Sources" }), share: 10 },
];

const amountOf = (amount: { oere: number } | null, { say, kroner }: Tongue): string =>
  amount ? kroner(amount.oere) : say({ da: "ikke oplyst", en: "not told" });

function stateOf({ progress, state }: AnsweredCell, tongue: Tongue): Line {
  if (progress === null) return [{ text: tongue.nameOf("CellState", state), isQuiet: true }];
  const without = tongue.say({ da: " (uden belæg)", en: " (without evidence)" });
  return [stateRun(progress, tongue), ...(state === "ANSWERED_WITHOUT_EVIDENCE" ? [{ text: without }] : [])];
}
