import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { bestChoice, type Gain, gainOf, type Want } from "./best-choice.js";

const ranks = ({ atRisk, goals, initiatives, oere }: Gain) => [atRisk.length, goals.length, initiatives, -oere];

const anyWants = fc
  .array(fc.record({ oere: fc.integer({ min: 1, max: 40 }), goal: fc.constantFrom("1", "2", "3", "4") }), {
    maxLength: 8,
  })
  .map((wants) => wants.map((want, index) => ({ ...want, key: `BUU:${index}` })));

describe("the best choice within a frame", () => {
  test("no other choice within the frame gives more", () => {
    fc.assert(
      fc.property(
        anyWants,
        fc.integer({ min: 0, max: 150 }),
        fc.subarray(["1", "2", "3", "4"]),
        (wants, frame, risk) => {
          const risky = new Set(risk);
          const best = gainOf(wants, bestChoice(wants, frame, risky), risky);
          expect(best.oere).toBeLessThanOrEqual(frame);
          for (let set = 0; set < 2 ** wants.length; set += 1) {
            const chosen = new Set(wants.filter((_, index) => (set >> index) % 2 === 1).map(({ key }) => key));
            const gain = gainOf(wants, chosen, risky);
            if (gain.oere <= frame) expect(isMore(ranks(gain), ranks(best))).toBe(false);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("a goal at risk comes before two that are not", () => {
    const wants: Want[] = [
      { key: "SOU:1", oere: 800, goal: "7" },
      { key: "KFU:1", oere: 300, goal: "4" },
      { key: "KFU:2", oere: 300, goal: "5" },
    ];
    expect([...bestChoice(wants, 800, new Set(["7"]))]).toEqual(["SOU:1"]);
  });
});

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const first = one.findIndex((rank, index) => rank !== other[index]);
  return first >= 0 && (one[first] ?? 0) > (other[first] ?? 0);
}
