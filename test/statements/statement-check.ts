import { rowsOf } from "@hub/database";
import type { Client } from "pg";
import type ts from "typescript";
import { type PreparedStatement, prepare } from "./prepared-statement.js";
import { type NamedColumn, rowFaults } from "./row-comparison.js";
import type { FoundStatement } from "./statement-finder.js";

/** What the catalogue of one database knows: the names of types, and the columns that may be null. */
export class Catalogue {
  private constructor(
    readonly client: Client,
    private readonly types: ReadonlyMap<number, string>,
    private readonly nullable: ReadonlySet<string>,
  ) {}

  static async read(client: Client): Promise<Catalogue> {
    const types = await rowsOf<{ oid: number; name: string }>(
      client,
      "SELECT oid, typname AS name FROM pg_catalog.pg_type",
    );
    const nullable = await rowsOf<{ key: string }>(
      client,
      `SELECT a.attrelid || '.' || a.attnum AS key FROM pg_catalog.pg_attribute a
       JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
       WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attnotnull`,
    );
    return new Catalogue(
      client,
      new Map(types.map(({ oid, name }) => [oid, name])),
      new Set(nullable.map(({ key }) => key)),
    );
  }

  columnsOf({ columns }: PreparedStatement): NamedColumn[] {
    return columns.map(({ name, typeId, tableId, columnNumber }) => ({
      name,
      type: this.types.get(typeId) ?? `type ${typeId}`,
      mayBeNull: this.nullable.has(`${tableId}.${columnNumber}`),
    }));
  }
}

/** What is wrong with a statement, in whichever of its texts. */
export async function statementFaults(
  checker: ts.TypeChecker,
  statement: FoundStatement,
  catalogues: readonly Catalogue[],
): Promise<string[]> {
  const texts = statement.texts instanceof Error ? [] : statement.texts;
  const faults: string[] = [];
  for (const text of texts) faults.push(...(await textFaults(checker, statement, text, catalogues)));
  return faults;
}

/** Each text must be good in one of the databases that it may run in. */
async function textFaults(
  checker: ts.TypeChecker,
  statement: FoundStatement,
  text: string,
  catalogues: readonly Catalogue[],
): Promise<string[]> {
  const refusals: string[] = [];
  for (const catalogue of catalogues) {
    try {
      const prepared = await prepare(catalogue.client, text);
      return faultsOf(checker, statement, prepared, catalogue.columnsOf(prepared));
    } catch (error) {
      refusals.push(`${(error as Error).message} in: ${text.replaceAll(/\s+/g, " ").slice(0, 200)}`);
    }
  }
  return [...new Set(refusals)];
}

function faultsOf(
  checker: ts.TypeChecker,
  { row, valueCount }: FoundStatement,
  { parameterCount }: PreparedStatement,
  columns: readonly NamedColumn[],
): string[] {
  const counted =
    row === undefined || valueCount === undefined || valueCount === parameterCount
      ? []
      : [`takes ${parameterCount} values and is given ${valueCount}`];
  return [...counted, ...(row ? rowFaults(checker, row, columns) : [])];
}
