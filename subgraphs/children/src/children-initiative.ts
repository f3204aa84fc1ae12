import { Initiative, initiativeOf, optional } from "@hub/committee-kit";

@initiativeOf("Children", "An initiative of the Children and Youth Committee (indsats, Børne- og Ungdomsudvalget).")
export class ChildrenInitiative extends Initiative {
  @optional.text("School level it is aimed at, e.g. 'indskoling' (skoletrin).")
  schoolLevel?: string;
  @optional.number("Number of day-care institutions that take part (daginstitutioner).")
  daycareInstitutions?: number;
  @optional.flag("Whether it stimulates language (sprogstimulering).")
  languageStimulation?: boolean;
  @optional.texts("Languages of mother-tongue teaching, ISO 639-1 (modersmålsundervisning).")
  motherTongueLanguages?: string[];
  @optional.text("Model for distributing pupils or children, by name (fordelingsmodel).")
  distributionModel?: string;
}
