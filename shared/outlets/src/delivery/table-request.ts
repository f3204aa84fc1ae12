import type { BilingualText } from "@hub/rules";
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
  /** Who publishes it. */
  readonly publisher: BilingualText;
  /** Whom to ask: an address of electronic mail, or of a page; undefined: the hub's own page. */
  readonly contact?: string | undefined;
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
