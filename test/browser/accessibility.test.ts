import { describe, expect, test } from "@jest/globals";
import { stageForAll } from "./browser.testkit.js";
import { PAGES } from "./page-addresses.js";

const on = stageForAll();

describe("every page", () => {
  test.each(PAGES)("in %s axe finds nothing, light and dark, wide and narrow", async (path) => {
    for (const look of [{ width: 1440 }, { width: 360, theme: "dark", language: "en" }] as const) {
      const visitor = await on.stage.visitor(look);
      await visitor.open(path);
      expect(await visitor.accessibilityProblems()).toEqual([]);
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.problems).toEqual([]);
      await visitor.leave();
    }
  });
});
