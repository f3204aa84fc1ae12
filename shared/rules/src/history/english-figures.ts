import { type FigureWords, NONE } from "./written-figures.js";

const UNITS =
  "zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth " +
  "seventeenth eighteenth nineteenth twentieth";
const MONTHS = "january february - april - june july august september october november december";
const DAYS = "monday tuesday wednesday thursday friday saturday sunday";

/** The words of an English text that stand for figures and dates; "one", "march" and "may" say too many other things. */
export const englishFigures: FigureWords = {
  decimal: ".",
  words: new Map<string, string>([
    ...UNITS.split(" ").flatMap((word, n): [string, string][] => (word === "-" ? [] : [[word, `${n}`]])),
    ...TENS.split(" ").map((word, n): [string, string] => [word, `${20 + 10 * n}`]),
    ...ORDINALS.split(" ").map((word, n): [string, string] => [word, `${n + 1}`]),
    ...TENS.split(" ").map((word, n): [string, string] => [word.replace(/y$/, "ieth"), `${20 + 10 * n}`]),
    ...MONTHS.split(" ").flatMap((word, n): [string, string][] => (word === "-" ? [] : [[word, `month ${n + 1}`]])),
    ...DAYS.split(" ").map((word, n): [string, string] => [word, `day ${n + 1}`]),
    ...["spring", "summer", "autumn", "winter"].map((word): [string, string] => [word, `season ${word}`]),
    ...["hundred", "hundreds"].map((word): [string, string] => [word, "100"]),
    ...["thousand", "thousands"].map((word): [string, string] => [word, "1000"]),
    ...["million", "millions"].map((word): [string, string] => [word, "10^6"]),
    ...["billion", "billions"].map((word): [string, string] => [word, "10^9"]),
    ...["percent", "percentage"].map((word): [string, string] => [word, "%"]),
    ...["no", "none", "nobody", "nothing"].map((word): [string, string] => [word, NONE]),
    ...["next", "coming"].map((word): [string, string] => [word, "next"]),
    ...["last", "previous"].map((word): [string, string] => [word, "last"]),
    ["both", "2"],
    ["twice", "x2"],
    ["thrice", "x3"],
    ["dozen", "12"],
    ...["half", "halves"].map((word): [string, string] => [word, "1/2"]),
    ...["quarter", "quarters"].map((word): [string, string] => [word, "1/4"]),
    ["thirds", "1/3"],
    ["fifths", "1/5"],
    ["tenths", "1/10"],
  ]),
  patterns: [
    { shape: /^halv(ed|ing|e)$/, figure: () => "x1/2" },
    { shape: /^doubl/, figure: () => "x2" },
    { shape: /^tripl/, figure: () => "x3" },
    { shape: /^quadrupl/, figure: () => "x4" },
    { shape: /^(.+?)fold$/, figure: (number) => `x${number}` },
  ],
};
