import type { CSSProperties } from "react";
import { PageLink, useParameter } from "../../address/index.js";
import { useFormat, useTexts } from "../../language/index.js";
import { ABSENCE_TEXTS, Absent, GoalState, MillionDifference, PROGRESS_TEXTS, toneOf } from "../../mark/index.js";
import { HEAT, isShown, largestOf, measureOf, ONLY, OPEN_CELL } from "./filter.js";
import styles from "./matrix-cell.module.css";
import type { Cell, Colour, PictureModel } from "./picture.js";
import { PICTURE_TEXTS } from "./texts.js";

export interface CellProps {
  cell: Cell;
  picture: PictureModel;
  /** The same cell of the picture that this one is compared with. */
  before: Cell | undefined;
  colour: Colour | undefined;
  /** Its place in the grid, for the arrows. */
  row: number;
  column: number;
}

/** A committee's answer to a goal: a sign and a word, its initiatives, and what is financed and lacking. It opens what is behind it. */
export function MatrixCell(props: CellProps) {
  const { cell, picture, row, column } = props;
  const only = useParameter(ONLY);
  const heat = useParameter(HEAT);
  const isOpen = useParameter(OPEN_CELL) === cell.key;
  const depth = heat === undefined ? 0 : (measureOf(cell, heat) ?? 0) / largestOf(picture, heat);
  return (
    <PageLink
      changes={[OPEN_CELL.is(isOpen ? undefined : cell.key)]}
      className={styles.cell}
      data-tone={heat === undefined && cell.progress !== null ? toneOf(cell.progress) : undefined}
      data-state={cell.state}
      data-heat={heat}
      data-faint={isShown(cell, only) ? undefined : true}
      data-open={isOpen || undefined}
      data-row={row}
      data-column={column}
      tabIndex={-1}
      aria-current={isOpen ? "true" : undefined}
      style={heat === undefined ? undefined : ({ "--depth": `${Math.round(depth * 100)}%` } as CSSProperties)}
    >
      {heat === undefined ? <Said {...props} /> : <Measured {...props} />}
    </PageLink>
  );
}

function Said({ cell, picture, before, colour }: CellProps) {
  const texts = useTexts(PICTURE_TEXTS);
  const words = useTexts(PROGRESS_TEXTS);
  const absences = useTexts(ABSENCE_TEXTS);
  const isBare = cell.state === "NOT_CARRIED" || cell.state === "MISSING";
  if (isBare) {
    return (
      <>
        <Absent why={cell.state === "MISSING" ? "missing" : "notCarried"} isCell />
        {before !== undefined && before.progress !== null && (
          <span className={styles.was}>{texts.was(words[before.progress])}</span>
        )}
      </>
    );
  }
  const wordOf = (each: Cell) =>
    each.progress === null ? (each.state === "PLANNED" ? texts.planned : absences.notCarried) : words[each.progress];
  return (
    <>
      <span className={styles.head}>
        {cell.progress === null ? (
          <span className={styles.planned}>{texts.planned}</span>
        ) : (
          <GoalState progress={cell.progress} hasEvidence={cell.hasEvidence} />
        )}
        {cell.disagrees && colour !== undefined && (
          <span className={styles.against} title={texts.disagrees(texts[colour])}>
            <AgainstSign />
            <span className="unseen"> {texts.disagrees(texts[colour])}</span>
          </span>
        )}
        <span className={styles.number}>
          {cell.initiatives}
          <span className="unseen"> {texts.initiatives(cell.initiatives)}</span>
        </span>
      </span>
      <MoneyBar cell={cell} largest={largestOf(picture, "financed")} />
      <Money cell={cell} before={before} />
      {before !== undefined && wordOf(before) !== wordOf(cell) && (
        <span className={styles.was}>{texts.was(wordOf(before))}</span>
      )}
    </>
  );
}

/** Where a committee's word and the barometer's colour do not agree. */
export function AgainstSign() {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d="M1 4.2h10M1 7.8h10M9 1 3 11" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

/** How much is financed, and hatched how much is lacking. */
function MoneyBar({ cell, largest }: { cell: Cell; largest: number }) {
  const width = (oere: number) => ({ width: `${Math.min(100, (oere / largest) * 100)}%` });
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.financed} style={width(cell.financed.oere)} />
      <span className={styles.lacking} style={width(cell.lacking)} />
    </span>
  );
}

function Money({ cell, before }: { cell: Cell; before: Cell | undefined }) {
  const texts = useTexts(PICTURE_TEXTS);
  const format = useFormat();
  return (
    <span className={styles.money}>
      <span>
        {format.million(cell.financed.oere)}
        <span className="unseen"> {texts.financed}</span>
        <MillionDifference oere={before && cell.financed.oere - before.financed.oere} />
      </span>
      {cell.lacking > 0 && <span className={styles.missing}>{texts.lacking(format.million(cell.lacking))}</span>}
    </span>
  );
}

function Measured({ cell }: CellProps) {
  const format = useFormat();
  const heat = useParameter(HEAT);
  const value = heat === undefined ? undefined : measureOf(cell, heat);
  if (!cell.isPublishing || cell.state === "MISSING") return <Absent why="missing" />;
  if (value === undefined || (value === 0 && cell.state === "NOT_CARRIED")) return <Absent why="notCarried" />;
  return <span className={styles.value}>{heat === "initiatives" ? format.whole(value) : format.million(value)}</span>;
}
