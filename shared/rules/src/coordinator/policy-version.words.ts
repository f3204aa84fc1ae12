import { NO_PERSONAL_DATA } from "../rule/personal-data.js";
import type { RuleDescription } from "../rule/rule.js";

type Words = Pick<RuleDescription, "title" | "explanation" | "hint" | "version">;

/** From the first day of a policy's period to the day after its last. */
export const LONGEST_PERIOD_YEARS = 25;

/** What the rules on policy versions say of themselves. */
export const policyVersionWords = {
  I1: {
    title: { da: "Hvert mål står i ét indsatsområde", en: "Every goal stands in one priority area" },
    explanation: {
      da: "En udgave af politikken har mindst ét indsatsområde, og hvert mål står i netop ét af dem.",
      en: "A version of the policy has at least one priority area, and every goal stands in exactly one of them.",
    },
    hint: { da: "Sæt målet i ét af indsatsområderne.", en: "Put the goal into one of the priority areas." },
  },
  I2: {
    title: { da: "En vedtaget tekst ligger fast", en: "An adopted text stands" },
    explanation: {
      da: "Fra vedtagelsen ændres en udgaves indhold aldrig: dens hash er den samme for altid.",
      en: "From its adoption a version's content never changes: its hash is the same for good.",
    },
    hint: { da: "Skriv et udkast til den næste udgave.", en: "Draft the next version." },
  },
  I3: {
    title: { da: "Et id bruges aldrig igen", en: "An id is never used again" },
    explanation: {
      da: "Et id står for det samme for altid: aldrig for noget andet, i en anden politik eller af en anden art.",
      en: "An id stands for the same thing for good: never for another one, of another policy or of another kind.",
    },
    hint: { da: "Giv det et id, der ikke har været brugt.", en: "Give it an id that has not been used." },
  },
  I4: {
    title: { da: "Hvert mål har en indikator", en: "Every goal has an indicator" },
    explanation: {
      da: "Et mål, som ingen indikator måler, kan der ikke følges op på.",
      en: "A goal that no indicator measures cannot be followed up.",
    },
    hint: {
      da: "Definér en indikator, der måler målet (defineIndicator).",
      en: "Define an indicator that measures the goal (defineIndicator).",
    },
  },
  I43: NO_PERSONAL_DATA,
  R50: {
    version: 2,
    title: { da: "Id'er og periode er læselige", en: "Ids and period can be read" },
    explanation: {
      da:
        "Id'er er 1 til 80 af a-z, 0-9 og bindestreg. Perioden er fra en dag til dagen efter dens sidste, " +
        `højst ${LONGEST_PERIOD_YEARS} år efter.`,
      en:
        "Ids are 1 to 80 of a-z, 0-9 and hyphen. The period is from a day to the day after its last, " +
        `${LONGEST_PERIOD_YEARS} years at most.`,
    },
    hint: { da: "Skriv f.eks. mål-id'et goal-2015-1.", en: "Write a goal's id as goal-2015-1, for instance." },
  },
  R51: {
    title: { da: "Politikkens tekster er skrevet", en: "The policy's texts are written" },
    explanation: {
      da: "Den danske tekst er den gældende og er aldrig tom; ingen tekst har styretegn.",
      en: "The Danish text is the authoritative one and is never blank; no text holds control characters.",
    },
    hint: { da: "Skriv teksten, eller udelad den helt.", en: "Write the text, or leave it out altogether." },
  },
} satisfies Record<string, Words>;
