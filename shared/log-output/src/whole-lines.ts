import { StringDecoder } from "node:string_decoder";

/** What sends pieces of text, such as a process's standard output. */
export interface TextSource {
  on(event: "data", take: (piece: Buffer) => void): unknown;
  on(event: "end" | "error", done: () => void): unknown;
}

/** A line longer than this is cut. */
const LONGEST = 256 * 1024;

/** Puts lines together from pieces of text, which may end anywhere. Each source is read on at once, whatever becomes of its lines. */
export class WholeLines {
  constructor(private readonly take: (line: string) => void) {}

  readFrom(source: TextSource): void {
    const decoder = new StringDecoder("utf8");
    let unfinished = "";
    source.on("data", (piece) => {
      const lines = (unfinished + decoder.write(piece)).split("\n");
      unfinished = lines.pop() ?? "";
      if (unfinished.length > LONGEST) {
        lines.push(unfinished);
        unfinished = "";
      }
      for (const line of lines) this.take(line);
    });
    source.on("end", () => {
      if (unfinished !== "") this.take(unfinished);
      unfinished = "";
    });
    source.on("error", () => undefined);
  }
}
