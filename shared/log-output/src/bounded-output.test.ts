import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { BoundedOutput } from "./bounded-output.js";

/** A disk that can be full, or a pipe that nobody empties. */
class FaultyDisk {
  bytes = Buffer.alloc(0);
  fault: string | undefined;
  isStuck = false;
  mostAtOnce = Number.POSITIVE_INFINITY;

  readonly write = async (bytes: Buffer): Promise<number> => {
    if (this.isStuck) return new Promise(() => undefined);
    if (this.fault !== undefined) throw Object.assign(new Error(`${this.fault}: no luck`), { code: this.fault });
    const taken = bytes.subarray(0, this.mostAtOnce);
    this.bytes = Buffer.concat([this.bytes, taken]);
    return taken.length;
  };

  get written(): string {
    return this.bytes.toString("utf8");
  }
}

let disk: FaultyDisk;
let output: BoundedOutput;
beforeEach(() => {
  jest.useFakeTimers();
  disk = new FaultyDisk();
  output = new BoundedOutput({
    write: disk.write,
    mostBytes: 100,
    retryMs: 1_000,
    droppedLine: (count) => `(${count} lines were dropped)`,
  });
});
afterEach(() => {
  jest.useRealTimers();
});

const later = (ms = 1) => jest.advanceTimersByTimeAsync(ms);

describe("an output of lines", () => {
  test("all lines are written in order, also where only a part is taken at once", async () => {
    disk.mostAtOnce = 3;
    for (const line of ["one\n", "twø\n", "three\n"]) output.write(line);
    await later();
    expect(disk.written).toBe("one\ntwø\nthree\n");
  });

  test.each(["ENOSPC", "EAGAIN", "EIO"])(
    "a write that fails with %s is tried again, and nothing is lost or doubled",
    async (fault) => {
      disk.fault = fault;
      output.write("one\n");
      await later(5_000);
      output.write("two\n");
      disk.fault = undefined;
      await later(1_000);
      expect(disk.written).toBe("one\ntwo\n");
    },
  );

  test("what does not fit while the disk is full is dropped, and one line afterwards tells how many", async () => {
    disk.fault = "ENOSPC";
    for (let number = 0; number < 1_000; number++) output.write(`line ${number}\n`);
    await later(3_000);
    disk.fault = undefined;
    await later(1_000);
    output.write("after\n");
    await later();
    const lines = disk.written.trimEnd().split("\n");
    expect(lines[0]).toBe("line 0");
    expect(lines.at(-2)).toBe(`(${1_000 - (lines.length - 2)} lines were dropped)`);
    expect(lines.at(-1)).toBe("after");
    expect(disk.written.length).toBeLessThan(200);
  });

  test("a pipe that nobody empties holds nobody up", async () => {
    disk.isStuck = true;
    const began = performance.now();
    for (let number = 0; number < 10_000; number++) output.write(`line ${number}\n`);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(output.dropped).toBeGreaterThan(9_900);
    const waited = output.flushed(500);
    await later(500);
    await waited;
  });

  test("of a pipe that nobody reads any more nothing is expected, and nothing is thrown", async () => {
    disk.fault = "EPIPE";
    output.write("one\n");
    await later();
    disk.fault = undefined;
    output.write("two\n");
    await output.flushed(1_000);
    expect(disk.written).toBe("");
  });

  test("the last words of a process are written at once, unless that fails too", () => {
    let said = "";
    const last = new BoundedOutput({
      write: () => new Promise(() => undefined),
      writeSync: (bytes) => {
        if (said !== "") throw new Error("ENOSPC");
        said += bytes.toString();
      },
    });
    last.write("cannot start\n");
    last.flushSync();
    last.write("more\n");
    last.flushSync();
    expect(said).toBe("cannot start\n");
  });
});
