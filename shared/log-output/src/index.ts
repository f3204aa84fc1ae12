export { BoundedOutput, type OutputOptions, type WriteBytes } from "./bounded-output.js";
export { LogFile, type LogFileOptions, type LogRotation } from "./log-file.js";
export { standardOutput } from "./standard-output.js";
export { type TextSource, WholeLines } from "./whole-lines.js";
