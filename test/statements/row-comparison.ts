import ts from "typescript";
import { columnType } from "./column-types.js";

/** A column of a statement, with the name of its type and what the catalogue says of it. */
export interface NamedColumn {
  readonly name: string;
  readonly type: string;
  /** It comes straight from a table's column that may be null; of what is computed, nobody knows. */
  readonly mayBeNull: boolean;
}

/** Where a declared row type is not what the statement gives, in words. */
export function rowFaults(checker: ts.TypeChecker, row: ts.Type, columns: readonly NamedColumn[]): string[] {
  if (row.flags & ts.TypeFlags.Unknown) return columns.length > 0 ? ["has columns, and no row type"] : [];
  if (row.flags & ts.TypeFlags.TypeParameter)
    return ["has the caller's row type: take a Statement<Row> from the caller"];
  if (row.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) return ["has a row type that says nothing"];
  const given = new Set(columns.map(({ name }) => name));
  const missing = row
    .getProperties()
    .filter((property) => !given.has(property.name) && !(property.flags & ts.SymbolFlags.Optional))
    .map((property) => `gives no ${property.name}`);
  return [...missing, ...columns.flatMap((column) => columnFaults(checker, row, column))];
}

function columnFaults(checker: ts.TypeChecker, row: ts.Type, column: NamedColumn): string[] {
  const property = row.getProperty(column.name);
  if (!property) return [`gives ${column.name}, which the row type does not have`];
  const declared = checker.getTypeOfSymbol(property);
  const { typescript } = columnType(column.type);
  if (declared.flags & ts.TypeFlags.Any) return [`${column.name} is declared as any`];
  if (declared.flags & ts.TypeFlags.Never) return [`${column.name} is declared as never`];
  if (declared.flags & ts.TypeFlags.Unknown || typescript === "unknown") return [];
  const parts = declared.isUnion() ? declared.types : [declared];
  const values = parts.filter((part) => !(part.flags & NULLISH));
  const faults = values.every((part) => fits(checker, part, typescript))
    ? []
    : [`${column.name} is ${typescript}, declared as ${checker.typeToString(declared)}`];
  const allowsNull = parts.some((part) => part.flags & NULLISH);
  return column.mayBeNull && !allowsNull ? [...faults, `${column.name} may be null`] : faults;
}

const NULLISH = ts.TypeFlags.Null | ts.TypeFlags.Undefined;

const KINDS: Readonly<Record<string, ts.TypeFlags>> = {
  boolean: ts.TypeFlags.BooleanLike,
  number: ts.TypeFlags.NumberLike,
  string: ts.TypeFlags.StringLike,
};

/** A text may be declared as some texts alone; an array's items follow the same rule. */
function fits(checker: ts.TypeChecker, declared: ts.Type, typescript: string): boolean {
  const kind = KINDS[typescript];
  if (kind !== undefined) return (declared.flags & kind) !== 0;
  // `infinity` arrives as a number.
  if (typescript === "Date") return declared.symbol?.name === "Date" || (declared.flags & ts.TypeFlags.Number) !== 0;
  const [item] = checker.isArrayType(declared) ? checker.getTypeArguments(declared as ts.TypeReference) : [];
  const itemParts = item?.isUnion() ? item.types : item ? [item] : [];
  return itemParts.length > 0 && itemParts.every((part) => fits(checker, part, typescript.replace("[]", "")));
}
