import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { LogFile } from "./log-file.js";

let place: string;
let file: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "hub-log-"));
  file = join(place, "logs", "children.log");
});
afterEach(() => rm(place, { recursive: true }));

const textOf = (name: string) => readFile(join(place, "logs", name), "utf8");
const logs = async () => (await readdir(join(place, "logs"))).sort();

describe("a log file", () => {
  test("grows by whole lines, and goes on where an earlier start ended", async () => {
    for (const line of ["of yesterday\n", "of today\n"]) {
      const log = new LogFile(file);
      log.write(line);
      await log.close();
    }
    expect(await textOf("children.log")).toBe("of yesterday\nof today\n");
  });

  test("is set aside by size while it is written, and so many files are kept", async () => {
    const log = new LogFile(file, { mostBytes: 100, files: 3 });
    for (let number = 0; number < 50; number++) {
      log.write(`line ${String(number).padStart(4)}\n`);
      if (number % 5 === 4) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await log.close();
    expect(await logs()).toEqual(["children.log", "children.log.1", "children.log.2"]);
    const kept = (await textOf("children.log.2")) + (await textOf("children.log.1")) + (await textOf("children.log"));
    expect(kept.trimEnd().split("\n").at(-1)).toBe("line   49");
    expect(kept).not.toContain("line    0\n");
  });

  test("what is older than the days to keep is removed with the next that is set aside", async () => {
    await new LogFile(file).close();
    await writeFile(`${file}.1`, "of last year\n");
    await utimes(`${file}.1`, new Date("2020-01-01"), new Date("2020-01-01"));
    const log = new LogFile(file, { mostBytes: 10, files: 5, days: 30 });
    log.write("one one one\n");
    await log.close();
    const next = new LogFile(file, { mostBytes: 10, files: 5, days: 30 });
    next.write("two two two\n");
    await next.close();
    expect(await logs()).toEqual(["children.log", "children.log.1"]);
  });

  test("a full disk throws nothing; what could wait is there once there is space", async () => {
    let isFull = true;
    const log = new LogFile(file, {
      through: (write) => async (bytes) => {
        if (isFull) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
        return write(bytes);
      },
      retryMs: 5,
    });
    log.write("while the disk is full\n");
    await new Promise((resolve) => setTimeout(resolve, 20));
    isFull = false;
    log.write("after it\n");
    await log.close();
    expect(await textOf("children.log")).toBe("while the disk is full\nafter it\n");
  });

  test("a folder that cannot be made throws nothing", async () => {
    await writeFile(join(place, "logs"), "");
    const log = new LogFile(file, { retryMs: 5 });
    log.write("nowhere\n");
    await log.close(10);
  });
});
