import { expect, test } from "@jest/globals";
import { RecentlyUsed } from "./recently-used.js";

test("what was used least lately is dropped first, and never more bytes are kept than may be", () => {
  const kept = new RecentlyUsed<string>(10);
  kept.keep("plan", "a plan", 4);
  kept.keep("statement", "a statement", 4);
  expect(kept.get("plan")).toBe("a plan");
  kept.keep("letter", "a letter", 4);
  expect([kept.get("plan"), kept.get("statement"), kept.get("letter")]).toEqual(["a plan", undefined, "a letter"]);
  expect(kept.size).toBe(8);
});

test("what is larger than all may be is not kept, and costs nobody else its place", () => {
  const kept = new RecentlyUsed<string>(10);
  kept.keep("plan", "a plan", 4);
  kept.keep("archive", "an archive", 11);
  expect([kept.get("plan"), kept.get("archive"), kept.size]).toEqual(["a plan", undefined, 4]);
  kept.keep("plan", "a longer plan", 9);
  expect(kept.size).toBe(9);
  kept.clear();
  expect([kept.get("plan"), kept.size]).toEqual([undefined, 0]);
});
