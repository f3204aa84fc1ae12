import { createHash as ofNode } from "node:crypto";
import { expect, test } from "@jest/globals";
import { kronerOf, oereOf } from "../shape/kroner.js";
import { createHash } from "./node-crypto.js";

test.each(["", "abc", "ø".repeat(55), "x".repeat(64), "Rødgrød med fløde ".repeat(999)])(
  "the browser's rules name their set by the same hash as the hub's (%#)",
  (text) => {
    expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(ofNode("sha256").update(text).digest("hex"));
  },
);

test("kroner are read as they are written, and what is no amount is not guessed at", () => {
  const written = ["1.234.567,50", "0,5", "-12", "", "tolv", "1,234"];
  expect(written.map(oereOf)).toEqual([123_456_750, 50, -1200, null, undefined, undefined]);
  expect([123_456_750, 50, -1200].map(kronerOf)).toEqual(["1.234.567,50", "0,50", "-12"]);
});
