import { pointer } from "../rule/finding-path.js";
import { isBlank } from "../rule/quotation.js";
import type { RuleDescription, Violation } from "../rule/rule.js";
import { isWebAddress, noWebAddress } from "../rule/source-address.js";
import { indicatorRule, observationRule, type TargetContent } from "./barometer.document.js";

const NO_DEMO_DATA: RuleDescription = {
  title: { da: "Syntetiske tal bliver i sandkassen", en: "Synthetic figures stay in the sandbox" },
  explanation: {
    da: "Et tal med SYNTHETIC er demodata. I produktion optages det ikke i barometret, så ingen rapport kan henvise til det.",
    en: "A figure flagged SYNTHETIC is demo data. In production it does not come into the barometer, so that no report can cite it.",
  },
  hint: { da: "Udelad tallet.", en: "Leave the figure out." },
};

const HAS_A_SOURCE: RuleDescription = {
  title: { da: "Hver observation har en kilde", en: "Every observation has a source" },
  explanation: {
    da: "En observation har en kilde med titel og udgiver; også en, der mangler. Har kilden en url, er den en webadresse.",
    en: "An observation has a source with title and publisher; a missing one too. A source's url is a web address.",
  },
  hint: {
    da: "Skriv kildens titel og udgiver, og dens url som https://…",
    en: "Give the source's title and publisher, and its url as https://…",
  },
};

/** I36: production never accepts such values, so no report can cite one. */
export const syntheticObservationsStayInTheSandbox = observationRule(
  "I36",
  "FATAL",
  NO_DEMO_DATA,
  ({ flags }, { isSandbox }) =>
    isSandbox || !flags.includes("SYNTHETIC")
      ? []
      : [{ path: "/flags", message: { da: "Observationen er SYNTHETIC.", en: "The observation is SYNTHETIC." } }],
);

export const syntheticIndicatorsStayInTheSandbox = indicatorRule(
  "I36",
  "FATAL",
  NO_DEMO_DATA,
  ({ synthetic }, { isSandbox }) =>
    isSandbox || !synthetic
      ? []
      : [{ path: "/synthetic", message: { da: "Indikatoren er syntetisk.", en: "The indicator is synthetic." } }],
);

export const observationsHaveASource = observationRule("I37", "FATAL", HAS_A_SOURCE, ({ source }) => {
  const blank = (["title", "publisher"] as const)
    .filter((name) => isBlank(source[name]))
    .map((name) => ({
      path: pointer("source", name),
      message: { da: `Kildens ${name} er tom.`, en: `The source's ${name} is blank.` },
    }));
  return [...blank, ...wrongAddress("/source/url", source.url)];
});

export const targetsHaveASource = indicatorRule("I37", "FATAL", HAS_A_SOURCE, ({ targets }) =>
  targets.flatMap(({ source }, index) => wrongSource(pointer("targets", index, "source"), source)),
);

function wrongSource(path: string, source: TargetContent["source"]): Violation[] {
  if (!source) return [];
  const message = { da: "Kilden er uden titel eller udgiver.", en: "The source has no title or publisher." };
  const isUnnamed = isBlank(source.title) || isBlank(source.publisher);
  return [...(isUnnamed ? [{ path, message }] : []), ...wrongAddress(`${path}/url`, source.url)];
}

function wrongAddress(path: string, url: string | null): Violation[] {
  return isWebAddress(url) ? [] : [{ path, message: noWebAddress(url) }];
}
