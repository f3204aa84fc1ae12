import { useParameter } from "../../address/index.js";
import { useRovingFocus } from "../../control/index.js";
import { useFormat, useGraphText, useTexts } from "../../language/index.js";
import { isRowShown, ONLY } from "./filter.js";
import { BarometerMark, type MatrixProps } from "./matrix.js";
import styles from "./matrix.module.css";
import { MatrixCell } from "./matrix-cell.js";
import { PICTURE_TEXTS } from "./texts.js";

/** On a narrow page: the goals, each with the committees that say something of it. */
export function GoalList({ picture, before }: MatrixProps) {
  const texts = useTexts(PICTURE_TEXTS);
  const textOf = useGraphText();
  const format = useFormat();
  const only = useParameter(ONLY);
  const { gridProps } = useRovingFocus();
  const rows = picture.areas.flatMap((area) => area.rows).filter((row) => isRowShown(row, only));
  return (
    <ul className={styles.goals} {...gridProps}>
      {rows.map((row, index) => {
        const saying = row.cells.filter(({ state, isPublishing }) => isPublishing && state !== "NOT_CARRIED");
        return (
          <li key={row.goal.code}>
            <h2>
              <span className={styles.ordinal}>{row.goal.ordinal}</span> {textOf(row.goal.title)}
            </h2>
            <BarometerMark colour={row.colour} />
            <ul className={styles.answers}>
              {saying.map((cell, column) => (
                <li key={cell.key}>
                  <span>{cell.committee.code}</span>
                  <MatrixCell
                    cell={cell}
                    picture={picture}
                    before={before?.byKey.get(cell.key)}
                    colour={row.colour}
                    row={index * 10 + column}
                    column={0}
                  />
                </li>
              ))}
            </ul>
            <p className={styles.rest}>
              {texts.total}: {texts.mio(format.million(row.sums.financed + row.sums.lacking))}
              {row.sums.lacking > 0 && `, ${texts.lacking(format.million(row.sums.lacking))}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
