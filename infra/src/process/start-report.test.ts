import { describe, expect, jest, test } from "@jest/globals";
import { StartReport } from "./start-report.js";

function console(isTTY: boolean) {
  const shown: string[] = [];
  return { shown, report: new StartReport({ isTTY, write: (text: unknown) => shown.push(String(text)) > 0 }) };
}

describe("the start's report", () => {
  test("without a terminal the report is one plain line for each short step", async () => {
    const { shown, report } = console(false);
    await report.step(
      "Database",
      async (progress) => progress("asking"),
      () => "PostgreSQL 18",
    );
    report.line("a line");
    await expect(report.step("Gateway", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(shown.join("")).toMatch(/^ {2}✓ Database +\d\.\d s {2}PostgreSQL 18\na line\n {2}✗ Gateway +\d\.\d s\n$/);
  });

  test("without a terminal a longer step prints how far it is every five seconds", async () => {
    jest.useFakeTimers();
    try {
      const { shown, report } = console(false);
      await report.step("Demo", async (progress) => {
        progress("3 of 99");
        await jest.advanceTimersByTimeAsync(10_500);
      });
      expect(shown.slice(0, 2)).toEqual([
        expect.stringMatching(/^ {2}… Demo +5\.0 s {2}3 of 99\n$/),
        expect.stringMatching(/^ {2}… Demo +10\.0 s {2}3 of 99\n$/),
      ]);
    } finally {
      jest.useRealTimers();
    }
  });

  test("on a terminal the running step moves in its place, and another line goes above it", async () => {
    const { shown, report } = console(true);
    await report.step("Database", async (progress) => {
      progress("asking");
      report.line("a line");
    });
    const screen = shown
      .join("")
      .split("\n")
      .map((line) => line.split("\r\x1b[K").at(-1));
    expect(screen).toEqual(["a line", expect.stringMatching(/^ {2}✓ Database +0\.0 s$/), ""]);
    expect(shown.join("")).toContain("asking");
  });
});
