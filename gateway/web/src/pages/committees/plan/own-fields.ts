import { OWN_FIELD_TEXTS } from "@hub/rules";
import type { PlanInitiative } from "../committee.js";

export type OwnField = keyof typeof OWN_FIELD_TEXTS;

/** What only this committee's initiatives tell, where it is told. */
export function ownFieldsOf(initiative: PlanInitiative): readonly (readonly [OwnField, unknown])[] {
  const told = Object.entries(initiative).filter(
    ([name, value]) => name in OWN_FIELD_TEXTS && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return told as [OwnField, unknown][];
}
