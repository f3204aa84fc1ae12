/** What only one committee's initiatives tell, by the field's name in the graph. */
export const OWN_FIELD_TEXTS = {
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
} as const;

/** Fields of documents that no form shows. */
const UNSEEN_FIELDS = {
  policy: { da: "Politik", en: "Policy" },
  plan: { da: "Handleplan", en: "Action plan" },
  callLetter: { da: "Opfordringsskrivelse", en: "Call letter" },
  basedOn: { da: "Bygger på", en: "Based on" },
  year: { da: "År", en: "Year" },
};

/** What a field is called; one that a new committee has brought by the words of its name. */
export function ownFieldName(name: string): { da: string; en: string } {
  const known: Readonly<Record<string, { da: string; en: string }>> = { ...OWN_FIELD_TEXTS, ...UNSEEN_FIELDS };
  const words = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const written = words.charAt(0).toUpperCase() + words.slice(1);
  return known[name] ?? { da: written, en: written };
}
