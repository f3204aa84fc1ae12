import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../testkit/hub/running-hub.js";

/** The word before `.ts` says what a file is for. A name that needs no such word, as `money.ts`, has none. */
const ROLES = new Set([
  "types", // GraphQL types, enums, inputs, arguments
  "resolver", // permission and delegation
  "service", // does something, in a transaction or as a process
  "rules", // pure decisions
  "store", // reads and writes tables
  "loader", // a DataLoader by id
  "projection", // an event into read tables
  "presenter", // a row or fact to an object of the graph
  "client", // asks another process
  "events", // definitions of events
  "document", // the shape of a document
  "context",
  "config",
  "settings",
  "main",
  "subgraph",
  "server",
  "route",
  "hook",
  "plugin",
  "operations", // made of a page's .graphql
  "testkit",
  "fixture",
]);
const GENERATED = new Set(["node_modules", "dist", ".turbo", ".data"]);

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return GENERATED.has(entry.name) ? [] : sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const sources = ["gateway", "infra", "shared", "subgraphs", "test"].flatMap(sourcesIn);

/** `noun.ts`, `noun.role.ts`, and the test of either. */
function isWellNamed(path: string): boolean {
  const [, role, ...more] = basename(path)
    .replace(/(\.test)?\.tsx?$/, "")
    .split(".");
  return more.length === 0 && (role === undefined || ROLES.has(role));
}

test("every source file is named by a noun and at most one role of the closed list", () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((path) => !isWellNamed(path))).toEqual([]);
});

test("every role of the list is used by at least two files", () => {
  const uses = (role: string) => sources.filter((path) => new RegExp(`(^|\\.)${role}\\.`).test(basename(path))).length;
  expect([...ROLES].filter((role) => uses(role) < 2)).toEqual([]);
});

/** More than this is two nouns, the index aside. The top of a package is its table of contents; `testing` is outside the order of folders. */
const FILES_PER_FOLDER = 12;

test("a folder below a package's src has 2 to 12 files beside its tests", () => {
  const below = sources.filter(
    (path) =>
      /[\\/]src[\\/].+[\\/]/.test(path) &&
      !/[\\/]testing[\\/]|\.(test|testkit|fixture|operations)\.ts$|index\.ts$/.test(path),
  );
  const sizes = new Map<string, number>();
  for (const path of below) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
  expect(sizes.size).toBeGreaterThan(40);
  expect([...sizes].filter(([, size]) => size < 2 || size > FILES_PER_FOLDER)).toEqual([]);
});
