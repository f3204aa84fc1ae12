import type { InitiativeContent } from "@hub/rules";
import type { Tongue } from "../tongue.js";

/** What all committees' initiatives have; what else there is, one committee alone tells. */
const COMMON = new Set([
  "code",
  "title",
  "description",
  "goals",
  "themes",
  "partners",
  "indicators",
  "state",
  "stateReason",
  "targetGroups",
  "districts",
  "from",
  "to",
  "budgetLines",
  "totals",
]);

const NAMES: Readonly<Record<string, { da: string; en: string }>> = {
  schoolLevel: { da: "Klassetrin", en: "School level" },
  daycareInstitutions: { da: "Daginstitutioner", en: "Day-care institutions" },
  languageStimulation: { da: "Sprogstimulering", en: "Language stimulation" },
  motherTongueLanguages: { da: "Modersmål", en: "Mother tongues" },
  distributionModel: { da: "Fordelingsmodel", en: "Distribution model" },
  venues: { da: "Steder", en: "Venues" },
  programme: { da: "Program", en: "Programme" },
  internationalPartners: { da: "Internationale partnere", en: "International partners" },
  volunteers: { da: "Frivillige", en: "Volunteers" },
  danishEducation: { da: "Danskuddannelse", en: "Danish education" },
  employersInvolved: { da: "Virksomheder", en: "Employers" },
  jobTarget: { da: "Job som mål", en: "Jobs aimed at" },
  discriminationPrevention: { da: "Mod diskrimination", en: "Against discrimination" },
  managerTrack: { da: "Lederspor", en: "Manager track" },
  outreach: { da: "Opsøgende", en: "Outreach" },
  housingAreas: { da: "Boligområder", en: "Housing areas" },
  administrationsInvolved: { da: "Forvaltninger", en: "Administrations" },
  povertyMeasure: { da: "Fattigdomsmål", en: "Poverty measure" },
};

/** The fields that the committee alone has, where they are told: name and value. */
export function ownLines(initiative: InitiativeContent, tongue: Tongue): [name: string, value: string][] {
  return Object.entries(initiative)
    .filter(([name]) => !COMMON.has(name))
    .map(([name, value]) => [tongue.say(NAMES[name] ?? sameInBoth(wordsOf(name))), told(value, tongue)]);
}

/** Of a committee that came later: `schoolLevel` is `School level`. */
function wordsOf(name: string): string {
  const words = name.replaceAll(/(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const sameInBoth = (text: string) => ({ da: text, en: text });

function told(value: unknown, tongue: Tongue): string {
  if (typeof value === "boolean") return tongue.say(value ? { da: "ja", en: "yes" } : { da: "nej", en: "no" });
  if (typeof value === "number") return tongue.whole(value);
  if (Array.isArray(value)) return tongue.all(value.map(String));
  if (isText(value)) return tongue.text(value);
  return value === null || value === undefined ? "" : String(value);
}

const isText = (value: unknown): value is { da: string; en?: string | null } =>
  typeof value === "object" && value !== null && typeof (value as { da?: unknown }).da === "string";
