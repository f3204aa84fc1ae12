import { write, writeSync } from "node:fs";
import { promisify } from "node:util";
import { BoundedOutput } from "./bounded-output.js";

const STANDARD_OUTPUT = 1;
/** Each write costs a busy process as much as several lines. */
const GATHER_MS = 20;
const writeTo = promisify(write);

let output: BoundedOutput | undefined;

/** The standard output of this process, by one output for all who write there. At the end of the process it writes what still waits. */
export function standardOutput(): BoundedOutput {
  output ??= opened();
  return output;
}

function opened(): BoundedOutput {
  const made = new BoundedOutput({
    write: async (bytes) => (await writeTo(STANDARD_OUTPUT, bytes)).bytesWritten,
    writeSync: (bytes) => writeSync(STANDARD_OUTPUT, bytes),
    gatherMs: GATHER_MS,
  });
  process.on("exit", () => made.flushSync());
  return made;
}
