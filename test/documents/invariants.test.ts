import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../testkit/hub/running-hub.js";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

interface Row {
  rule: string;
  proof: string;
}

const rows: Row[] = read("docs/invariants.md")
  .split("\n")
  .filter((line) => line.startsWith("| I"))
  .map((line) => {
    const [, rule = "", , proof = ""] = line.split("|").map((cell) => cell.trim());
    return { rule, proof };
  });

test("docs/invariants.md lists every invariant once, in order", () => {
  expect(rows.map(({ rule }) => rule)).toEqual(Array.from({ length: 45 }, (_, n) => `I${n + 1}`));
});

test.each(rows)("docs/invariants.md names an existing test for $rule, or says why there is none", ({ proof }) => {
  if (proof.startsWith("none yet: ")) return;
  const [, file = "", title = ""] = /^`([^`]+)` › (.+)$/.exec(proof) ?? [];
  const titles = read(file).match(/(?:test|describe)(?:\.each)?\b[\s\S]*?["'`](.*?)["'`],/g) ?? [];
  expect(titles.some((each) => each.includes(title))).toBe(true);
});
