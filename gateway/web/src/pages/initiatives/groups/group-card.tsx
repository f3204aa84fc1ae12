import { useParameter } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import type { InitiativeFilter } from "../../../graph/index.js";
import { useQuestion } from "../../../graph/index.js";
import { type Format, useFormat, useTexts } from "../../../language/index.js";
import { SkeletonBlock, Trouble } from "../../../layout/index.js";
import type { Scope } from "../filter.js";
import type { Totals } from "../totals.js";
import { GROUP_TEXTS } from "./group-texts.js";
import { ACROSS, DIMENSIONS, GROUP, type GroupName, groupsOf, OVERLAPPING } from "./grouping.js";
import styles from "./groups.module.css";
import { askInitiativesGroups } from "./groups.operations.js";
import { KeyCells, useKeyLabel } from "./key-cells.js";
import { Pivot } from "./pivot.js";
import { type GroupRow, joinedRows } from "./rows.js";

export interface GroupCardProps {
  filter: InitiativeFilter;
  scope: Scope;
  totals: Totals | undefined;
}

/** The chosen initiatives in groups, with their sums, or as a pivot. */
export function GroupCard({ filter, scope, totals }: GroupCardProps) {
  const names = groupsOf(useParameter(GROUP));
  const across = useParameter(ACROSS);
  const by = names.map((name) => DIMENSIONS[name].dimension);
  const answer = useQuestion(askInitiativesGroups, { filter, asOf: scope.asOf, basis: scope.basis, by });
  const rows = joinedRows(answer.data);
  return (
    <>
      <Trouble answer={answer} />
      {answer.isFirst ? (
        <SkeletonBlock height={380} />
      ) : across === undefined ? (
        <Groups names={names} rows={rows} totals={totals} />
      ) : (
        <Pivot names={names} across={across} filter={filter} scope={scope} rows={rows} totals={totals} />
      )}
    </>
  );
}

interface GroupsProps {
  names: readonly GroupName[];
  rows: readonly GroupRow[];
  totals: Totals | undefined;
}

function Groups({ names, rows, totals }: GroupsProps) {
  const texts = useTexts(GROUP_TEXTS);
  const format = useFormat();
  const table = useGroupTable(names, rows);
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
                <td className="numbers">{format.whole(row.count)}</td>
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
                <td className="numbers">{format.whole(totals.count)}</td>
                <td />
                <Money format={format} row={totals} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {names.some((name) => OVERLAPPING.has(name)) && <p className={styles.note}>{texts.overlapping}</p>}
    </ChartFrame>
  );
}

function Money({ format, row }: { format: Format; row: Pick<GroupRow, "amount" | "unfinanced" | "lapsed"> }) {
  return (
    <>
      <td className="numbers">{format.million(row.amount)}</td>
      <td className="numbers" data-lacking={row.unfinanced > 0 || undefined}>
        {format.million(row.unfinanced)}
      </td>
      <td className="numbers" data-lacking={row.lapsed > 0 || undefined}>
        {format.million(row.lapsed)}
      </td>
    </>
  );
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

function useGroupTable(names: readonly GroupName[], rows: readonly GroupRow[]): FigureTable {
  const texts = useTexts(GROUP_TEXTS);
  const label = useKeyLabel();
  const money = (["amount", "financed", "unfinanced", "lapsed"] as const).map((name) => ({
    title: texts[name],
    kind: "money" as const,
  }));
  return {
    name: `initiatives-by-${names.join("-")}`,
    caption: texts.caption(names.map((name) => texts[name].toLowerCase()).join(", ")),
    columns: [
      ...names.map((name) => ({ title: texts[name], kind: "text" as const })),
      { title: texts.count, kind: "whole" },
      ...money,
    ],
    rows: rows.map((row) => [...row.keys.map(label), row.count, row.amount, row.financed, row.unfinanced, row.lapsed]),
  };
}
