import { describe, expect, test } from "@jest/globals";
import { stageForAll } from "./browser.testkit.js";
import type { Visitor } from "./visit.testkit.js";

const on = stageForAll();

/** Opens the explorer and waits for the answer that stands beside its question. */
async function answered(visitor: Visitor, path: string): Promise<void> {
  await visitor.page.goto(`${on.stage.hub.url}${path}`);
  await visitor.page.getByRole("tab", { name: "Query Plan" }).waitFor();
  await visitor.page.waitForLoadState("networkidle");
}

/** Texts of the explorer and of its header that are not seen whole; the editors scroll. */
const CUT_OFF = `(() => {
  const shadow = [...document.querySelectorAll("#laboratory *")].find((element) => element.shadowRoot).shadowRoot;
  const cut = [];
  for (const element of [...shadow.querySelectorAll("*"), ...document.querySelectorAll("header *")]) {
    if (element.closest("section, .monaco-editor, style, svg, .sr-only, .unseen")) continue;
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const { right, width } = range.getBoundingClientRect();
    const clips = (box) => getComputedStyle(box).overflowX !== "visible" && box.getBoundingClientRect().right < right - 1;
    for (let box = element; width > 0 && box; box = box.parentElement) if (clips(box)) { cut.push(element.textContent.trim()); break; }
  }
  return cut;
})()`;

describe("the sandbox", () => {
  test("nothing is cut off from 1280 px, and an answer stands beside its question on arrival", async () => {
    const visitor = await on.stage.visitor({ width: 1280 });
    await answered(visitor, "/sandbox");
    for (const width of [1280, 1440, 1920]) {
      await visitor.page.setViewportSize({ width, height: 900 });
      expect([width, await visitor.page.evaluate(CUT_OFF)]).toEqual([width, []]);
      expect(await visitor.overflow()).toBe(0);
    }
    expect(visitor.problems).toEqual([]);
    await visitor.leave();
  });

  test("a link opens the very question, as who it names, with its answer", async () => {
    const visitor = await on.stage.visitor({ language: "en" });
    const asked = {
      query: "query Mine($year: Int!) { policyPicture(year: $year) { year } }",
      variables: '{"year":2012}',
    };
    await answered(visitor, `/sandbox#${new URLSearchParams({ ...asked, as: "analyst" })}`);
    expect(await visitor.page.locator("#client").inputValue()).toBe("analyst");
    await visitor.page.getByText("2012").first().waitFor();
    expect(visitor.problems).toEqual([]);
    await visitor.leave();
  });
});

describe("its pages", () => {
  test("the map of the schema is drawn, from wherever one begins", async () => {
    const visitor = await on.stage.visitor({ language: "en" });
    await visitor.page.goto(`${on.stage.hub.url}/sandbox/map`);
    await visitor.page.locator("#map svg").getByText("PolicyPicture", { exact: true }).first().waitFor();
    await visitor.page.locator("#root").selectOption("Cycle");
    await visitor.page.locator("#map svg").getByText("Milestone", { exact: true }).first().waitFor();
    expect(visitor.problems).toEqual([]);
    await visitor.leave();
  });

  test("the graph in five minutes names the statement that came after the year's deadline, and says why that was in time", async () => {
    const visitor = await on.stage.visitor({ language: "en" });
    await visitor.open("/sandbox/five-minutes");
    const found = visitor.page.getByText(/: 83 days after the year's deadline, yet within the longer one/);
    await found.waitFor();
    expect(visitor.problems).toEqual([]);
    await visitor.leave();
  });

  test.each(["/sandbox/five-minutes", "/docs/reference/Goal"])(
    "axe finds nothing at %s, light and dark",
    async (path) => {
      for (const look of [{ width: 1440 }, { width: 360, theme: "dark", language: "en" }] as const) {
        const visitor = await on.stage.visitor(look);
        await visitor.open(path);
        expect(await visitor.accessibilityProblems()).toEqual([]);
        expect(await visitor.overflow()).toBe(0);
        expect(visitor.problems).toEqual([]);
        await visitor.leave();
      }
    },
  );
});
