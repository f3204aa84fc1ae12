import { expect, test } from "@jest/globals";
import { askedTerms, joinedWords, nameOf, runsOf, wordsOf } from "./search-terms.rules.js";

test("hyphens, slashes and dots part words, so that each number of a range is a word", () => {
  expect(wordsOf("2011-2014")).toEqual(["2011", "2014"]);
  expect(wordsOf("7–12 år/COVID-19")).toEqual(["7", "12", "år", "covid", "19"]);
});

test("a word is the same however its letters are composed, and whatever cannot be seen stands in it", () => {
  const word = wordsOf("børnehaveår");
  const written = [
    "BØRNEHAVEÅR",
    "børnehaveår".normalize("NFD"),
    "børne\u00ADhave\u200Bår",
    "\uFEFFbørnehaveår\u2060",
    "børnehaveaar",
  ];
  for (const other of written) expect([other, wordsOf(other)]).toEqual([other, word]);
  expect(wordsOf("Café Malmö")).toEqual(["cafe", "malmø"]);
});

test("what is written in one is one word too, found by its parts and together", () => {
  expect(joinedWords(runsOf("plan BUU-01 og e-mail"))).toEqual([
    { word: "buu01", place: 1 },
    { word: "email", place: 4 },
  ]);
  expect(nameOf("BUU‑01 ")).toBe("buu01");
});

test("an asked word comes with its aliases, and each word once", () => {
  expect(askedTerms("Integration for integration")).toEqual(["integration inklusion", "for"]);
});

test("a text without a word is refused, and one that is longer than any title", () => {
  expect(() => askedTerms(" :*&| ")).toThrow(/no word/);
  expect(() => askedTerms("a".repeat(501))).toThrow(/500 is the most \(SEARCH_TEXT_LENGTH\)/);
});
