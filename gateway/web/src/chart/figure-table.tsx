import { type Format, useFormat } from "../language/index.js";
import styles from "./chart-frame.module.css";
import type { FigureColumn, FigureTable, FigureValue } from "./table.js";

/** A figure's table, in place of it. */
export function FigureTableView({ table }: { table: FigureTable }) {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className={styles.scroll} aria-label={table.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} scope="col" className={isNumber(column) ? "numbers" : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {row.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row's values are told apart by their column alone.
                <td key={index} className={isNumber(table.columns[index]) ? "numbers" : undefined}>
                  {shown(value, table.columns[index], format)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isNumber(column: FigureColumn | undefined): boolean {
  return column !== undefined && column.kind !== "text" && column.kind !== "day";
}

function shown(value: FigureValue, column: FigureColumn | undefined, format: Format): string {
  if (value === null) return "";
  if (typeof value === "string") return column?.kind === "day" ? format.day(value) : value;
  if (column?.kind === "money") return format.kroner(value);
  return column?.kind === "decimal" ? format.decimal(value, 1) : format.whole(value);
}
