import { type Block, chapter, type Line, paragraph, section } from "@hub/print";
import { stateRun } from "../state.js";
import type { Tongue } from "../tongue.js";
import type { AnsweredReport, ManifestEntry, Want } from "./report-question.js";
import { isThere, type ReportWriting } from "./report-writing.js";

/** What next year's budget is asked for. */
export function wantsChapter(writing: ReportWriting): Block[] {
  const { report, tongue } = writing;
  const { say } = tongue;
  const { year, unfinancedNextYear: next, unfinancedThisYear: now } = report;
  return [
    chapter(say({ da: `Ønsker til budget ${year + 1}`, en: `Wants for the budget of ${year + 1}` })),
    ...(next.length === 0
      ? [paragraph(say({ da: "Ingen ønsker: alt er finansieret.", en: "No wants: everything is financed." }))]
      : [
          wantsTable(
            writing,
            next,
            say({
              da: `Ikke finansieret og åbent i ${year + 1}, kr.`,
              en: `Not financed and open in ${year + 1}, DKK`,
            }),
          ),
        ]),
    ...(now.length === 0
      ? []
      : [
          wantsTable(
            writing,
            now,
            say({ da: `Mangler stadig penge i ${year} selv, kr.`, en: `Still without money in ${year} itself, DKK` }),
          ),
        ]),
  ];
}

function wantsTable({ report, tongue, sources }: ReportWriting, wants: readonly Want[], caption: string): Block {
  const { say, text, kroner } = tongue;
  const plansOf = (code: string) =>
    report.manifest
      .filter(({ committee, kind }) => committee.code === code && kind === "ACTION_PLAN")
      .map(({ contentHash }) => contentHash);
  const redacted = say({ da: "(teksten er slettet)", en: "(the text is redacted)" });
  const total = wants.reduce((sum, { amount }) => sum + amount.oere, 0);
  return {
    kind: "table",
    caption,
    columns: [
      { name: say({ da: "Kode", en: "Code" }), share: 12 },
      { name: say({ da: "Indsats", en: "Initiative" }), share: 34 },
      { name: say({ da: "Hovedmål", en: "Main goal" }), share: 32 },
      { name: say({ da: "Beløb", en: "Amount" }), share: 14, isNumber: true },
      { name: say({ da: "Kilde", en: "Source" }), share: 8 },
    ],
    rows: [
      ...wants.map(({ code, initiative, amount, committee }) => {
        const [goal] = initiative?.goals ?? [];
        const named = initiative ? text(initiative.title) : redacted;
        const source = sources.of(plansOf(committee.code));
        return { cells: [code, named, goal ? text(goal.title) : "", kroner(amount.oere), source] };
      }),
      { cells: [say({ da: "I alt", en: "Total" }), "", "", kroner(total), ""], isTotal: true },
    ],
  };
}

/** What differs from the year before. */
export function changesChapter({ report, tongue }: ReportWriting): Block[] {
  const { changes, year } = report;
  if (!changes) return [];
  const { say } = tongue;
  const { since, newUnfinanced, goneUnfinanced, cells } = changes;
  const answers = cells.filter(({ before, after }) => before?.progress !== after?.progress);
  const wanted = (wants: readonly Want[]) => wants.map(({ code }) => code).join(", ");
  const items: Line[] = [
    ...(newUnfinanced.length === 0
      ? []
      : [
          say({
            da: `Nye ønsker til budget ${year + 1}: ${wanted(newUnfinanced)}.`,
            en: `New wants for the budget of ${year + 1}: ${wanted(newUnfinanced)}.`,
          }),
        ]),
    ...(goneUnfinanced.length === 0
      ? []
      : [
          say({
            da: `Ønsker fra rapporten for ${since.year}, der ikke er der længere: ${wanted(goneUnfinanced)}.`,
            en: `Wants of the report of ${since.year} that are there no more: ${wanted(goneUnfinanced)}.`,
          }),
        ]),
  ];
  return [
    chapter(say({ da: `Ændret siden ${since.year}`, en: `Changed since ${since.year}` })),
    ...(items.length === 0 ? [] : [{ kind: "list" as const, items }]),
    answers.length === 0
      ? paragraph(say({ da: "Ingen svar på målene er ændret.", en: "No answer to a goal has changed." }))
      : changedAnswers(answers, tongue, since.year),
  ];
}

