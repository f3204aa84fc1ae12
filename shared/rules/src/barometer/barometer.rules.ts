import { NO_PERSONAL_DATA } from "../rule/personal-data.js";
import type { BilingualText, RuleEntry } from "../rule/rule.js";
import type { Severity } from "../rule/vocabulary.js";

interface Words {
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
}

const entry = (id: string, severity: Severity, words: Words): RuleEntry => ({
  id,
  version: 1,
  severity,
  appliesTo: "BAROMETER_RELEASE",
  ...words,
});

/** Enforced by the database, and by commands that would change what is closed. */
export const releasesNeverChange = entry("I34", "FATAL", {
  title: { da: "En udgave ændres aldrig", en: "A vintage never changes" },
  explanation: {
    da: "En udgave af barometret er låst, fra den er klausuleret. Efter offentliggørelsen er en rettelse en ny udgave, og den gamle kan stadig læses.",
    en: "A vintage of the barometer is closed from its embargo on. Once it is public, a correction is a new vintage, and the old one stays readable.",
  },
  hint: {
    da: "Ret med correctBarometer, når udgaven er offentliggjort.",
    en: "Correct it with correctBarometer once it is public.",
  },
});

/** Mostly enforced by taking the cells out; refused where that is not in the hub's hands. */
export const smallCellsAreHidden = entry("I35", "FATAL", {
  title: { da: "Små celler vises ikke", en: "Small cells are not shown" },
  explanation: {
    da: "Ingen celle under indikatorens tærskel (normalt 5 personer) vises, og så mange andre udelades, at ingen kan regnes ud. Hver udeladelse logges.",
    en: "No cell below its indicator's threshold (5 persons by default) is shown, and so many others are left out that none can be worked out. Each suppression is logged.",
  },
  hint: {
    da: "Send alle celler med deres værdi, så udelader systemet de nødvendige, eller udelad også summen.",
    en: "Send all cells with their values, and the hub takes out what is needed; or leave the total out as well.",
  },
});

/** In production no release takes such values, so that no report can ever cite one. */
export const syntheticStaysInTheSandbox = entry("I36", "FATAL", {
  title: { da: "Syntetiske tal bliver i sandkassen", en: "Synthetic figures stay in the sandbox" },
  explanation: {
    da: "Et tal med SYNTHETIC er demodata. I produktion optages det ikke i barometret, så ingen rapport kan henvise til det.",
    en: "A figure flagged SYNTHETIC is demo data. In production it does not come into the barometer, so that no report can cite it.",
  },
  hint: { da: "Udelad tallet.", en: "Leave the figure out." },
});

export const observationsHaveASource = entry("I37", "FATAL", {
  title: { da: "Hver observation har en kilde", en: "Every observation has a source" },
  explanation: {
    da: "En observation har en kilde med titel og udgiver; også en, der mangler. Har kilden en url, er den en webadresse.",
    en: "An observation has a source with title and publisher; a missing one too. A source's url is a web address.",
  },
  hint: {
    da: "Skriv kildens titel og udgiver, og dens url som https://…",
    en: "Give the source's title and publisher, and its url as https://…",
  },
});

export const indicatorsAreKnown = entry("B1", "FATAL", {
  title: { da: "Indikatoren står i kataloget", en: "The indicator is in the catalogue" },
  explanation: {
    da: "En observation hører til en indikator i kataloget.",
    en: "An observation belongs to an indicator of the catalogue.",
  },
  hint: { da: "Opret den først med defineIndicator.", en: "Define it first, with defineIndicator." },
});

export const flagsFitTheValue = entry("B2", "FATAL", {
  title: { da: "Værdi og markeringer passer sammen", en: "Value and flags fit" },
  explanation: {
    da: "En observation er uden tal, netop når den er SUPPRESSED eller MISSING. FINAL, PROVISIONAL og ESTIMATED udelukker hinanden, og ingen markering gentages.",
    en: "An observation has no figures exactly when it is SUPPRESSED or MISSING. FINAL, PROVISIONAL and ESTIMATED exclude each other, and no flag is repeated.",
  },
  hint: { da: "Ret værdien eller markeringerne.", en: "Mend the value or the flags." },
});

