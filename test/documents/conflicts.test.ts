import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CONFLICT_REASONS } from "@hub/subgraph-kit";
import { expect, test } from "@jest/globals";

const sources = execFileSync("git", ["ls-files", "shared/*.ts", "subgraphs/*.ts"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && !/\.(test|testkit)\.ts$/.test(file));

/** The reasons that the sources make a CONFLICT with; a conflict that is passed on names none. */
const reasonsMade = sources.flatMap((file) => {
  const made = readFileSync(file, "utf8").matchAll(/(?:new Conflict|refuseConflict)\(\s*"([A-Z_]+)"/g);
  return [...made].map(([, reason]) => ({ file, reason: reason as string }));
});

test("every CONFLICT of every subgraph has a reason of the closed list, and every reason of the list is made somewhere", () => {
  expect(new Set(reasonsMade.map(({ reason }) => reason))).toEqual(new Set(Object.keys(CONFLICT_REASONS)));
  expect(new Set(reasonsMade.map(({ file }) => file.split("/").slice(0, 2).join("/")))).toEqual(
    new Set([
      "shared/committee-kit",
      "shared/documents",
      "shared/subgraph-kit",
      "subgraphs/picture",
      "subgraphs/policy",
    ]),
  );
});

test("no error has the code CONFLICT but by its own class", () => {
  const others = sources.filter((file) => /HubError\(\s*"CONFLICT"|code: "CONFLICT"/.test(readFileSync(file, "utf8")));
  expect(others.filter((file) => file !== "shared/subgraph-kit/src/conflict.ts")).toEqual([]);
});

test("docs/conflicts.md has every reason with its meaning", () => {
  const rows = readFileSync("docs/conflicts.md", "utf8").matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \|/gm);
  expect(Object.fromEntries([...rows].map(([, reason, why]) => [reason, why]))).toEqual(CONFLICT_REASONS);
});
