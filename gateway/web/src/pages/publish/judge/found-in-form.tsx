import { partOfPlace } from "../draft/part-of-place.js";
import type { DocumentShape } from "../shape/shape.js";
import { FoundList } from "./found-list.js";
import { usePlaceWords } from "./place-words.js";
import type { Findings } from "./use-findings.js";

export interface FoundInFormProps {
  findings: Findings;
  shape: DocumentShape;
  /** Whether the form is there, so that a finding leads into it. */
  isOpen: boolean;
}

/** What the rules find, each with where that is in the form's own words. */
export function FoundInForm({ findings, shape, isOpen }: FoundInFormProps) {
  const whereOf = usePlaceWords(shape);
  return (
    <FoundList
      findings={findings}
      whereOf={whereOf}
      {...(isOpen && { partOf: (place: string) => partOfPlace(place, shape) })}
    />
  );
}
