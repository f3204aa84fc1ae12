import { useParameter } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import type { Dimension, InitiativeFilter } from "../../../graph/index.js";
import { useQuestion } from "../../../graph/index.js";
import { type Format, useFormat, useTexts } from "../../../language/index.js";
import { SkeletonBlock, Trouble } from "../../../layout/index.js";
import { DifferenceBelow } from "../../../mark/index.js";
import type { TotalsThen } from "../compared.js";
import type { Scope } from "../filter.js";
import type { ComparedList } from "../list/use-amounts-then.js";
import type { Totals } from "../totals.js";
import { GROUP_TEXTS } from "./group-texts.js";
import { ACROSS, DIMENSIONS, GROUP, type GroupName, groupsOf, OVERLAPPING } from "./grouping.js";
import styles from "./groups.module.css";
import { askInitiativesGroups } from "./groups.operations.js";
import { KeyCells, useKeyLabel } from "./key-cells.js";
import { Pivot } from "./pivot.js";
import { comparedRows, type GroupFigures, type GroupRow, joinedRows } from "./rows.js";

export interface GroupCardProps {
  filter: InitiativeFilter;
  scope: Scope;
  totals: Totals | undefined;
  /** What it is compared with, and what the same choice comes to there. */
  compared: ComparedList | undefined;
  totalsThen: TotalsThen | undefined;
}

/** The chosen initiatives in groups, with their sums, or as a pivot. */
export function GroupCard({ filter, scope, totals, compared, totalsThen }: GroupCardProps) {
  const names = groupsOf(useParameter(GROUP));
  const across = useParameter(ACROSS);
  const by = names.map((name) => DIMENSIONS[name].dimension);
  const answer = useQuestion(askInitiativesGroups, { filter, asOf: scope.asOf, basis: scope.basis, by });
  const then = useRowsThen(compared, by);
  const here = joinedRows(answer.data);
  const rows = then.rows === undefined ? here : comparedRows(here, then.rows);
  return (
    <>
      <Trouble answer={answer} />
      {compared !== undefined && <Trouble answer={then.answer} />}
      {answer.isFirst ? (
        <SkeletonBlock height={380} />
      ) : across === undefined ? (
        <Groups names={names} rows={rows} totals={totals && { ...totals, before: totalsThen }} what={compared?.what} />
      ) : (
        <Pivot {...{ names, across, filter, scope, rows, compared }} />
      )}
    </>
  );
}

function useRowsThen(compared: ComparedList | undefined, by: Dimension[]) {
  const { filter = {}, scope } = compared ?? {};
  const variables = { filter, asOf: scope?.asOf ?? null, basis: scope?.basis ?? null, by };
  const answer = useQuestion(askInitiativesGroups, variables, { isPaused: compared === undefined });
  const isThere = compared !== undefined && answer.data !== undefined;
  return { answer, rows: isThere ? joinedRows(answer.data) : undefined };
}

interface GroupsProps {
  names: readonly GroupName[];
  rows: readonly GroupRow[];
  totals: Compared | undefined;
  /** What it is compared with. */
  what: string | undefined;
}

type Compared = GroupFigures & { before?: GroupFigures | undefined };

function Groups({ names, rows, totals, what }: GroupsProps) {
  const texts = useTexts(GROUP_TEXTS);
  const format = useFormat();
  const table = useGroupTable(names, rows, what);
  const largest = Math.max(1, ...rows.map(({ amount }) => amount));
  return (
    <ChartFrame name="groups" table={table} legend={<Legend />}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="unseen">{table.caption}</caption>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {texts[name]}
                </th>
              ))}
              <th scope="col" className="numbers">
                {texts.count}
              </th>
              <th scope="col" className={styles.barHead}>
                {texts.split}
              </th>
              <th scope="col" className="numbers">
                {texts.million(texts.amount)}
              </th>
              <th scope="col" className="numbers">
                {texts.million(texts.unfinanced)}
              </th>
              <th scope="col" className="numbers">
                {texts.million(texts.lapsed)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.key}>
                <KeyCells names={names} row={row} before={rows[at - 1]} />
                <Count format={format} row={row} />
                <td>
                  <Bar row={row} largest={largest} />
                </td>
                <Money format={format} row={row} />
              </tr>
            ))}
          </tbody>
          {totals !== undefined && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={names.length}>
                  {texts.total}
                </th>
                <Count format={format} row={totals} />
                <td />
                <Money format={format} row={totals} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {what !== undefined && <p className={styles.note}>{texts.against(what)}</p>}
      {names.some((name) => OVERLAPPING.has(name)) && <p className={styles.note}>{texts.overlapping}</p>}
    </ChartFrame>
  );
}

interface FiguresProps {
  format: Format;
  row: Compared;
}

function Count({ format, row: { count, before } }: FiguresProps) {
  return (
    <td className="numbers">
      {format.whole(count)}
      {before && <DifferenceBelow value={count - before.count} write={format.whole} />}
    </td>
  );
}

function Money({ format, row }: FiguresProps) {
  return (["amount", "unfinanced", "lapsed"] as const).map((name) => (
    <td key={name} className="numbers" data-lacking={(name !== "amount" && row[name] > 0) || undefined}>
      {format.million(row[name])}
      {row.before && <DifferenceBelow value={row[name] - row.before[name]} write={format.million} />}
    </td>
  ));
}

function Bar({ row, largest }: { row: GroupRow; largest: number }) {
  const share = (oere: number) => ({ width: `${(oere / largest) * 100}%` });
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={share(row.financed)} />
      <span data-lacking style={share(row.unfinanced + row.lapsed)} />
    </span>
  );
}

function Legend() {
  const texts = useTexts(GROUP_TEXTS);
  return (
    <>
      <span className={styles.key}>
        <i className={styles.swatch} /> {texts.financed.toLowerCase()}
      </span>
      <span className={styles.key}>
        <i className={styles.swatch} data-lacking /> {texts.lacking}
      </span>
    </>
  );
}

const FIGURES = ["count", "amount", "financed", "unfinanced", "lapsed"] as const;

function useGroupTable(names: readonly GroupName[], rows: readonly GroupRow[], what: string | undefined): FigureTable {
  const texts = useTexts(GROUP_TEXTS);
  const label = useKeyLabel();
  const isCompared = rows.some(({ before }) => before !== undefined);
  const columnsOf = (titleOf: (name: (typeof FIGURES)[number]) => string) =>
    FIGURES.map((name) => ({ title: titleOf(name), kind: name === "count" ? ("whole" as const) : ("money" as const) }));
  const valuesOf = (figures: GroupFigures | undefined) => (figures ? FIGURES.map((name) => figures[name]) : []);
  return {
    name: `initiatives-by-${names.join("-")}`,
    caption: texts.caption(names.map((name) => texts[name].toLowerCase()).join(", ")),
    columns: [
      ...names.map((name) => ({ title: texts[name], kind: "text" as const })),
      ...columnsOf((name) => texts[name]),
      ...(isCompared ? columnsOf((name) => texts.earlier(texts[name], what ?? "")) : []),
    ],
    rows: rows.map((row) => [...row.keys.map(label), ...valuesOf(row), ...valuesOf(row.before)]),
  };
}
