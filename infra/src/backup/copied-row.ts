const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const NEWLINE = 0x0a;

/** A row by column. */
export type CopiedRow = Readonly<Record<string, string | null>>;

/** The rows of PostgreSQL's text format for COPY, by column; null where the value is. */
export async function* copiedRows(parts: AsyncIterable<Buffer>, columns: readonly string[]): AsyncGenerator<CopiedRow> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of parts) {
    const data = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let from = 0;
    for (let to = data.indexOf(NEWLINE); to !== -1; to = data.indexOf(NEWLINE, from)) {
      yield rowOf(data.toString("utf8", from, to), columns);
      from = to + 1;
    }
    rest = data.subarray(from);
  }
}

function rowOf(line: string, columns: readonly string[]): Record<string, string | null> {
  const fields = line.split("\t");
  return Object.fromEntries(columns.map((column, index) => [column, unescaped(fields[index] ?? "")]));
}

/** As PostgreSQL writes it: the letters of ESCAPES, and any other character for itself. */
const unescaped = (field: string): string | null =>
  field === "\\N" ? null : field.replaceAll(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
