import { useParameter } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import type { InitiativeFilter } from "../../../graph/index.js";
import { useQuestion } from "../../../graph/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { SkeletonBlock, Trouble } from "../../../layout/index.js";
import type { Scope } from "../filter.js";
import type { Totals } from "../totals.js";
import { GROUP_TEXTS } from "./group-texts.js";
import { DIMENSIONS, type GroupName, MEASURE, MEASURES, type MeasureName, OVERLAPPING } from "./grouping.js";
import styles from "./groups.module.css";
import { askInitiativesPivot, type GroupSumFragment } from "./groups.operations.js";
import { KeyCells, useKeyLabel } from "./key-cells.js";
import { type GroupRow, keyOf } from "./rows.js";

export interface PivotProps {
  names: readonly GroupName[];
  across: GroupName;
  filter: InitiativeFilter;
  scope: Scope;
  rows: readonly GroupRow[];
  totals: Totals | undefined;
}

/** Up to two dimensions down and one across, of one measure. */
export function Pivot({ names, across, filter, scope, rows }: PivotProps) {
  const texts = useTexts(GROUP_TEXTS);
  const measure = useParameter(MEASURE);
  const by = [...names, across].map((name) => DIMENSIONS[name].dimension);
  const record = { filter, asOf: scope.asOf, basis: scope.basis, of: MEASURES[measure] };
  const answer = useQuestion(askInitiativesPivot, { ...record, by });
  const sums = useQuestion(askInitiativesPivot, { ...record, by: by.slice(0, -1) });
  const cells = new Map((answer.data?.breakdown ?? []).map((row) => [keyOf(row.keys), row]));
  const wholes = new Map((sums.data?.breakdown ?? []).map((row) => [keyOf(row.keys), row]));
  const columns = columnsOf(answer.data?.breakdown ?? []);
  const shown = withMissing(rows, sums.data?.breakdown ?? []);
  const table = usePivotTable({ names, across, measure, rows: shown, columns, cells, wholes });
  const isOverlapping = [...names, across].some((name) => OVERLAPPING.has(name));
  return (
    <>
      <Trouble answer={answer} />
      {answer.isFirst ? (
        <SkeletonBlock height={380} />
      ) : (
        <ChartFrame name="groups" table={table}>
          <Cells names={names} measure={measure} rows={shown} columns={columns} cells={cells} wholes={wholes} />
          {isOverlapping && <p className={styles.note}>{texts.overlapping}</p>}
        </ChartFrame>
      )}
    </>
  );
}

type Key = GroupSumFragment["keys"][number];
type Sums = ReadonlyMap<string, GroupSumFragment>;

interface CellsProps {
  names: readonly GroupName[];
  measure: MeasureName;
  rows: readonly GroupRow[];
  columns: readonly Key[];
  cells: Sums;
  wholes: Sums;
}

function Cells({ names, measure, rows, columns, cells, wholes }: CellsProps) {
  const texts = useTexts(GROUP_TEXTS);
  const format = useFormat();
  const label = useKeyLabel();
  const largest = Math.max(1, ...[...cells.values()].map((row) => measured(row, measure) ?? 0));
  const shown = (value: number | null) =>
    value === null ? "–" : measure === "count" ? format.whole(value) : format.million(value);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-pivot>
        <caption className={styles.unit}>{measure === "count" ? texts.count : texts.million(texts[measure])}</caption>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {texts[name]}
              </th>
            ))}
            {columns.map((column) => (
              <th key={column.code ?? ""} scope="col" className={styles.column}>
                {label(column)}
              </th>
            ))}
            <th scope="col" className="numbers">
              {texts.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <KeyCells names={names} row={row} before={rows[at - 1]} />
              {columns.map((column) => {
                const value = measured(cells.get(keyOf([...row.keys, column])), measure);
                return (
                  <td key={column.code ?? ""} className="numbers" data-heat={heatOf(value, largest)}>
                    {shown(value)}
                  </td>
                );
              })}
              <td className="numbers">
                <strong>{shown(measured(wholes.get(row.key), measure))}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function measured(row: GroupSumFragment | undefined, measure: MeasureName): number | null {
  if (row === undefined) return null;
  return measure === "count" ? row.count : (row.money?.oere ?? null);
}

const HEATS = 4;

function heatOf(value: number | null, largest: number): number | undefined {
  return value === null || value <= 0 ? undefined : Math.max(1, Math.ceil((value / largest) * HEATS));
}

/** The values across, in the order of their codes; what names none comes last. */
function columnsOf(rows: readonly GroupSumFragment[]): Key[] {
  const byCode = new Map(rows.flatMap(({ keys }) => keys.slice(-1)).map((key) => [key.code, key]));
  const order = new Intl.Collator("da-DK", { numeric: true });
  return [...byCode.values()].sort((one, other) => {
    if (one.code === null || other.code === null) return Number(one.code === null) - Number(other.code === null);
    return order.compare(one.code, other.code);
  });
}

/** Money may have groups that initiatives have not, as by the state of each line. */
function withMissing(rows: readonly GroupRow[], sums: readonly GroupSumFragment[]): GroupRow[] {
  const known = new Set(rows.map(({ key }) => key));
  const others = sums.filter(({ keys }) => !known.has(keyOf(keys)));
  const none = { count: 0, amount: 0, financed: 0, unfinanced: 0, lapsed: 0 };
  return [...rows, ...others.map(({ keys }) => ({ key: keyOf(keys), keys, ...none }))];
}

function usePivotTable({
  names,
  across,
  measure,
  rows,
  columns,
  cells,
  wholes,
}: CellsProps & { across: GroupName }): FigureTable {
  const texts = useTexts(GROUP_TEXTS);
  const label = useKeyLabel();
  const kind = measure === "count" ? ("whole" as const) : ("money" as const);
  return {
    name: `initiatives-${measure}-by-${[...names, across].join("-")}`,
    caption: texts.caption([...names, across].map((name) => texts[name].toLowerCase()).join(", ")),
    columns: [
      ...names.map((name) => ({ title: texts[name], kind: "text" as const })),
      ...columns.map((column) => ({ title: label(column), kind })),
      { title: texts.total, kind },
    ],
    rows: rows.map((row) => [
      ...row.keys.map(label),
      ...columns.map((column) => measured(cells.get(keyOf([...row.keys, column])), measure)),
      measured(wholes.get(row.key), measure),
    ]),
  };
}
