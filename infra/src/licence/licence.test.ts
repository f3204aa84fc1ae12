import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../config.js";
import { isPermissive, licenceProblems } from "./licence.rules.js";
import { licenceList } from "./licence-list.presenter.js";
import { installedPackages } from "./lock-file.store.js";

test("every package that is installed in production has a licence that somebody has decided about", async () => {
  const packages = await installedPackages();
  expect(packages.length).toBeGreaterThan(100);
  expect(licenceProblems(packages)).toEqual([]);
});

test("docs/licences.md is what the packages say: npm run sbom writes it", async () => {
  expect(await readFile(join(ROOT, "docs/licences.md"), "utf8")).toBe(licenceList(await installedPackages()));
});

test("an unknown licence, none, and a version before a release without a reason do not come in", () => {
  expect(
    licenceProblems([
      { name: "copyleft", version: "1.0.0", licence: "AGPL-3.0" },
      { name: "unnamed", version: "1.0.0", licence: undefined },
      { name: "early", version: "2.0.0-beta.1", licence: "MIT" },
      { name: "@apollo/server-next", version: "1.0.0", licence: "Elastic-2.0" },
      { name: "fine", version: "1.0.0", licence: "MIT" },
    ]).map((problem) => problem.split(" ")[0]),
  ).toEqual(["copyleft", "unnamed", "early", "@apollo/server-next"]);
});

test("of licences to choose from one is enough, of several at once each counts", () => {
  expect(["(MPL-2.0 OR Apache-2.0)", "(MIT AND BSD-3-Clause)"].map(isPermissive)).toEqual([true, true]);
  expect(["(ISC AND CC-BY-3.0)", "GPL-2.0"].map(isPermissive)).toEqual([false, false]);
});
