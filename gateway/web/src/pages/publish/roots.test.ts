import { readFile } from "node:fs/promises";
import { committees } from "@hub/registry";
import { expect, test } from "@jest/globals";
import { onlyAt, ROOTS } from "./roots.js";

test("every committee of the hub can be published for, by each operation of the page", async () => {
  expect([...ROOTS].sort()).toEqual(committees.map(({ root }) => root).sort());
  for (const file of ["publish.graphql", "begin/begin.graphql"]) {
    const operations = await readFile(`gateway/web/src/pages/publish/${file}`, "utf8");
    const asked = ROOTS.map((root) => operations.split(`${root} @include(if: $${root})`).length - 1);
    expect(new Set(asked).size).toBe(1);
  }
  expect(onlyAt("culture")).toEqual({ children: false, employment: false, socialServices: false, culture: true });
});
