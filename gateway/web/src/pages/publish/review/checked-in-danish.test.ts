import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { checkedInDanish } from "./checked-in-danish.js";

const ROOT = new URL("../../../../../../", import.meta.url);
const SOURCES = [
  "shared/receipts/src/receipt-verification.ts",
  "subgraphs/picture/src/receipt/receipt-check.service.ts",
];

/** What the checks of a source can say. */
async function sentencesOf(file: string): Promise<string[]> {
  const text = await readFile(new URL(file, ROOT), "utf8");
  const calls = text.matchAll(/\bcheck\(\s*(?:true|false|null),\s*(?:`([^`]+)`|"([^"]+)")/g);
  const said = [...calls].map(([, template, plain]) => (template ?? plain ?? "").replaceAll(/\$\{[^}]+\}/g, "x1"));
  return said.flatMap((each) =>
    each.includes("signed the x1 with") ? ["document", "withdrawal"].map((what) => each.replace("x1", what)) : [each],
  );
}

test("whatever the hub checks of a receipt is said in Danish, with what it says", async () => {
  const sentences = (await Promise.all(SOURCES.map(sentencesOf))).flat();
  expect(sentences.length).toBeGreaterThan(20);
  expect(sentences.filter((sentence) => checkedInDanish(sentence) === undefined)).toEqual([]);
  expect(checkedInDanish("children:1 is withdrawn by children:3.")).toBe(
    "children:1 er trukket tilbage ved children:3.",
  );
  expect(checkedInDanish("Something new.")).toBeUndefined();
});
