import { writeSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ChildLog } from "./child-log.js";

let place: string;
let file: string;
let shown: string[];
let log: ChildLog;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "hub-log-"));
  file = join(place, "children.log");
  shown = [];
});
afterEach(() => rm(place, { recursive: true }));

function writeLines(...lines: (string | object)[]): void {
  for (const line of lines) writeSync(log.descriptor, `${typeof line === "string" ? line : JSON.stringify(line)}\n`);
}
const open = () => {
  log = new ChildLog("children", file, (line) => shown.push(line));
};

test("the log file has every line, and the console has warnings and errors in short, each once", async () => {
  const refused = { level: 50, msg: "not projected", err: { message: "no such table: æ", stack: "…" } };
  open();
  writeLines({ level: 30, msg: "ready" }, { level: 40, msg: "slow", reason: "disk" }, refused, refused, "plain text");
  log.close();
  expect(shown).toEqual(["  ! children: slow: disk", "  ✗ children: not projected: no such table: æ"]);
  expect((await readFile(file, "utf8")).split("\n")).toHaveLength(6);
});

test("the lines of an earlier start are not shown again", async () => {
  await writeFile(file, `${JSON.stringify({ level: 50, msg: "of yesterday" })}\n`);
  open();
  writeLines({ level: 40, msg: "of today" });
  log.close();
  expect(shown).toEqual(["  ! children: of today"]);
});

test("the last error is known, also one of Node itself, until the process is started again", () => {
  open();
  writeLines({ level: 50, msg: "first" }, "file:///x.js:1", "TypeError: x is not a function", "    at y");
  expect(log.lastError).toBe("TypeError: x is not a function");
  log.forget();
  expect(log.lastError).toBeUndefined();
  log.close();
});

test("a log file that has grown large is renamed", async () => {
  await writeFile(file, Buffer.alloc(21 * 1024 * 1024, "x"));
  open();
  writeLines({ level: 30, msg: "ready" });
  log.close();
  expect((await readFile(file, "utf8")).length).toBeLessThan(100);
});
