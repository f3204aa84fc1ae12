import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Stage, stageForAll } from "./browser.testkit.js";
import { beginPlan, saved, signIn, tabTo } from "./publish.testkit.js";
import type { Visitor, VisitorSettings } from "./visit.testkit.js";

const EDITOR = { committee: "Kultur- og Fritidsudvalget", role: "Redaktør" } as const;
const PUBLISHER = { committee: "Kultur- og Fritidsudvalget", role: "Godkender" } as const;

const on = stageForAll(() => Stage.own({ HUB_DEMO_UNTIL: "2011-05-02" }));

/** At the address that people are sent back to when they sign in. */
const visit = (settings?: VisitorSettings) =>
  on.stage.visitor(settings, on.stage.hub.url.replace("127.0.0.1", "localhost"));

async function seeAll(visitor: Visitor): Promise<void> {
  expect(await visitor.accessibilityProblems()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
  expect(visitor.problems).toEqual([]);
}

const addressOf = ({ page }: Visitor) =>
  page.getByRole("textbox", { name: "Kopiér adressen til godkenderen" }).inputValue();

describe("publishing without a system of one's own", () => {
  test("publish a corrected plan for culture: one prepares it, another reviews the difference and publishes", async () => {
    const editor = await visit();
    await editor.open("/publish");
    await seeAll(editor);
    await signIn(editor, EDITOR);
    await seeAll(editor);
    await beginPlan(editor);
    const name = editor.page.getByLabel("Planens navn", { exact: true });
    await name.fill(`${await name.inputValue()} – rettet`);
    await saved(editor);
    await seeAll(editor);
    const address = await addressOf(editor);
    const publisher = await visit({ width: 360, theme: "dark" });
    await publisher.page.goto(address);
    await signIn(publisher, PUBLISHER);
    await publisher.page.getByRole("rowheader", { name: "Planens navn" }).waitFor();
    await seeAll(publisher);
    await publisher.page.getByLabel("En skrivefejl rettes").check();
    await publisher.page.getByLabel("Begrundelse").fill("Navnet var forkert (SYNTETISK).");
    const lastPublished = publisher.page.getByText(/sidst publiceret/);
    const before = (await lastPublished.textContent()) ?? "";
    await publisher.page.getByRole("button", { name: "Publicér", exact: true }).click();
    await lastPublished.filter({ hasNotText: before }).waitFor({ state: "attached" });
    await publisher.page.getByRole("button", { name: "Efterprøv i browseren" }).click();
    await publisher.page.getByText("Stemmer: hashen er den, der står i kvitteringen").waitFor();
    await seeAll(publisher);
    const anybody = await visit({ language: "en" });
    await anybody.open(publisher.address);
    expect(await anybody.page.locator("h1").textContent()).toContain("revision");
    await Promise.all([editor.leave(), publisher.leave(), anybody.leave()]);
  });

  test("who has no token is asked to sign in again after a reload, and the draft is still there", async () => {
    const editor = await visit();
    await editor.open("/publish");
    await signIn(editor, EDITOR);
    await beginPlan(editor);
    const { address } = editor;
    await editor.page.reload();
    await editor.page.getByRole("button", { name: "Log ind" }).waitFor();
    await signIn(editor, EDITOR);
    await editor.page.getByRole("region", { name: "Aflevér til godkenderen" }).waitFor();
    expect(editor.address).toBe(address);
    expect(await editor.page.context().cookies()).toEqual([]);
    await editor.leave();
  });

  test("a plan with forty findings: each stands in the list, and leads to where it is mended", async () => {
    const editor = await visit({ width: 1440, theme: "dark", language: "da" });
    await editor.open("/publish");
    await signIn(editor, EDITOR);
    await beginPlan(editor);
    await editor.page.locator("input[type=file]").setInputFiles(await fortyFindings());
    const list = editor.page.getByRole("region", { name: "Hvad reglerne siger" });
    await list.getByText(/^\d\d fund/).waitFor();
    await saved(editor);
    expect(await list.getByRole("listitem").count()).toBeGreaterThanOrEqual(40);
    await list.getByRole("link").filter({ hasText: "R" }).first().click();
    await editor.page.waitForFunction("document.activeElement.id.startsWith('at-')");
    await seeAll(editor);
    await editor.page.getByRole("button", { name: /^Fortryd/ }).click();
    await list.getByText(/ fund, 0 af dem skal rettes/).waitFor();
    await editor.leave();
  });

  test("two editors: what one has stored is not overwritten by the other without a choice", async () => {
    const [one, other] = [await visit(), await visit()];
    await one.open("/publish");
    await signIn(one, EDITOR);
    await beginPlan(one);
    await other.open(one.address);
    await signIn(other, EDITOR);
    await other.page.getByLabel("Planens navn", { exact: true }).fill("Den andens navn (SYNTETISK)");
    await saved(other);
    await one.page.getByLabel("Planens navn", { exact: true }).fill("Mit navn (SYNTETISK)");
    const conflict = one.page.getByRole("alert", { name: "En anden har gemt kladden imens." });
    await conflict.getByText("Den andens navn (SYNTETISK)").waitFor();
    await conflict.getByRole("button", { name: "Gem min over deres" }).click();
    await saved(one);
    // Its refusal is the browser's only complaint.
    expect(other.problems).toEqual([]);
    await Promise.all([one.leave(), other.leave()]);
  });

  test("a statement begins with the year that has begun, and asks for no year before the policy's first", async () => {
    const editor = await visit();
    await editor.open("/publish");
    await signIn(editor, EDITOR);
    await editor.page.getByLabel("Redegørelse").check();
    expect(await editor.page.getByRole("combobox", { name: /^År/ }).inputValue()).toBe("2011");
    await beginPlan(editor);
    await editor.page.getByText(/\d+ fund, .* Bekræftet af hubben/).waitFor();
    expect(await editor.page.getByText("Spørgsmålet blev afvist.").count()).toBe(0);
    await editor.leave();
  });

  test("the keyboard alone signs in, begins a draft and changes it", async () => {
    const editor = await visit();
    const { page } = editor;
    await editor.open("/publish");
    await tabTo(page, /^Log ind$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/oauth\/authorize/);
    for (let committee = 0; committee < 4; committee++) await tabTo(page, /^Redaktør/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/publish/);
    await page.getByRole("button", { name: "Begynd", exact: true }).waitFor();
    await tabTo(page, /^Begynd$/);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Aflevér til godkenderen" }).waitFor();
    await tabTo(page, /^Planens navn$/);
    await page.keyboard.type("Skrevet med tasterne (SYNTETISK)");
    await saved(editor);
    expect(editor.problems).toEqual([]);
    await editor.leave();
  });
});

/** A plan as a file, in which there is much to be mended. */
async function fortyFindings(): Promise<string> {
  const initiatives = Array.from({ length: 14 }, (_, index) => ({
    code: `KFU-${index + 50}`,
    title: { da: `Indsats ${index} (SYNTETISK)` },
    goals: [`goal-${index + 90}`],
    themes: [`theme-${index + 90}`],
    partners: [`X${index}`],
    state: "PLANNED",
    startsOn: "2013-01-01",
    endsOn: "2012-01-01",
    budgetLines: [{ year: 2013, amount: { oere: 100 + index }, payer: "KFU", financing: "NOT_FINANCED" }],
    totals: [{ year: 2013, amount: { oere: 7 } }],
  }));
  const plan = {
    title: { da: "En plan med meget at rette (SYNTETISK)" },
    politicalStatus: "ADMINISTRATIVE_DRAFT",
    synthetic: true,
    commitments: [{ goal: "goal-6", priority: 3, ambition: { da: "Ambition (SYNTETISK)" } }],
    initiatives,
    totals: [{ year: 2013, amount: { oere: 1 } }],
  };
  const file = join(await mkdtemp(join(tmpdir(), "plan-")), "plan.json");
  await writeFile(file, JSON.stringify(plan));
  return file;
}
