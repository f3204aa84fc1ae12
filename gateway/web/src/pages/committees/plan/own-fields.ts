import { catalogue } from "../../../language/index.js";
import type { PlanInitiative } from "../committee.js";

export const OWN_FIELD_TEXTS = catalogue({
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
});

export type OwnField = keyof typeof OWN_FIELD_TEXTS;

/** What only this committee's initiatives tell, where it is told. */
export function ownFieldsOf(initiative: PlanInitiative): readonly (readonly [OwnField, unknown])[] {
  const told = Object.entries(initiative).filter(
    ([name, value]) => name in OWN_FIELD_TEXTS && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return told as [OwnField, unknown][];
}
