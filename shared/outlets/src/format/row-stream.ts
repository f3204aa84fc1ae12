import type { BilingualText } from "@hub/rules";
import type { Row } from "../query/row-cursor.js";
import type { Column, Language } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";

/** What a format writes: columns, and rows as they come. */
export interface RowStream {
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly Row[]>;
  readonly source: Source;
}

/** Where rows are from, for a file that is read far from here. */
export interface Source {
  readonly table: string;
  readonly title: BilingualText;
  readonly definition: BilingualText;
  readonly asOf: Date;
  readonly address: string;
  /** How far each owner's record is in it: `children:42`. */
  readonly positions: readonly string[];
  readonly licence: string;
}

/** Writes rows in one format. It throws before its first part where it cannot. */
export interface Format {
  /** The end of an address: `csv`. */
  readonly suffix: string;
  readonly mediaType: string;
  /** Whether compression is worth while. */
  readonly isCompressible: boolean;
  /** Whether a table is there in it; undefined: all are. */
  readonly isOf?: (table: OutletTable) => boolean;
  write(stream: RowStream, options: FormatOptions): AsyncGenerator<Uint8Array | string>;
}

export interface FormatOptions {
  readonly dialect: "strict" | "excel-da";
  readonly lang: Language | undefined;
}

/** An instant as PostgreSQL writes it in UTC, in ISO 8601. */
export const isoInstant = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11).replace(/\+00(:00)?$/, "")}Z`;
