import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ChildLog } from "./child.log.js";

let place: string;
let shown: string[];
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "hub-log-"));
  shown = [];
});
afterEach(() => rm(place, { recursive: true }));

async function says(...lines: (string | object)[]): Promise<ChildLog> {
  const log = new ChildLog("children", join(place, "children.log"), (line) => shown.push(line));
  const stream = new PassThrough();
  log.follow(stream);
  stream.end(lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""));
  await sleep(50);
  log.close();
  await sleep(50);
  return log;
}

test("everything goes to the file, warnings and errors in short to the console, each once", async () => {
  const refused = { level: 50, msg: "not projected", err: { message: "no such table", stack: "…" } };
  await says({ level: 30, msg: "ready" }, { level: 40, msg: "slow", reason: "disk" }, refused, refused, "plain text");
  expect(shown).toEqual(["  ! children: slow: disk", "  ✗ children: not projected: no such table"]);
  expect((await readFile(join(place, "children.log"), "utf8")).split("\n")).toHaveLength(6);
});

test("the last thing that was wrong is known, also when Node itself said it", async () => {
  const { lastError } = await says(
    { level: 50, msg: "first" },
    "file:///x.js:1",
    "TypeError: x is not a function",
    "    at y",
  );
  expect(lastError).toBe("TypeError: x is not a function");
});

test("a file that has grown large is set aside", async () => {
  await writeFile(join(place, "children.log"), Buffer.alloc(21 * 1024 * 1024, "x"));
  await says({ level: 30, msg: "ready" });
  expect((await readFile(join(place, "children.log"), "utf8")).length).toBeLessThan(100);
});
