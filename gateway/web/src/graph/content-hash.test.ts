import { contentHash } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { hashOf } from "./content-hash.js";

describe("the hash that a browser computes", () => {
  test("is the hub's own, in whatever order an object's members came", async () => {
    const edition = { year: 2013, entries: [{ committee: "ØU", revision: null }], sum: 0.1 };
    const otherwise = { sum: 0.1, entries: [{ revision: null, committee: "ØU" }], year: 2013 };
    expect(await hashOf(edition)).toBe(contentHash(otherwise));
  });

  test("changes with any figure", async () => {
    expect(await hashOf({ financed: 100 })).not.toBe(await hashOf({ financed: 101 }));
  });
});
