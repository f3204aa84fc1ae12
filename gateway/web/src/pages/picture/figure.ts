import type { FigureTable } from "../../chart/index.js";
import { type GraphText, type Language, textsOf } from "../../language/index.js";
import { ABSENCE_TEXTS, PROGRESS_TEXTS } from "../../mark/index.js";
import type { Cell, GoalRow, PictureModel } from "./picture.js";
import { PICTURE_TEXTS } from "./texts.js";

/** The picture as a table: a row for each goal and committee. */
export function figureOf(picture: PictureModel, language: Language): FigureTable {
  const texts = textsOf(PICTURE_TEXTS, language);
  const written = (text: GraphText) => (language === "en" ? (text.en ?? text.da) : text.da);
  const stateOf = stateIn(language);
  const names = new Map(picture.committees.map(({ code, name }) => [code, written(name)]));
  const evidenceOf = ({ hasEvidence }: Cell) => (hasEvidence ? texts.yes : texts.no);
  const rowOf = (area: GraphText, { goal, colour }: GoalRow, cell: Cell) => [
    written(area),
    `${goal.ordinal} ${written(goal.title)}`,
    names.get(cell.committee.code) ?? cell.committee.code,
    stateOf(cell),
    cell.progress && evidenceOf(cell),
    colour === undefined ? null : texts[colour],
    ...numbersOf(cell),
  ];
  return {
    name: `policy-picture-${picture.year}`,
    caption: texts.caption(picture.year),
    columns: [
      { title: texts.area, kind: "text" },
      { title: texts.goal, kind: "text" },
      { title: texts.committee, kind: "text" },
      { title: texts.state, kind: "text" },
      { title: texts.evidence, kind: "text" },
      { title: texts.barometer, kind: "text" },
      { title: texts.initiativesHead, kind: "whole" },
      { title: texts.financedHead, kind: "money" },
      { title: texts.lackingHead, kind: "money" },
      { title: texts.spentHead, kind: "money" },
    ],
    rows: picture.areas.flatMap(({ area, rows }) =>
      rows.flatMap((row) => row.cells.map((cell) => rowOf(area.title, row, cell))),
    ),
  };
}

/** A committee that does not publish has none, which is not 0. */
function numbersOf({ isPublishing, initiatives, financed, lacking, spent }: Cell): (number | null)[] {
  return isPublishing ? [initiatives, financed.oere, lacking, spent?.oere ?? null] : [null, null, null, null];
}

/** What a cell says, in words. */
export function stateIn(language: Language): (cell: Cell) => string {
  const words = textsOf(PROGRESS_TEXTS, language);
  const absences = textsOf(ABSENCE_TEXTS, language);
  const { planned } = textsOf(PICTURE_TEXTS, language);
  return ({ state, progress, isPublishing }) => {
    if (!isPublishing) return absences.outside;
    if (progress !== null) return words[progress];
    if (state === "PLANNED") return planned;
    return state === "MISSING" ? absences.missing : absences.notCarried;
  };
}
