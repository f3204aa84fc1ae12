import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ChildLog } from "./child-log.js";

let place: string;
let file: string;
let shown: string[];
let log: ChildLog;
let said: PassThrough;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "hub-log-"));
  file = join(place, "children.log");
  shown = [];
});
afterEach(() => rm(place, { recursive: true }));

async function writeLines(...lines: (string | object)[]): Promise<void> {
  for (const line of lines) said.write(`${typeof line === "string" ? line : JSON.stringify(line)}\n`);
  await turn();
}
const open = () => {
  log = new ChildLog("children", file, (line) => shown.push(line));
  said = new PassThrough();
  log.readFrom(said);
};

test("the log file has every line, and the console has warnings and errors in short, each once", async () => {
  const refused = { level: 50, msg: "not projected", err: { message: "no such table: æ", stack: "…" } };
  open();
  await writeLines({ level: 30, msg: "ready" }, { level: 40, msg: "slow", reason: "disk" }, refused, refused, "plain");
  await log.close();
  expect(shown).toEqual(["  ! children: slow: disk", "  ✗ children: not projected: no such table: æ"]);
  expect((await readFile(file, "utf8")).split("\n")).toHaveLength(6);
});

test("the lines of an earlier start stay in the file and are not shown again", async () => {
  await writeFile(file, `${JSON.stringify({ level: 50, msg: "of yesterday" })}\n`);
  open();
  await writeLines({ level: 40, msg: "of today" });
  await log.close();
  expect(shown).toEqual(["  ! children: of today"]);
  expect((await readFile(file, "utf8")).trimEnd().split("\n")).toHaveLength(2);
});

test("the last error is known, also one of Node itself, until the process is started again", async () => {
  open();
  await writeLines({ level: 50, msg: "first" }, "file:///x.js:1", "TypeError: x is not a function", "    at y");
  expect(log.lastError).toBe("TypeError: x is not a function");
  log.forget();
  expect(log.lastError).toBeUndefined();
  await log.close();
});
