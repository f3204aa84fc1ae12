import type { ReactNode } from "react";
import { PageLink, useParameter } from "../../../address/index.js";
import { useRovingFocus } from "../../../control/index.js";
import { lastDayBefore, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { Absent } from "../../../mark/index.js";
import { useShortDay } from "../days.js";
import { Mark, TONES } from "../mark.js";
import { WHEEL_TEXTS } from "../texts.js";
import { OPEN, OWED, type Owed, type Wheel } from "../wheel.js";
import { daysBetween } from "../year.js";
import styles from "./board.module.css";
import { type Told, useTold } from "./told.js";

/** Committees and what each owes; each cell opens what is behind it. */
export function Board({ wheel }: { wheel: Wheel }) {
  const texts = useTexts(WHEEL_TEXTS);
  const told = useTold(wheel);
  const open = useParameter(OPEN);
  const { gridProps } = useRovingFocus();
  return (
    <Card label={texts.board} isFlush>
      <h2 className={styles.title}>{texts.board}</h2>
      <div className={styles.scroll}>
        <table className={styles.board} {...gridProps}>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.committee}>{texts.committee}</span>
              </th>
              {OWED.map((owed) => (
                <th key={owed} scope="col">
                  {texts[owed]}
                  <small>
                    <Due wheel={wheel} owed={owed} />
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wheel.committees.map(({ code, publishes }, row) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                {publishes ? (
                  OWED.map((owed, column) => (
                    <td key={owed}>
                      <PageLink
                        className={styles.cell}
                        changes={[OPEN.is(`${code}.${owed}`)]}
                        aria-current={open === `${code}.${owed}` ? "true" : undefined}
                        data-row={row}
                        data-column={column}
                        tabIndex={-1}
                      >
                        <Cell told={told(code, owed)} />
                      </PageLink>
                    </td>
                  ))
                ) : (
                  <td colSpan={OWED.length}>
                    <span className={styles.outside}>
                      <Absent why="outside" />
                      {exempt(wheel, code).map((slot) => (
                        <Absent key={slot} why="exempt">
                          {texts[slot]}: {texts.exempt.toLowerCase()}
                        </Absent>
                      ))}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** What a committee that does not publish is exempt from. */
function exempt(wheel: Wheel, committee: string) {
  return (["PLAN_REVISION", "STATEMENT"] as const).filter(
    (owed) => wheel.standing(committee, owed)?.timeliness === "EXEMPT",
  );
}

function Due({ wheel, owed }: { wheel: Wheel; owed: Owed }): ReactNode {
  const texts = useTexts(WHEEL_TEXTS);
  const day = useShortDay();
  const milestone = wheel.milestone(owed);
  if (owed === "CALL_LETTER" || milestone === undefined) return texts.fourteen;
  const { dueOn, locksAt } = milestone;
  if (locksAt === null) return day(dueOn);
  const lock = locksAt <= wheel.at ? texts.lockedOn : texts.locksOn;
  return `${day(dueOn)}, ${lock(day(lastDayBefore(locksAt)))}`;
}

/** What a cell says: sign and word, and under it days. */
export function Cell({ told }: { told: Told }) {
  return (
    <>
      {told.timeliness === "EXEMPT" ? (
        <Absent why="exempt" />
      ) : told.timeliness === undefined ? (
        <Absent why="notCarried">{told.word}</Absent>
      ) : (
        <span className={styles.word} data-tone={TONES[told.timeliness]}>
          <Mark timeliness={told.timeliness} />
          {told.word}
        </span>
      )}
      {told.notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
    </>
  );
}

/** What a board's rows come to on their own day. */
export function daysUntil(wheel: Wheel, day: string): number {
  return daysBetween(wheel.at, `${day}T12:00:00Z`);
}
