import { memo, type ReactNode } from "react";
import { PageLink } from "../../../address/index.js";
import type { FigureValue } from "../../../chart/index.js";
import { SkeletonText } from "../../../layout/index.js";
import { KronerDifference, OurTranslation } from "../../../mark/index.js";
import { OPEN } from "../filter.js";
import { amountOf, type Column, lackingOf, type Row, type Wording } from "../list/columns.js";
import styles from "./rows.module.css";

/** What the address opens a row's panel by. */
export function openIdOf({ committee, code }: Pick<Row, "committee" | "code">): string {
  return `${committee.code}:${code}`;
}

export interface RowOfListProps {
  /** Undefined while it is on its way. */
  row: Row | undefined;
  index: number;
  top: number | undefined;
  columns: readonly Column[];
  wording: Wording;
  isStop: boolean;
  isOpen: boolean;
}

/** A row; its title opens the panel. */
export const RowOfList = memo(function RowOfList({
  row,
  index,
  top,
  columns,
  wording,
  isStop,
  isOpen,
}: RowOfListProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      data-open={isOpen || undefined}
      className={styles.row}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
    >
      {row === undefined ? (
        <td className={styles.cell} data-coming>
          <SkeletonText ch={40} />
        </td>
      ) : (
        <Cells row={row} index={index} columns={columns} wording={wording} isStop={isStop} />
      )}
    </tr>
  );
});

interface CellsProps {
  row: Row;
  index: number;
  columns: readonly Column[];
  wording: Wording;
  isStop: boolean;
}

function Cells({ row, index, columns, wording, isStop }: CellsProps) {
  const hasTitle = columns.some(({ id }) => id === "title");
  return columns.map((column, at) => (
    <td key={column.id} className={styles.cell} data-kind={column.kind} data-column={column.id}>
      {column.id === "title" || (!hasTitle && at === 0) ? (
        <PageLink
          changes={[OPEN.is(openIdOf(row))]}
          isReplaced
          className={styles.opens}
          data-row={index}
          tabIndex={isStop ? 0 : -1}
        >
          <Value
            column={column}
            value={column.value(row, wording)}
            wording={wording}
            mark={isOurs(row, column, wording) && <OurTranslation />}
          />
        </PageLink>
      ) : (
        <Shown row={row} column={column} value={column.value(row, wording)} wording={wording} />
      )}
    </td>
  ));
}

function isOurs({ title }: Row, { id }: Column, { language }: Wording): boolean {
  return id === "title" && language === "en" && title.en !== null && title.enSource !== "OFFICIAL";
}

interface ShownProps extends ValueProps {
  row: Row;
}

/** Money that is missing stands out, and a bar shows how much of the amount it is. */
function Shown({ row, column, value, wording }: ShownProps) {
  if (column.id === "financing" && value !== null) {
    return (
      <>
        <span className={styles.mark} data-financing={row.financing} aria-hidden="true" />
        {value}
      </>
    );
  }
  if (column.id === "difference") {
    return <KronerDifference now={amountOf(row, wording.year)} before={wording.amountThen?.(row)} />;
  }
  if (column.id === "lacking" && value === 0) return <span className={styles.none}>0</span>;
  if (column.id === "amount") {
    const [amount, lacking] = [amountOf(row, wording.year), lackingOf(row)];
    return (
      <>
        <Value column={column} value={value} wording={wording} />
        {amount > 0 && lacking > 0 && <Share lacking={Math.min(1, lacking / amount)} />}
      </>
    );
  }
  return <Value column={column} value={value} wording={wording} />;
}

const Share = memo(function Share({ lacking }: { lacking: number }) {
  return (
    <span className={styles.share} aria-hidden="true">
      <span style={{ width: `${(1 - lacking) * 100}%` }} />
    </span>
  );
});

interface ValueProps {
  column: Column;
  value: FigureValue;
  wording: Wording;
  /** What stands right behind it. */
  mark?: ReactNode;
}

function Value({ column: { kind }, value, wording: { format }, mark }: ValueProps) {
  if (value === null) {
    return (
      <span className={styles.none} aria-hidden="true">
        –
      </span>
    );
  }
  if (kind === "day") return format.day(String(value));
  if (typeof value === "number") return kind === "money" ? format.kroner(value) : format.whole(value);
  return (
    <span className={styles.text} data-text>
      {value}
      {mark}
    </span>
  );
}
