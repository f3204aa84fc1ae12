import { describe, expect, test } from "@jest/globals";
import { shownOf, stretchesOf } from "./fragment.js";

describe("a fragment of what was found", () => {
  test("is text: what looks like HTML in a document stays as it was written", () => {
    expect(stretchesOf("a &lt;b&gt; <mark>word</mark> &amp;amp;")).toEqual([
      { text: "a <b> ", isFound: false },
      { text: "word", isFound: true },
      { text: " &amp;", isFound: false },
    ]);
  });

  test("gives what is found in the title to the title, and leaves the rest", () => {
    const told = { title: "Sport for børn", danish: "Sport for børn", code: "KFU-03" };
    expect(shownOf("KFU-03 Sport for <mark>børn</mark>: i en <mark>forening</mark>", told)).toEqual({
      title: [
        { text: "Sport for ", isFound: false },
        { text: "børn", isFound: true },
      ],
      rest: [
        { text: "i en ", isFound: false },
        { text: "forening", isFound: true },
      ],
    });
    expect(shownOf("Sport for <mark>børn</mark>: hele året", { ...told, title: "Sports for children" })).toEqual({
      title: [{ text: "Sports for children", isFound: false }],
      rest: [{ text: "hele året", isFound: false }],
    });
  });

  test("that was cut within the title is the title", () => {
    const title = "Plan for integration (SYNTETISK)";
    expect(shownOf("Plan for <mark>integration</mark> (SYN", { title, danish: title, code: null })).toEqual({
      title: [
        { text: "Plan for ", isFound: false },
        { text: "integration", isFound: true },
        { text: " (SYN", isFound: false },
        { text: "TETISK)", isFound: false },
      ],
      rest: [],
    });
  });

  test("stays whole where it does not begin with the title", () => {
    const told = { title: "Redegørelse 2012", danish: "Redegørelse 2012", code: null };
    expect(shownOf("om <mark>børn</mark>", told).rest).toHaveLength(2);
  });
});
