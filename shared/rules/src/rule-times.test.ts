import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { HOSTILE_PIECES, type Hostile, hostile, listsIn } from "./adversarial-document.fixture.js";
import { ruleTimeRuns } from "./config.js";
import { DOCUMENT_KINDS } from "./rule/vocabulary.js";
import { ruleCatalogue } from "./rule-catalogue.js";
import { type TimedDocument, timedDocuments } from "./timed-rules.fixture.js";

/** For each kind of document; `npm run test:rules` takes as many as there are pieces of text and lists. */
const RUNS = ruleTimeRuns();
const [LETTERS, ENTRIES] = [12_000, 1_500];
const FACTOR = 8;
/** Quadratic work takes 64 times as long; memory and a busy machine may double the time of linear work. */
const MOST = 24;
/** What takes less is too short to be measured. */
const SHORTEST_MS = 60;
const ATTEMPTS = 3;
/** The same answer to one question over and over, this year and last year. */
const ANSWERS = "questionAnswers";

/** Rules that no function on one document decides, or whose document its caller does not send. */
const OF_ACTS = ["I5", "I6", "I7", "I16", "I28", "I30", "I34", "R89", "R165", "R166"];
/** Judged all together, by `validateObservations` and `validateIndicator`. */
const OF_BAROMETER = ruleCatalogue("BAROMETER_RELEASE").map(({ id }) => id);
/** Told of what stands in a document's place, by `faultFindings`. */
const OF_INPUT = ["R170", "R171", "R172", "R173"];

const grown = (how: Hostile, by: number): Hostile =>
  "piece" in how ? { ...how, letters: how.letters * by } : { ...how, entries: how.entries * by };

/** Time of the processor, which is the same beside other programs. */
function msOf(work: () => unknown): number {
  const before = process.cpuUsage();
  try {
    work();
  } catch (error) {
    // Canonical JSON takes well-formed Unicode alone.
    if (!/surrogate/.test(String(error))) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** How often longer it takes for eight times as much; 0 where it is too short to be measured. */
function growthOf({ document, timed }: TimedDocument, how: Hostile): { name: string; growth: number }[] {
  const [small, large] = [1, FACTOR].map((by) => hostile(document, grown(how, by)) as never);
  const [smallBefore, largeBefore] = [1, FACTOR].map((by) => hostile(document, grown(how, by)) as never);
  return timed.map(({ name, work }) => {
    let growth = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < ATTEMPTS && growth > MOST; attempt++) {
      const ms = msOf(() => work(large as never, largeBefore as never));
      if (ms < SHORTEST_MS) return { name, growth: 0 };
      const least = msOf(() => work(small as never, smallBefore as never));
      growth = Math.min(growth, ms / Math.max(1, least));
    }
    return { name, growth };
  });
}

describe("the time of a rule grows at most as what it is given", () => {
  test.each(timedDocuments.map((each) => [each.kind, each] as const))(
    "%s",
    (_, each) => {
      const lists = listsIn(each.document);
      const texts = fc.record({ letters: fc.constant(LETTERS), piece: fc.constantFrom(...HOSTILE_PIECES) });
      const full = fc.record({
        entries: fc.constant(ENTRIES),
        list: fc.constantFrom(...(lists.length > 0 ? lists : [""])),
        isAlike: fc.boolean(),
      });
      fc.assert(
        fc.property(fc.oneof(texts, full) as fc.Arbitrary<Hostile>, (how) => {
          expect(growthOf(each, how).filter(({ growth }) => growth > MOST)).toEqual([]);
        }),
        {
          numRuns: RUNS,
          examples: [
            [{ letters: LETTERS, piece: "a@b.dk " }],
            [{ letters: LETTERS, piece: "\u0315\u0300" }],
            ...(lists.includes(ANSWERS) ? [[{ entries: ENTRIES, list: ANSWERS, isAlike: true }] as [Hostile]] : []),
          ],
        },
      );
    },
    600_000,
  );
});

test("every rule of the catalogue is measured", () => {
  const measured = new Set(timedDocuments.flatMap(({ kind, timed }) => timed.map(({ name }) => `${kind} ${name}`)));
  const missing = DOCUMENT_KINDS.flatMap((kind) => ruleCatalogue(kind).map(({ id }) => [kind, id] as const)).filter(
    ([kind, id]) =>
      !measured.has(`${kind} ${id}`) &&
      ![...OF_ACTS, ...OF_INPUT].includes(id) &&
      !(kind === "BAROMETER_RELEASE" && OF_BAROMETER.includes(id)),
  );
  expect(missing).toEqual([]);
});
