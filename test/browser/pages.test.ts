import { describe, expect, test } from "@jest/globals";
import { stageForAll } from "./browser.testkit.js";
import { PAGES } from "./page-addresses.js";

const on = stageForAll();

describe("every page", () => {
  test.each(PAGES)("%s opens whole, with no error, and asks nobody else", async (path) => {
    const visitor = await on.stage.visitor({ width: 1440 });
    await visitor.open(path);
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.problems).toEqual([]);
    await visitor.leave();
  });
});

describe("the shell", () => {
  test("an address that leads to nothing shows what there is, with status 404", async () => {
    const visitor = await on.stage.visitor();
    const answer = await visitor.page.goto(`${on.stage.hub.url}/nothing-here`);
    expect(answer?.status()).toBe(404);
    await visitor.page.getByRole("heading", { name: "Her er ingen side" }).waitFor();
    await visitor.page.getByRole("main").getByRole("link", { name: "Billedet" }).click();
    await visitor.page.waitForURL(`${on.stage.hub.url}/`);
    await visitor.leave();
  });

  test("the language that is chosen stands in the address, and another window at it has the same", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/?year=2012");
    await visitor.page.getByRole("button", { name: "English" }).click();
    await visitor.page.getByRole("link", { name: "2013", exact: true }).click();
    expect(visitor.address).toBe("/?year=2013&lang=en");
    const other = await on.stage.visitor();
    await other.open(visitor.address);
    expect(await other.page.locator("html").getAttribute("lang")).toBe("en");
    expect(await other.page.getByRole("link", { name: "2013", exact: true }).getAttribute("aria-current")).toBe("true");
    await Promise.all([visitor.leave(), other.leave()]);
  });

  test("the theme that is chosen stays for the next visit", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/");
    await visitor.page.getByRole("button", { name: /Lys og mørk/ }).click();
    await visitor.page.getByRole("button", { name: /Lys og mørk: Lys/ }).click();
    await visitor.open("/");
    expect(await visitor.page.locator("html").getAttribute("data-theme")).toBe("dark");
    await visitor.leave();
  });

  test("a first visitor is told what this is, and never again after leaving it", async () => {
    const visitor = await on.stage.visitor({ isFirstVisit: true });
    await visitor.open("/");
    const greeting = visitor.page.getByRole("region", { name: "Første besøg" });
    await greeting.getByRole("button", { name: "Vis rundt" }).click();
    expect(await greeting.textContent()).toContain("Trin 1 af 3");
    await greeting.getByRole("button", { name: "Luk" }).click();
    await visitor.open("/");
    expect(await greeting.count()).toBe(0);
    await visitor.leave();
  });

  test("how the page asked opens in the sandbox, with its variables", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/?year=2012");
    await visitor.page.getByRole("button", { name: "Hvordan blev der spurgt?" }).click();
    const [sandbox] = await Promise.all([
      visitor.page.context().waitForEvent("page"),
      visitor.page.getByRole("link", { name: "PicturePage", exact: true }).click(),
    ]);
    await sandbox.getByText("PicturePage").first().waitFor();
    await sandbox.getByText("2012").first().waitFor();
    await visitor.leave();
  });

  test("the permanent citation pins the instant on record", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/?year=2013");
    await visitor.page.getByRole("button", { name: "Fast henvisning" }).click();
    const short = await visitor.page.getByRole("textbox", { name: "Kort adresse" }).inputValue();
    await visitor.open(new URL(short).pathname);
    expect(visitor.address).toMatch(/^\/\?year=2013&asOf=2013-08-26T08:00:00\.\d{3}Z$/);
    await visitor.leave();
  });
});
