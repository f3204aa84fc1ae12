import { outletTables } from "../table/catalogue.js";
import type { ColumnType } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";

export const NAMESPACE = "IntegrationPolicyHub";

/** The entity set of a table: `budget-lines` is `BudgetLines`. */
export const setName = ({ name }: OutletTable): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const typeName = (table: OutletTable): string => `${setName(table)}Row`;

const tables = new Map(outletTables.map((table) => [setName(table), table]));

export const tableOfSet = (name: string): OutletTable | undefined => tables.get(name);

export const setNames = (): string[] => [...tables.keys()];

export function edmType(type: ColumnType): string {
  switch (type) {
    case "integer":
    case "oere":
      return "Edm.Int64";
    case "year":
      return "Edm.Int32";
    case "kroner":
    case "decimal":
      return "Edm.Decimal";
    case "boolean":
      return "Edm.Boolean";
    case "day":
      return "Edm.Date";
    case "instant":
      return "Edm.DateTimeOffset";
    default:
      return "Edm.String";
  }
}
