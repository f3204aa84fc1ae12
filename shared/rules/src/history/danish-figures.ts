import { type FigureWords, NONE } from "./written-figures.js";

const UNITS =
  "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten";
const TENS: readonly (readonly [number, string])[] = [
  [20, "tyve"],
  [30, "tredive tredve"],
  [40, "fyrre fyrretyve"],
  [50, "halvtreds halvtredsindstyve"],
  [60, "tres tresindstyve"],
  [70, "halvfjerds halvfjerdsindstyve"],
  [80, "firs firsindstyve"],
  [90, "halvfems halvfemsindstyve"],
];
const ORDINALS =
  "første - tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende " +
  "syttende attende nittende tyvende";
const MONTHS = "januar februar marts april maj juni juli august september oktober november december";
const DAYS = "mandag tirsdag onsdag torsdag fredag lørdag søndag";

function cardinals(): [string, string][] {
  const units = UNITS.split(" ").map((word, n) => [word, n] as const);
  const tens = TENS.flatMap(([n, words]) => words.split(" ").map((word) => [word, n] as const));
  const both = units.slice(1, 10).flatMap(([unit, n]) => tens.map(([ten, m]) => [`${unit}og${ten}`, n + m] as const));
  const hundreds = units.slice(1, 10).map(([unit, n]) => [`${unit}hundrede`, n * 100] as const);
  // "en" and "et" are articles as well, so they say nothing.
  return [...units.filter(([word]) => word !== "en"), ...tens, ...both, ...hundreds].map(([word, n]) => [word, `${n}`]);
}

/** "anden" is "other" as well. */
function ordinals(): [string, string][] {
  const first = ORDINALS.split(" ").map((word, index) => [word, `${index + 1}`] as [string, string]);
  const tens = TENS.flatMap(([n, words]) =>
    words
      .split(" ")
      .map((word) => [word.endsWith("e") ? `${word}nde` : `${word}indstyvende`, `${n}`] as [string, string]),
  );
  const more: [string, string][] = [
    ["tredivte", "30"],
    ["fyrretyvende", "40"],
    ["enogtredivte", "31"],
  ];
  const twenties = UNITS.split(" ")
    .slice(1, 10)
    .map((unit, n) => [`${unit}ogtyvende`, `${21 + n}`] as [string, string]);
  return [...first.filter(([word]) => word !== "-"), ...tens, ...more, ...twenties];
}

/** The words of a Danish text that stand for figures and dates; each has the figure that it stands for. */
export const danishFigures: FigureWords = {
  decimal: ",",
  words: new Map<string, string>([
    ...cardinals(),
    ...ordinals(),
    ...MONTHS.split(" ").map((word, n): [string, string] => [word, `month ${n + 1}`]),
    ...["jan", "feb", "-", "apr", "-", "-", "-", "aug", "sept", "okt", "nov", "dec"].flatMap(
      (word, n): [string, string][] => (word === "-" ? [] : [[word, `month ${n + 1}`]]),
    ),
    ["sep", "month 9"],
    ...DAYS.split(" ").map((word, n): [string, string] => [word, `day ${n + 1}`]),
    ...["forår", "sommer", "efterår", "vinter"].flatMap((word): [string, string][] =>
      ["", "et", "en"].map((end) => [word + end, `season ${word}`]),
    ),
    ...["hundrede", "hundreder", "hundred"].map((word): [string, string] => [word, "100"]),
    ...["tusind", "tusinde", "tusinder"].map((word): [string, string] => [word, "1000"]),
    ...["mio", "million", "millioner"].map((word): [string, string] => [word, "10^6"]),
    ...["mia", "milliard", "milliarder"].map((word): [string, string] => [word, "10^9"]),
    ...["pct", "procent"].map((word): [string, string] => [word, "%"]),
    ["procentpoint", "%-points"],
    ["promille", "‰"],
    ...["ingen", "intet", "ingenting"].map((word): [string, string] => [word, NONE]),
    ...["næste", "kommende"].map((word): [string, string] => [word, "next"]),
    ...["sidste", "forrige", "fjor"].map((word): [string, string] => [word, "last"]),
    ["begge", "2"],
    ...["dusin", "snes"].map((word, n): [string, string] => [word, n === 0 ? "12" : "20"]),
    ...["halvanden", "halvandet"].map((word): [string, string] => [word, "1.5"]),
    ...["halv", "halve", "halvt", "halvdel", "halvdelen", "halvparten"].map((word): [string, string] => [word, "1/2"]),
    ...["kvart", "kvarte"].map((word): [string, string] => [word, "1/4"]),
    ...["dobbelt", "dobbelte"].map((word): [string, string] => [word, "x2"]),
  ]),
  patterns: [
    { shape: /^halver/, figure: () => "x1/2" },
    { shape: /^fordobl/, figure: () => "x2" },
    { shape: /^(.+?)dobl/, figure: (number) => `x${number}` },
    { shape: /^(.+?)dobbelt/, figure: (number) => `x${number}` },
    { shape: /^(.+?)del(e|en|ene|s)?$/, figure: (number) => `1/${number}` },
    { shape: /^(.+?)(år|dages|ugers|måneders|timers|delt)/, figure: (number) => number },
  ],
};
