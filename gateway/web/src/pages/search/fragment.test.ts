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
    expect(
      shownOf("KFU-03 Sport for <mark>børn</mark>: i en <mark>forening</mark>", "Sport for børn", "KFU-03"),
    ).toEqual({
      title: [
        { text: "Sport for ", isFound: false },
        { text: "børn", isFound: true },
      ],
      rest: [
        { text: "i en ", isFound: false },
        { text: "forening", isFound: true },
      ],
    });
  });

  test("stays whole where it does not begin with the title", () => {
    expect(shownOf("om <mark>børn</mark>", "Redegørelse 2012", null).rest).toHaveLength(2);
  });
});
