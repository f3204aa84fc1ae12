import { type InitiativeContent, ownFieldName } from "@hub/rules";
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

/** The fields that the committee alone has, where they are told: name and value. */
export function ownLines(initiative: InitiativeContent, tongue: Tongue): [name: string, value: string][] {
  return Object.entries(initiative)
    .filter(([name]) => !COMMON.has(name))
    .map(([name, value]) => [tongue.say(ownFieldName(name)), told(value, tongue)]);
}

function told(value: unknown, tongue: Tongue): string {
  if (typeof value === "boolean") return tongue.say(value ? { da: "ja", en: "yes" } : { da: "nej", en: "no" });
  if (typeof value === "number") return tongue.whole(value);
  if (Array.isArray(value)) return tongue.all(value.map(String));
  if (isText(value)) return tongue.text(value);
  return value === null || value === undefined ? "" : String(value);
}

const isText = (value: unknown): value is { da: string; en?: string | null } =>
  typeof value === "object" && value !== null && typeof (value as { da?: unknown }).da === "string";
