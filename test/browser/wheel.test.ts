import { describe, expect, test } from "@jest/globals";
import { stageForAll } from "./browser.testkit.js";

const on = stageForAll();

/** The last minute of 18 June 2013: the statements are due, and not locked yet. */
const JUNE = "/wheel?year=2013&asOf=2013-06-18T21:59:00.000Z";

describe("the year wheel", () => {
  test("its hand is moved through time by the keyboard, and another window at the address stands at the same day", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open(JUNE);
    const { page } = visitor;
    const title = page.getByRole("heading", { level: 1 });
    expect(await title.textContent()).toContain("tre af fire udvalg; de mangler fra KFU");
    const hand = page.getByRole("slider");
    await hand.press("PageUp");
    await hand.press("PageUp");
    await hand.press("ArrowRight");
    await page.waitForURL(/asOf=2013-08-18/);
    expect(await hand.getAttribute("aria-valuetext")).toBe("18. aug. 2013");
    const other = await on.stage.visitor();
    await other.open(visitor.address);
    expect(await other.page.getByRole("slider").getAttribute("aria-valuetext")).toBe("18. aug. 2013");
    expect([visitor.problems, other.problems]).toEqual([[], []]);
    await Promise.all([visitor.leave(), other.leave()]);
  });

  test("it is dragged there as well", async () => {
    const visitor = await on.stage.visitor({ height: 1200 });
    await visitor.open(JUNE);
    const { page } = visitor;
    const wheel = await page.locator("svg[data-drawing]").boundingBox();
    const knob = await page.getByRole("slider").locator("circle").first().boundingBox();
    if (!wheel || !knob) throw new Error("There is no wheel.");
    await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
    await page.mouse.down();
    await page.mouse.move(wheel.x + wheel.width - 150, wheel.y + wheel.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/asOf=2013-0[345]/);
    await visitor.leave();
  });

  test("a delivery opens with both of its dates, its days and the reason of its extension; Escape leads back to it", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/wheel?year=2013&asOf=2013-08-23T21:59:00.000Z");
    const { page } = visitor;
    const cell = page.getByRole("row", { name: /^KFU/ }).first().getByRole("link").last();
    await cell.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Redegørelse" });
    const text = await panel.textContent();
    expect(text).toContain("31. maj 2013");
    expect(text).toContain("23. aug. 2013");
    expect(text).toContain("Udvalgets system var ude af drift i juni.");
    await page.keyboard.press("Escape");
    await page.locator("a[href*='KFU.STATEMENT']:focus").waitFor();
    await visitor.leave();
  });

  test("calendars subscribe to it", async () => {
    const answer = await fetch(`${on.stage.hub.url}/calendar.ics?lang=en`);
    expect(await answer.text()).toContain("UID:milestone-2014-statement-due@");
  });
});
