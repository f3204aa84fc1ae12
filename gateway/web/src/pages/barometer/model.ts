import { oneOf, text } from "../../address/index.js";
import type { BarometerPageQuery } from "./barometer.operations.js";

export type Indicator = NonNullable<BarometerPageQuery["indicators"]>[number];
export type Observation = Indicator["series"][number];
export type Progress = NonNullable<Indicator["progress"]>;
export type Colour = Progress["colour"];

export const COLOURS = ["GREEN", "YELLOW", "RED", "GREY"] as const satisfies readonly Colour[];
export const INSTRUMENTS = ["INTEGRATION_BAROMETER", "SAFETY_INDEX", "INTERCULTURAL_CITIES_INDEX", "OTHER"] as const;

/** The indicator that is open, by its code. */
export const OPEN = text("indicator");

/** Only those of one colour. */
export const COLOUR = oneOf("colour", COLOURS, undefined);

/** The vintage whose revisions are shown: 2012-2. */
export const VINTAGE = text("vintage");

/** The values of the whole city, in the order of time. */
export function cityOf({ series }: Indicator): readonly Observation[] {
  return series.filter(({ category }) => category.every((part) => part === ""));
}

export function colourOf({ progress }: Indicator): Colour {
  return progress?.colour ?? "GREY";
}

/** Where in time a period lies, in years: its middle. */
export function placeOf(period: string): number {
  const [year = "", part = ""] = [period.slice(0, 4), period.slice(5)];
  if (part === "") return Number(year);
  if (part.startsWith("H")) return Number(year) + (Number(part.slice(1)) - 1.5) / 2;
  if (part.startsWith("Q")) return Number(year) + (Number(part.slice(1)) - 2.5) / 4;
  return Number(year) + (Number(part.slice(0, 2)) - 6.5) / 12;
}

/** The unit in the page's language, where it has one of its own. */
export function unitOf(unit: string, language: "da" | "en"): string {
  if (unit === "procent") return "%";
  return language === "en" ? (ENGLISH[unit] ?? unit) : unit;
}

const ENGLISH: Readonly<Record<string, string>> = {
  personer: "persons",
  "antal bydele": "districts",
  "antal områder": "areas",
  "antal byer": "cities",
  plads: "place",
};

/** How many decimals the values of a series have. */
export function digitsOf(values: readonly (number | null | undefined)[]): 0 | 1 {
  return values.every((value) => value == null || Number.isInteger(value)) ? 0 : 1;
}
