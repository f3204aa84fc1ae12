import { expect, test } from "@jest/globals";
import { frameHashOf } from "./frame-hash.js";

test("an older manifest names no frame", () => {
  expect(frameHashOf({ year: 2011 })).toBeUndefined();
});
