import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { PageLink, useParameter } from "../../../address/index.js";
import { useIsNarrow, useIsPrinted } from "../../../control/index.js";
import { useTexts } from "../../../language/index.js";
import { OPEN } from "../filter.js";
import { besidePanel, COLUMNS, type Column, columnsOf, type Row, SORT, type Sort, type Wording } from "./columns.js";
import styles from "./list.module.css";
import { ListRow, openIdOf } from "./list-row.js";
import { LIST_TEXTS } from "./list-texts.js";

const WIDE_ROW = 48;
const NARROW_ROW = 104;
const AHEAD = 12;
/** Skeletons that stand for the rows that are on their way. */
const COMING = 6;
/** More than these are not printed. */
const PRINTED = 1000;

export interface ListViewProps {
  rows: readonly Row[];
  total: number;
  hasMore: boolean;
  wording: Wording;
  loadMore(): void;
}

/** The rows; only those that are seen are drawn, and the next are fetched as one scrolls. */
export function ListView({ rows, total, hasMore, wording, loadMore }: ListViewProps) {
  const texts = useTexts(LIST_TEXTS);
  const isNarrow = useIsNarrow();
  const isPrinted = useIsPrinted();
  const chosen = useParameter(COLUMNS);
  const open = useParameter(OPEN);
  const isBeside = open !== undefined;
  const columns = useMemo(
    () => columnsOf(isBeside ? besidePanel(chosen) : chosen, wording),
    [chosen, wording, isBeside],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const count = rows.length + (hasMore ? COMING : 0);
  const height = isNarrow ? NARROW_ROW : WIDE_ROW;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: AHEAD,
    // A frame that is late is better than one that holds up the scrolling.
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures anew where rows have become higher or lower.
  useEffect(() => virtualizer.measure(), [height]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) loadMore();
  }, [hasMore, last, rows.length, loadMore]);
  const { stop, gridProps } = useRowFocus(rows.length, (index) => virtualizer.scrollToIndex(index));
  const seen = isPrinted ? rows.slice(0, PRINTED).map((_, index) => index) : items.map(({ index }) => index);
  return (
    <div ref={scroller} className={styles.scroller} style={templateOf(columns)}>
      <table className={styles.table} aria-rowcount={total + 1} aria-label={texts.caption} {...gridProps}>
        <Head columns={columns} />
        <tbody className={styles.body} style={isPrinted ? undefined : { height: virtualizer.getTotalSize() }}>
          {seen.map((index) => (
            <ListRow
              key={rows[index]?.id ?? index}
              row={rows[index]}
              index={index}
              top={isPrinted ? undefined : index * height}
              columns={columns}
              wording={wording}
              isStop={index === stop}
              isOpen={open !== undefined && rows[index] !== undefined && openIdOf(rows[index]) === open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Figures and codes never break; texts do. */
function printedWidth({ id, kind, width }: Column): number {
  if (id === "code" || id === "committee") return 124;
  return kind === "money" ? 164 : Math.min(width, 220);
}

/** The columns' widths, as the grid of each row has them. */
function templateOf(columns: readonly Column[]): CSSProperties {
  const widths = columns.map(({ id, width }) => (id === "title" ? `minmax(${width}px, 1fr)` : `${width}px`));
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  // On paper they share what there is.
  const printed = columns.map((column) => `minmax(0, ${printedWidth(column)}fr)`);
  return { "--columns": widths.join(" "), "--printed": printed.join(" "), "--least": `${least}px` } as CSSProperties;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** One stop of Tab for all rows; arrows go on through those that are not drawn yet. */
function useRowFocus(count: number, scrollTo: (index: number) => void) {
  const [at, setAt] = useState(0);
  const stop = Math.min(at, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!(event.target as HTMLElement).matches("[data-row]")) return;
    const ends: Readonly<Record<string, number>> = { Home: 0, End: count - 1 };
    const step = STEPS[event.key];
    const next = step === undefined ? ends[event.key] : Math.max(0, Math.min(count - 1, stop + step));
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    scrollTo(next);
    const grid = event.currentTarget;
    // The row is drawn after the next frame, where it was out of sight.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => grid.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus()),
    );
  };
  const onFocus = ({ target }: { target: Element }) => {
    const row = target instanceof HTMLElement ? target.dataset.row : undefined;
    if (row !== undefined) setAt(Number(row));
  };
  return { stop, gridProps: { onKeyDown, onFocus } };
}

function Head({ columns }: { columns: readonly Column[] }) {
  const sort = useParameter(SORT);
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.row}>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ column, sort }: { column: Column; sort: Sort }) {
  const texts = useTexts(LIST_TEXTS);
  const isSorted = sort.by === column.id;
  const ariaSort = isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined;
  // Amounts begin with the largest.
  const isDescending = isSorted ? !sort.isDescending : column.kind === "money";
  return (
    <th scope="col" aria-sort={ariaSort} className={styles.cell} data-kind={column.kind}>
      <PageLink changes={[SORT.is({ by: column.id, isDescending })]} isReplaced className={styles.sort}>
        {texts[column.id]}
        {isSorted && (
          <span aria-hidden="true" className={styles.arrow}>
            {sort.isDescending ? "↓" : "↑"}
          </span>
        )}
      </PageLink>
    </th>
  );
}
