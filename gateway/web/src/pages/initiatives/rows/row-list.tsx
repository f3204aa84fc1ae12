import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { PageLink, useParameter } from "../../../address/index.js";
import { useIsNarrow, useIsPrinted } from "../../../control/index.js";
import { useTexts } from "../../../language/index.js";
import { OPEN } from "../filter.js";
import {
  besidePanel,
  COLUMNS,
  type Column,
  columnsOf,
  type Row,
  SORT,
  type Sort,
  type Wording,
} from "../list/columns.js";
import { LIST_TEXTS } from "../list/list-texts.js";
import { openIdOf, RowOfList } from "./row.js";
import { type RowFocus, useRowFocus } from "./row-focus.js";
import { RowPlaces } from "./row-places.js";
import styles from "./rows.module.css";

const WIDE_ROW = 48;
const NARROW_ROW = 104;
const AHEAD = 12;
/**
 * Rows stand by their distance from one of so many. The browser keeps what it has worked out by each distinct style, and looks through them
 * all: with the distance from the very first row there would be a style for each row that was ever seen.
 */
const STRETCH = 64;
/** Skeletons that stand for the rows that are on their way. */
const COMING = 6;
/** More than these are not printed. */
const PRINTED = 1000;

export interface RowListProps {
  rows: readonly Row[];
  total: number;
  hasMore: boolean;
  wording: Wording;
  loadMore(): void;
}

/** The rows; only those that are seen are drawn, and the next are fetched as one scrolls. */
export function RowList({ rows, total, hasMore, wording, loadMore }: RowListProps) {
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
  const height = isNarrow ? NARROW_ROW : WIDE_ROW;
  const focus = useRowFocus(rows.length, scroller);
  const count = rows.length + (hasMore ? COMING : 0);
  const { drawn, from, last, scrollTo } = useDrawnRows({ count, height, scroller, focus });
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) loadMore();
  }, [hasMore, last, rows.length, loadMore]);
  const shown = isPrinted ? rows.slice(0, PRINTED).map((_, index) => ({ index, place: index })) : drawn;
  return (
    <div ref={scroller} className={styles.scroller} style={templateOf(columns)}>
      <table
        className={styles.table}
        aria-rowcount={total + 1}
        aria-label={texts.caption}
        onMouseMove={tellWhole}
        {...focus.gridProps(scrollTo)}
      >
        <Head columns={columns} />
        <tbody
          className={styles.body}
          style={isPrinted ? undefined : { marginTop: from * height, height: (count - from) * height }}
        >
          {shown.map(({ index, place }) => (
            <RowOfList
              key={place}
              row={rows[index]}
              index={index}
              top={isPrinted ? undefined : (index - from) * height}
              columns={columns}
              wording={wording}
              isStop={index === focus.stop}
              isOpen={open !== undefined && rows[index] !== undefined && openIdOf(rows[index]) === open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A text that is cut off is told whole where the mouse is; kept at each text it would have to be set anew whenever a row is another. */
function tellWhole({ target }: MouseEvent<HTMLElement>): void {
  const text = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-text]") : null;
  if (text !== null) text.title = text.scrollHeight > text.clientHeight ? (text.textContent ?? "") : "";
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

interface DrawnOptions {
  count: number;
  height: number;
  scroller: RefObject<HTMLDivElement | null>;
  focus: RowFocus;
}

/** The rows that are drawn: those in sight, some before and behind them, and the one that Tab leads to. */
function useDrawnRows({ count, height, scroller, focus: { stop, isWithin } }: DrawnOptions) {
  const [places] = useState(() => new RowPlaces());
  const rangeExtractor = useCallback((range: Range) => withStop(defaultRangeExtractor(range), stop), [stop]);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: AHEAD,
    rangeExtractor,
    // A frame that is late is better than one that holds up the scrolling.
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures anew where rows have become higher or lower.
  useEffect(() => virtualizer.measure(), [height]);
  const indexes = virtualizer.getVirtualItems().map(({ index }) => index);
  // A row with the focus would be read aloud again if it were moved.
  const isAtRest = !virtualizer.isScrolling && !isWithin.current;
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  const first = Math.max(0, startIndex - AHEAD);
  return {
    drawn: places.take(indexes, isAtRest),
    from: first - (first % STRETCH),
    last: Math.min(endIndex + AHEAD, count - 1),
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
  };
}

function withStop(indexes: number[], stop: number): number[] {
  if (indexes.length === 0 || indexes.includes(stop)) return indexes;
  return [...indexes, stop].sort((one, other) => one - other);
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
