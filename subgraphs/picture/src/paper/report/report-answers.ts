import { type Block, chapter, paragraph, type Run, section } from "@hub/print";
import { stateRun } from "../state.js";
import type { GoalAnswer, ManifestEntry } from "./report-question.js";
import type { ReportWriting } from "./report-writing.js";

/** What each committee writes itself, in its statement. */
export function answersChapter(writing: ReportWriting): Block[] {
  const { report, tongue } = writing;
  const statements = report.manifest.filter(({ document }) => document?.goalAnswers);
  if (statements.length === 0) return [];
  return [
    chapter(tongue.say({ da: "Hvad udvalgene skriver", en: "What the committees write" })),
    ...statements.flatMap((entry) => statementSection(writing, entry)),
  ];
}

function statementSection(writing: ReportWriting, entry: ManifestEntry): Block[] {
  const { tongue, sources } = writing;
  const { committee, contentHash, document } = entry;
  const summary = document?.summary ?? null;
  const reference = sources.of([contentHash]);
  return [
    section(`${tongue.text(committee.name)} (${committee.code})`),
    ...(summary ? [paragraph(`${tongue.text(summary)} ${reference}`)] : []),
    {
      kind: "list",
      items: (document?.goalAnswers ?? []).map((answer) => answerLine(writing, answer)),
    },
  ];
}

function answerLine({ report, tongue }: ReportWriting, answer: GoalAnswer): Run[] {
  const { text, say } = tongue;
  const goal = report.picture.cells.find((cell) => cell.goal.code === answer.goal.code)?.goal;
  const state = stateRun(answer.progress, tongue).text.toLowerCase();
  const without = say({ da: ", uden belæg", en: ", without evidence" });
  const reason = answer.noEvidenceReason ? ` ${text(answer.noEvidenceReason)}` : "";
  return [
    { text: `${goal ? text(goal.title) : answer.goal.code}: `, isStrong: true },
    { text: `${state}${answer.evidence.length === 0 ? without : ""}. ${text(answer.narrative)}${reason}` },
  ];
}
