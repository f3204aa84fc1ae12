import { expect, test } from "@jest/globals";
import { csvOf } from "./csv.js";
import type { FigureTable } from "./table.js";

const TABLE: FigureTable = {
  name: "goals",
  caption: "Goals",
  columns: [
    { title: "Mål", kind: "text" },
    { title: "Mio.", kind: "money" },
  ],
  rows: [
    ["Flere i arbejde, nu", 3_542_050],
    ['=HYPERLINK("x")', null],
    ["a;b", 100],
  ],
};

test("strict CSV has commas, points and kroner, and no formula", () => {
  expect(csvOf(TABLE, "strict")).toBe(
    'Mål,Mio.\r\n"Flere i arbejde, nu",35420.5\r\n"\'=HYPERLINK(""x"")",\r\na;b,1\r\n',
  );
});

test("CSV for Danish Excel has a byte order mark, semicolons and decimal commas", () => {
  expect(csvOf(TABLE, "excel-da")).toBe(
    '\uFEFFMål;Mio.\r\nFlere i arbejde, nu;35420,5\r\n"\'=HYPERLINK(""x"")";\r\n"a;b";1\r\n',
  );
});
