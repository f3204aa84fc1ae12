import { both, type Column, column } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";
import { badRequest } from "./problem.js";
import type { Row } from "./row-cursor.js";

/** Columns, and the rows that are made of each row that was read. */
export interface Reshaped {
  readonly columns: readonly Column[];
  readonly rowsOf: (row: Row) => readonly Row[];
}

const MEASURE: readonly Column[] = [
  column("measure", "code", {
    label: "Mål for beløbet | Measure",
    definition: "Hvilket beløb rækken har. | Which amount the row has.",
  }),
  {
    ...column("measureDa", "text", {
      label: "Beløbets navn | Name of the measure, in Danish",
      definition: "Navnet. | The name.",
    }),
    language: "da",
  },
  {
    ...column("measureEn", "text", {
      label: "Beløbets navn, på engelsk | Name of the measure",
      definition: "Navnet. | The name.",
    }),
    language: "en",
  },
  column("valueOere", "oere", {
    label: "Beløb (øre) | Amount (øre)",
    definition: "Beløbet i øre. | The amount in øre.",
    empty: "Se status | See the status",
  }),
  column("value", "kroner", {
    label: "Beløb (kr.) | Amount (DKK)",
    definition: "Beløbet i kroner. | The amount in kroner.",
    empty: "Se status | See the status",
  }),
];

/** The name of an amount, without its unit. */
const nameOf = ({ label }: Column) => ({ da: label.da.replace(" (kr.)", ""), en: label.en.replace(" (DKK)", "") });

/** A row for each amount of a row: the key gets the amount's name. */
export function longShape(table: OutletTable, read: readonly Column[]): Reshaped {
  const amounts = read.flatMap((each, index) =>
    each.type === "kroner" && each.measure
      ? [
          {
            measure: each.measure,
            name: nameOf(each),
            kroner: index,
            oere: read.findIndex(({ name }) => name === `${each.measure}Oere`),
          },
        ]
      : [],
  );
  if (amounts.length === 0) throw badRequest(`The table ${table.name} has no amounts, so it has no long shape.`);
  const kept = read.flatMap(({ measure }, index) => (measure ? [] : [index]));
  const key = read.findIndex(({ name }) => name === table.key);
  const languages = new Set(read.flatMap(({ language }) => language ?? []));
  const measures = MEASURE.filter(({ language }) => !language || languages.has(language) || languages.size === 0);
  const columns = [...kept.flatMap((index) => read[index] ?? []), ...measures];
  const rowsOf = (row: Row) =>
    amounts.map(({ measure, name, kroner, oere }) => {
      const others = kept.map((index) => (index === key ? `${row[index]}/${measure}` : (row[index] ?? null)));
      const values = {
        measure,
        measureDa: name.da,
        measureEn: name.en,
        valueOere: row[oere] ?? null,
        value: row[kroner] ?? null,
      };
      return [...others, ...measures.map(({ name: each }) => values[each as keyof typeof values])];
    });
  return { columns, rowsOf };
}

export const OPERATION: Column = {
  ...column("op", "code", { label: "Ændring | Change", definition: "upsert eller delete. | upsert or delete." }),
  label: both("Ændring | Change"),
};
