import { catalogue } from "../../../language/index.js";

export const PANEL_TEXTS = catalogue({
  why: { da: "Hvorfor denne farve", en: "Why this colour" },
  way: { da: "Vejen", en: "The way" },
  time: { da: "Tiden", en: "The time" },
  wayIs: { da: "nyeste − basis / mål − basis", en: "newest − baseline / target − baseline" },
  GREEN: {
    da: (way: string, time: string) => `Vejen (${way}) er mindst lige så lang som tiden (${time}): grøn.`,
    en: (way: string, time: string) => `The way (${way}) is at least as long as the time (${time}): green.`,
  },
  YELLOW: {
    da: (way: string, time: string, half: string) =>
      `Vejen (${way}) er kortere end tiden (${time}), men mindst halvdelen af den (${half}): gul.`,
    en: (way: string, time: string, half: string) =>
      `The way (${way}) is shorter than the time (${time}), but at least half of it (${half}): yellow.`,
  },
  RED: {
    da: (way: string, time: string, half: string) =>
      `Vejen (${way}) er under halvdelen (${half}) af tiden (${time}): rød.`,
    en: (way: string, time: string, half: string) =>
      `The way (${way}) is under half (${half}) of the time (${time}): red.`,
  },
  TARGET_MET: { da: "Den nyeste værdi opfylder målet: grøn.", en: "The newest value meets the target: green." },
  MET_FROM_START: {
    da: "Basis var lige så god som målet, så intet skulle ændres. Holder det, er den grøn; er det tabt, rød.",
    en: "The baseline was as good as the target, so that nothing had to change. Green while that holds; red if it is lost.",
  },
  NO_TARGET: {
    da: "Der er intet mål i en værdi, så vejen kan ikke måles: grå.",
    en: "There is no target in a value, so the way cannot be measured: grey.",
  },
  NO_BASELINE: { da: "Der er ingen værdi at begynde fra: grå.", en: "There is no value to begin from: grey." },
  NO_NEW_VALUE: {
    da: "Der er ingen nyere værdi end basis: grå.",
    en: "There is no later value than the baseline: grey.",
  },
  BREAK_IN_SERIES: {
    da: "Et databrud ligger mellem basis og den nyeste værdi, så de kan ikke sammenlignes: grå.",
    en: "A break lies between baseline and newest value, so that they cannot be compared: grey.",
  },
  overridden: {
    da: (day: string) => `Koordinator har sat en anden farve ${day}:`,
    en: (day: string) => `The coordinator has set another colour on ${day}:`,
  },
  byFormula: { da: "Efter formlen:", en: "By the formula:" },
  definition: { da: "Hvad der måles", en: "What is measured" },
  goals: { da: "Mål, den måler", en: "Goals that it measures" },
  goal: { da: (ordinal: number) => `Mål ${ordinal}`, en: (ordinal: number) => `Goal ${ordinal}` },
  whole: { da: "Den står for politikken som helhed.", en: "It stands for the policy as a whole." },
  values: { da: "Værdierne", en: "The values" },
  byCategory: {
    da: (dimensions: string, period: string) => `Efter ${dimensions}, ${period}`,
    en: (dimensions: string, period: string) => `By ${dimensions}, ${period}`,
  },
  sources: { da: "Hvor tallene kommer fra", en: "Where the numbers come from" },
  vintage: {
    da: (year: number, vintage: number) => `barometeret ${year}, ${vintage}. udgave`,
    en: (year: number, vintage: number) => `barometer of ${year}, vintage ${vintage}`,
  },
  interval: { da: "Interval", en: "Interval" },
  version: {
    da: (version: number) => `definitionens udgave ${version}`,
    en: (version: number) => `version ${version} of the definition`,
  },
});
