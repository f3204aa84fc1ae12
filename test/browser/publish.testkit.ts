import type { Page } from "playwright-core";
import type { Visitor } from "./visit.testkit.js";

/** Somebody who signs in at the sandbox: the committee as the sign-in page names it, and the role. */
export interface Person {
  committee: string;
  role: "Redaktør" | "Godkender";
}

/** Signs in from the page that asks for it, and comes back to it. */
export async function signIn({ page }: Visitor, { committee, role }: Person): Promise<void> {
  await page.getByRole("button", { name: "Log ind" }).click();
  await page.getByRole("region", { name: committee }).getByRole("button", { name: role }).click();
  await page.waitForURL(/\/publish/);
  await page.locator("main h1").waitFor();
}

/** Begins a draft with what is in force, and waits for its form. */
export async function beginPlan({ page }: Visitor): Promise<void> {
  await page.getByRole("button", { name: "Begynd", exact: true }).click();
  await page.getByRole("region", { name: "Aflevér til godkenderen" }).waitFor();
}

/** Waits until what is entered is stored. */
export const saved = ({ page }: Visitor) => page.locator("[role=status][data-state=saved]").waitFor();

const MOST_STOPS = 400;

/** Goes by Tab alone to what has that name, and gives it as it has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      // @ts-expect-error: this runs in the browser.
      const element = globalThis.document.activeElement;
      const labels = [...(element?.labels ?? [])].map(({ textContent }: { textContent: string }) => textContent);
      return [element?.getAttribute("aria-label"), ...labels, element?.textContent].filter(Boolean).join(" ");
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab never comes to ${name}.`);
}
