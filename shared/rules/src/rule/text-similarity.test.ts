import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { similarityOf } from "./text-similarity.js";

test("two texts that differ in case, punctuation and layout alone are the same", () => {
  expect(similarityOf("Vi har gjort det.", "  VI har\n gjort – det!")).toBe(1);
});

test("a long text with one changed word is nearly the same, and another text is not", () => {
  const text = "Sprogstimuleringen er udvidet til alle daginstitutioner i de fire bydele, som skrivelsen nævner.";
  expect(similarityOf(text, text.replace("fire", "seks"))).toBeGreaterThan(0.9);
  expect(similarityOf(text, "Flere unge har gennemført en ungdomsuddannelse end året før.")).toBeLessThan(0.5);
});

test("similarity is symmetric and from 0 to 1, and a text without words is similar to no other", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const likeness = similarityOf(one, other);
      expect(similarityOf(other, one)).toBe(likeness);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
  );
  expect(similarityOf("…", "Noget andet")).toBe(0);
});
