import type { Pool } from "pg";
import type { Format } from "../format/row-stream.js";
import type { TableQuery } from "../query/parameters.js";
import type { OutletTable } from "../table/outlet-table.js";

/** What tables are read from, and what is said beside them. */
export interface OutletSource {
  readonly pool: Pool;
  /** The hub's clock. */
  readonly now: () => Date;
  /** The terms on which the data may be used. */
  readonly licence: string;
  /** Changes with the code lists of the program. */
  readonly edition: string;
  /** How long one table may take. */
  readonly timeoutMs: number;
}

/** One table as it is asked for. */
export interface TableRequest {
  readonly table: OutletTable;
  readonly format: Format;
  readonly query: TableQuery;
  /** The address with its parameters, as the caller wrote it. */
  readonly address: string;
}