function changedAnswers(cells: NonNullable<AnsweredReport["changes"]>["cells"], tongue: Tongue, since: number): Block {
  const { say, text, nameOf } = tongue;
  const lineOf = (cell: (typeof cells)[number]["before"]): Line => {
    if (!cell) return "–";
    return cell.progress === null ? nameOf("CellState", cell.state) : [stateRun(cell.progress, tongue)];
  };
  return {
    kind: "table",
    caption: say({ da: "Svar, der er blevet andre", en: "Answers that have become others" }),
    columns: [
      { name: say({ da: "Mål", en: "Goal" }), share: 44 },
      { name: say({ da: "Udvalg", en: "Committee" }), share: 14 },
      { name: String(since), share: 21 },
      { name: say({ da: "Nu", en: "Now" }), share: 21 },
    ],
    rows: [...cells]
      .sort((one, other) => one.goal.ordinal - other.goal.ordinal)
      .map(({ goal, committee, before, after }) => ({
        cells: [`${goal.ordinal}. ${text(goal.title)}`, committee.code, lineOf(before), lineOf(after)],
      })),
  };
}

/** Every committee with what it has handed in, also where that is nothing. */
export function manifestChapter(writing: ReportWriting): Block[] {
  const { report, tongue } = writing;
  const { say } = tongue;
  return [
    chapter(say({ da: "Hvad rapporten bygger på", en: "What the report is built on" })),
    paragraph(
      say({
        da: "Alle stående udvalg og Økonomiudvalget, også dem, der ikke har afleveret.",
        en: "All standing committees and the finance committee, also those that have delivered nothing.",
      }),
    ),
    {
      kind: "table",
      caption: say({ da: "Udvalgenes dokumenter", en: "The committees' documents" }),
      columns: [
        { name: say({ da: "Udvalg", en: "Committee" }), share: 30 },
        { name: say({ da: "Dokument", en: "Document" }), share: 20 },
        { name: say({ da: "I rapporten", en: "In the report" }), share: 19 },
        { name: say({ da: "Publiceret", en: "Published" }), share: 21 },
        { name: say({ da: "Kilde", en: "Source" }), share: 10 },
      ],
      rows: report.manifest.map((entry) => ({ cells: entryCells(writing, entry) })),
    },
  ];
}

function entryCells({ report, tongue, sources }: ReportWriting, entry: ManifestEntry): Line[] {
  const { say, text, nameOf, day } = tongue;
  const { committee, kind, inclusion, revision, document, contentHash } = entry;
  const slot = kind === "ACTION_PLAN" ? "PLAN_REVISION" : "STATEMENT";
  const owed = report.deliveryBoard?.find((each) => each.committee.code === committee.code && each.slot === slot);
  const late = owed?.timeliness === "LATE" && owed.daysLate !== null ? owed.daysLate : undefined;
  const lateWords =
    late === undefined
      ? ""
      : say({ da: `, ${late} dage for sent`, en: `, ${late} ${late === 1 ? "day" : "days"} late` });
  const published = document
    ? say({
        da: `rev. ${revision}, ${day(document.publishedAt)}`,
        en: `rev. ${revision}, ${day(document.publishedAt)}`,
      })
    : "–";
  const word = nameOf("Inclusion", inclusion);
  const outside = committee.publishes
    ? ""
    : say({ da: " (publicerer ikke i hubben)", en: " (does not publish in the hub)" });
  return [
    `${text(committee.name)} (${committee.code})`,
    nameOf("DocumentKind", kind),
    isThere(entry) ? word : [{ text: word, isStrong: true }, { text: outside }],
    published + lateWords,
    sources.of([contentHash]),
  ];
}

/** What the coordinator has remarked, and the talks that were held. */
export function aroundChapter({ report, tongue }: ReportWriting): Block[] {
  const { say, text, day, nameOf } = tongue;
  const { remarks, talks } = report;
  if (remarks.length + talks.length === 0) return [];
  return [
    chapter(say({ da: "Bemærkninger og drøftelser", en: "Remarks and talks" })),
    ...(remarks.length === 0 ? [] : [section(say({ da: "Bemærkninger", en: "Remarks" }))]),
    ...remarks.flatMap(({ remark, replies }) => {
      const about = `${remark.committee.code}, ${nameOf("DocumentKind", remark.kind).toLowerCase()}, ${day(remark.writtenAt)}: `;
      const reply = say({ da: "Svar", en: "Reply" });
      return [
        paragraph([{ text: about, isStrong: true }, { text: text(remark.text) }]),
        ...(replies.length === 0
          ? [paragraph(say({ da: "Ikke besvaret.", en: "Not replied to." }), "small")]
          : [
              {
                kind: "list" as const,
                items: replies.map((each) => `${reply}, ${day(each.repliedAt)}: ${text(each.text)}`),
              },
            ]),
      ];
    }),
    ...(talks.length === 0 ? [] : [section(say({ da: "Drøftelser med borgmestre", en: "Talks with mayors" }))]),
    ...(talks.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            items: talks.map(
              ({ committee, state, heldOn, summary }): Line => [
                { text: `${committee.code}, ${nameOf("TalkState", state).toLowerCase()}`, isStrong: true },
                { text: `${heldOn ? ` ${day(heldOn)}` : ""}. ${summary ? text(summary) : ""}` },
              ],
            ),
          },
        ]),
  ];
}
