import { useParameter } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import type { Dimension, InitiativeFilter } from "../../../graph/index.js";
import { useQuestion } from "../../../graph/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { SkeletonBlock, Trouble } from "../../../layout/index.js";
import { DifferenceBelow } from "../../../mark/index.js";
import type { Scope } from "../filter.js";
import type { ComparedList } from "../list/use-amounts-then.js";
import { GROUP_TEXTS } from "./group-texts.js";
import { DIMENSIONS, type GroupName, MEASURE, MEASURES, type MeasureName, OVERLAPPING } from "./grouping.js";
import styles from "./groups.module.css";
import { askInitiativesPivot, type GroupSumFragment } from "./groups.operations.js";
import { KeyCells, useKeyLabel } from "./key-cells.js";
import { type GroupRow, keyOf, withMissing } from "./rows.js";

export interface PivotProps {
  names: readonly GroupName[];
  across: GroupName;
  filter: InitiativeFilter;
  scope: Scope;
  rows: readonly GroupRow[];
  compared: ComparedList | undefined;
}

/** Up to two dimensions down and one across, of one measure. */
export function Pivot({ names, across, filter, scope, rows, compared }: PivotProps) {
  const texts = useTexts(GROUP_TEXTS);
  const measure = useParameter(MEASURE);
  const by = [...names, across].map((name) => DIMENSIONS[name].dimension);
  const now = useSums({ filter, scope }, measure, by);
  const before = useSums(compared, measure, by);
  const then = compared && before.answer.data ? { what: compared.what, sums: before.sums } : undefined;
  const columns = columnsOf([...now.cells, ...(then ? before.cells : [])]);
  const shown = withMissing(rows, [...now.wholes, ...(then ? before.wholes : [])]);
  const cells = { names, measure, rows: shown, columns, now: now.sums, then };
  const table = usePivotTable({ ...cells, across });
  const isOverlapping = [...names, across].some((name) => OVERLAPPING.has(name));
  const { answer } = now;
  return (
    <>
      <Trouble answer={answer} />
      {compared !== undefined && <Trouble answer={before.answer} />}
      {answer.isFirst ? (
        <SkeletonBlock height={380} />
      ) : (
        <ChartFrame name="groups" table={table}>
          <Cells {...cells} />
          {then && <p className={styles.note}>{texts.against(then.what)}</p>}
          {isOverlapping && <p className={styles.note}>{texts.overlapping}</p>}
        </ChartFrame>
      )}
    </>
  );
}

/** The cells of a pivot and the sums of its rows, of one record. */
function useSums(of: Pick<ComparedList, "filter" | "scope"> | undefined, measure: MeasureName, by: Dimension[]) {
  const { filter = {}, scope } = of ?? {};
  const record = { filter, asOf: scope?.asOf ?? null, basis: scope?.basis ?? null, of: MEASURES[measure] };
  const isPaused = of === undefined;
  const answer = useQuestion(askInitiativesPivot, { ...record, by }, { isPaused });
  const rows = useQuestion(askInitiativesPivot, { ...record, by: by.slice(0, -1) }, { isPaused });
  const [cells, wholes] = [answer.data?.breakdown ?? [], rows.data?.breakdown ?? []];
  const sums: Sums = new Map([...cells, ...wholes].map((row) => [keyOf(row.keys), row]));
  return { answer, cells, wholes, sums };
}

type Key = GroupSumFragment["keys"][number];
/** By their keys: those of a cell are one more than those of a row. */
type Sums = ReadonlyMap<string, GroupSumFragment>;

interface CellsProps {
  names: readonly GroupName[];
  measure: MeasureName;
  rows: readonly GroupRow[];
  columns: readonly Key[];
  now: Sums;
  then: { readonly what: string; readonly sums: Sums } | undefined;
}

function Cells({ names, measure, rows, columns, now, then }: CellsProps) {
  const texts = useTexts(GROUP_TEXTS);
  const label = useKeyLabel();
  const ofCells = [...now.values()].filter(({ keys }) => keys.length > names.length);
  const largest = Math.max(1, ...ofCells.map((row) => measured(row, measure) ?? 0));
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
                const key = keyOf([...row.keys, column]);
                const heat = heatOf(measured(now.get(key), measure), largest);
                return (
                  <td key={column.code ?? ""} className="numbers" data-heat={heat}>
                    <Figure measure={measure} now={now.get(key)} then={then && { was: then.sums.get(key) }} />
                  </td>
                );
              })}
              <td className="numbers" data-sum>
                <Figure measure={measure} now={now.get(row.key)} then={then && { was: then.sums.get(row.key) }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FigureProps {
  measure: MeasureName;
  now: GroupSumFragment | undefined;
  /** Undefined where it is compared with nothing. */
  then: { was: GroupSumFragment | undefined } | undefined;
}

function Figure({ measure, now, then }: FigureProps) {
  const format = useFormat();
  const write = measure === "count" ? format.whole : format.million;
  const value = measured(now, measure);
  const was = then && measured(then.was, measure);
  return (
    <>
      {value === null ? "–" : write(value)}
      {then && <DifferenceBelow value={(value ?? 0) - (was ?? 0)} write={write} />}
    </>
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

type PivotTable = CellsProps & { across: GroupName };

function usePivotTable({ names, across, measure, rows, columns, now, then }: PivotTable): FigureTable {
  const texts = useTexts(GROUP_TEXTS);
  const label = useKeyLabel();
  const kind = measure === "count" ? ("whole" as const) : ("money" as const);
  const titles = [...columns.map(label), texts.total];
  const valuesOf = (row: GroupRow, sums: Sums) => [
    ...columns.map((column) => measured(sums.get(keyOf([...row.keys, column])), measure)),
    measured(sums.get(row.key), measure),
  ];
  return {
    name: `initiatives-${measure}-by-${[...names, across].join("-")}`,
    caption: texts.caption([...names, across].map((name) => texts[name].toLowerCase()).join(", ")),
    columns: [
      ...names.map((name) => ({ title: texts[name], kind: "text" as const })),
      ...titles.map((title) => ({ title, kind })),
      ...(then ? titles.map((title) => ({ title: texts.earlier(title, then.what), kind })) : []),
    ],
    rows: rows.map((row) => [...row.keys.map(label), ...valuesOf(row, now), ...(then ? valuesOf(row, then.sums) : [])]),
  };
}
