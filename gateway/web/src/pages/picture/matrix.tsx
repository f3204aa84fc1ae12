import { Fragment } from "react";
import { useParameter } from "../../address/index.js";
import { useRovingFocus } from "../../control/index.js";
import { useInstant } from "../../instant/index.js";
import { useFormat, useGraphText, useTexts } from "../../language/index.js";
import { Absent, MillionDifference } from "../../mark/index.js";
import { differenceOf, isRowShown, ONLY } from "./filter.js";
import styles from "./matrix.module.css";
import { MatrixCell } from "./matrix-cell.js";
import type { Committee, GoalRow, PictureModel, Sums } from "./picture.js";
import { PICTURE_TEXTS } from "./texts.js";

export interface MatrixProps {
  picture: PictureModel;
  /** The picture that it is compared with. */
  before: PictureModel | undefined;
}

/** Goals by area, and every committee of the frame; sums both ways. */
export function Matrix({ picture, before }: MatrixProps) {
  const texts = useTexts(PICTURE_TEXTS);
  const textOf = useGraphText();
  const only = useParameter(ONLY);
  const { gridProps } = useRovingFocus();
  const shown = picture.areas
    .map(({ area, rows }) => ({ area, rows: rows.filter((row) => isRowShown(row, only)) }))
    .filter(({ rows }) => rows.length > 0);
  const order = shown.flatMap(({ rows }) => rows);
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix} {...gridProps}>
        <caption className="unseen">{texts.caption(picture.year)}</caption>
        <Head picture={picture} />
        <tbody>
          {shown.map(({ area, rows }) => (
            <Fragment key={area.code}>
              <tr>
                <th scope="colgroup" colSpan={picture.committees.length + 2} className={styles.area}>
                  {area.ordinal}. {textOf(area.title)}
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.goal.code} row={row} index={order.indexOf(row)} picture={picture} before={before} />
              ))}
            </Fragment>
          ))}
        </tbody>
        <Foot picture={picture} before={before} />
      </table>
    </div>
  );
}

/** A committee's name, short enough for a column. */
export function shortName(name: string): string {
  return name
    .replace(/udvalget$/, "")
    .replace(/^(The )?Committee (on|for) /, "")
    .replace(/ Committee$/, "");
}

function Head({ picture }: { picture: PictureModel }) {
  const { committees } = useInstant();
  const silent = new Set(committees.filter(({ isReachable }) => !isReachable).map(({ code }) => code));
  const texts = useTexts(PICTURE_TEXTS);
  const textOf = useGraphText();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.goal}>
          {texts.areaAndGoal}
        </th>
        {picture.committees.map((committee) => (
          <th key={committee.code} scope="col" className={committee.publishes ? styles.committee : styles.silent}>
            {committee.publishes ? (
              <>
                {shortName(textOf(committee.name))}
                <small>{committee.code}</small>
                {silent.has(committee.code) && <Absent why="unreachable" />}
              </>
            ) : (
              <abbr title={`${textOf(committee.name)}: ${texts.silent}`}>
                {committee.code}
                <span className="unseen"> {texts.silent}</span>
              </abbr>
            )}
          </th>
        ))}
        <th scope="col" className={styles.total}>
          {texts.total}
          <small>{texts.unit(picture.year)}</small>
        </th>
      </tr>
    </thead>
  );
}

const NO_WIDTH = "\u200b";

interface RowProps extends MatrixProps {
  row: GoalRow;
  index: number;
}

function Row({ row, index, picture, before }: RowProps) {
  const textOf = useGraphText();
  const { goal, colour, sums } = row;
  const publishing = row.cells.filter(({ isPublishing }) => isPublishing);
  const past = before?.areas.flatMap(({ rows }) => rows).find((each) => each.goal.code === goal.code);
  return (
    <tr>
      <th scope="row" className={styles.goal}>
        <span className={styles.ordinal}>{goal.ordinal}</span> {textOf(goal.title)}
        <BarometerMark colour={colour} />
      </th>
      {publishing.map((cell, column) => (
        <td key={cell.key}>
          <MatrixCell
            cell={cell}
            picture={picture}
            before={before?.byKey.get(cell.key)}
            colour={colour}
            row={index}
            column={column}
          />
        </td>
      ))}
      {row.cells.slice(publishing.length).map((cell) => (
        <td key={cell.key} className={styles.outside}>
          <Absent why="outside" isCell>
            <span className="unseen">{cell.committee.code}</span>
          </Absent>
        </td>
      ))}
      <td className={styles.total}>
        <SumView sums={sums} before={past?.sums} />
      </td>
    </tr>
  );
}

/** The barometer's colour of a goal, with its word; its place is kept until it is known, so that nothing moves. */
export function BarometerMark({ colour }: { colour: GoalRow["colour"] }) {
  const texts = useTexts(PICTURE_TEXTS);
  if (colour === undefined) return <span className={styles.barometer}>{NO_WIDTH}</span>;
  return (
    <span className={styles.barometer} data-colour={colour}>
      <i aria-hidden="true" /> {texts.barometer.toLowerCase()}: {texts[colour]}
    </span>
  );
}

function SumView({ sums, before }: { sums: Sums; before: Sums | undefined }) {
  const texts = useTexts(PICTURE_TEXTS);
  const format = useFormat();
  const difference = differenceOf(sums, before);
  return (
    <>
      <strong>{format.million(sums.financed + sums.lacking)}</strong>
      <span className={styles.under}>
        {sums.lacking > 0 ? texts.lacking(format.million(sums.lacking)) : texts.financed}
      </span>
      {difference !== undefined && <MillionDifference oere={difference.financed + difference.lacking} />}
    </>
  );
}

function Foot({ picture, before }: MatrixProps) {
  const texts = useTexts(PICTURE_TEXTS);
  const sumsOf = (model: PictureModel | undefined, { code }: Committee) => model?.byCommittee.get(code);
  const { totals } = picture;
  const all = allOf(totals);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.goal}>
          {texts.committeeTotal}
          <small>{texts.unit(picture.year)}</small>
        </th>
        {picture.committees.map((committee) => {
          const sums = sumsOf(picture, committee);
          return (
            <td key={committee.code} className={committee.publishes ? styles.sum : styles.outside}>
              {committee.publishes && sums && <SumView sums={sums} before={sumsOf(before, committee)} />}
            </td>
          );
        })}
        <td className={styles.total}>
          <SumView sums={all} before={before && allOf(before.totals)} />
        </td>
      </tr>
    </tfoot>
  );
}

function allOf(totals: PictureModel["totals"]): Sums {
  return {
    initiatives: totals.initiatives,
    financed: totals.financed.oere,
    lacking: totals.unfinanced.oere + (totals.lapsed?.oere ?? 0),
    spent: totals.spent?.oere,
  };
}