export const periodsArePeriods = entry("B3", "FATAL", {
  title: { da: "Perioden er en periode", en: "The period is a period" },
  explanation: {
    da: "En periode er et år, halvår, kvartal, en måned eller en dag, der findes.",
    en: "A period is a year, half-year, quarter, month or day that exists.",
  },
  hint: {
    da: "Skriv 2012, 2012-H1, 2012-Q1, 2012-03 eller 2012-03-01.",
    en: "Write 2012, 2012-H1, 2012-Q1, 2012-03 or 2012-03-01.",
  },
});

export const categoriesFitDimensions = entry("B4", "FATAL", {
  title: { da: "Kategorien passer til dimensionerne", en: "The category fits the dimensions" },
  explanation: {
    da: "En kategori har én plads for hver af indikatorens dimensioner, tom for dem alle; hele byen er uden kategori.",
    en: "A category has one place for each of its indicator's dimensions, '' for all of it; the whole city has none.",
  },
  hint: { da: "Se indikatorens dimensions.", en: "See the indicator's dimensions." },
});

export const figuresArePossible = entry("B5", "FATAL", {
  title: { da: "Tallene er mulige", en: "The figures are possible" },
  explanation: {
    da: "Antal er hele tal fra 0, andele og svarprocent går fra 0 til 100, og værdien ligger i sit konfidensinterval.",
    en: "Counts are whole numbers from 0, shares and response rates go from 0 to 100, and the value lies in its confidence interval.",
  },
  hint: { da: "Ret tallet.", en: "Mend the figure." },
});

export const observationsAreDistinct = entry("B6", "FATAL", {
  title: { da: "Hver observation står én gang", en: "Each observation stands once" },
  explanation: {
    da: "En indikator har én observation for hver periode og kategori.",
    en: "An indicator has one observation for each period and category.",
  },
  hint: { da: "Fjern den ene.", en: "Remove one of them." },
});

export const totalsAreTrue = entry("B7", "FATAL", {
  title: { da: "Summer stemmer", en: "Totals are true" },
  explanation: {
    da: "Et antal personer for alle er summen af delene, hvor delene er med. En del, der ikke er med, har ingen personer.",
    en: "A number of persons for all is the sum of its parts, where parts are given. A part that is not given has nobody in it.",
  },
  hint: { da: "Ret summen eller delene.", en: "Mend the total or its parts." },
});

export const textsArePrintable = entry("B8", "FATAL", {
  title: { da: "Teksterne kan gemmes", en: "Texts can be stored" },
  explanation: {
    da: "Tekster er gyldig Unicode uden styretegn, og kategorier er ikke blanke.",
    en: "Texts are Unicode without control characters, and categories are not blank.",
  },
  hint: { da: "Ret teksten.", en: "Mend the text." },
});

export const figuresNameNobody = entry("I43", "FATAL", NO_PERSONAL_DATA);

export const indicatorsAreDescribed = entry("B9", "FATAL", {
  title: { da: "Indikatoren er beskrevet", en: "The indicator is described" },
  explanation: {
    da: "En indikator har et læsbart id, danske tekster, kendte mål, højst tre forskellige dimensioner og mulige år og perioder.",
    en: "An indicator has a readable id, Danish texts, known goals, at most three different dimensions, and possible years and periods.",
  },
  hint: { da: "Ret indikatoren.", en: "Mend the indicator." },
});

/** In the order in which findings are told. */
export const barometerRules: readonly RuleEntry[] = [
  releasesNeverChange,
  smallCellsAreHidden,
  syntheticStaysInTheSandbox,
  observationsHaveASource,
  figuresNameNobody,
  indicatorsAreKnown,
  flagsFitTheValue,
  periodsArePeriods,
  categoriesFitDimensions,
  figuresArePossible,
  observationsAreDistinct,
  totalsAreTrue,
  textsArePrintable,
  indicatorsAreDescribed,
];
