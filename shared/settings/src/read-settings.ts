import { z } from "zod";
import type { Setting } from "./known-settings.js";
import { unknownSettings } from "./unknown-settings.rules.js";

type Environment = Readonly<Record<string, string | undefined>>;
type Known<Shape> = { [Name in keyof Shape]: Name extends Setting ? z.ZodType : never };

/** The settings, or everything that is wrong with them. */
export type SettingsRead<Settings> = { settings: Settings } | { problems: readonly string[] };

/** The variables that are set; an empty one counts as one that is not. */
export const givenOf = (env: Environment): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/**
 * Reads settings whose names are all known. The problems are those of each setting, names that no setting has, and contradictions
 * among those that are right by themselves.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape & Known<Shape>,
  env: Environment,
  contradictions: (settings: Partial<z.infer<z.ZodObject<Shape>>>) => readonly string[] = () => [],
): SettingsRead<z.infer<z.ZodObject<Shape>>> {
  const given = givenOf(env);
  const read = z.object(shape as z.ZodRawShape).safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  const right = Object.entries(shape as z.ZodRawShape).flatMap(([name, type]) => {
    const value = z.safeParse(type, given[name]);
    return value.success && value.data !== undefined ? [[name, value.data]] : [];
  });
  const problems = [
    ...wrong,
    ...unknownSettings(given),
    ...contradictions(Object.fromEntries(right) as Partial<z.infer<z.ZodObject<Shape>>>),
  ];
  return problems.length === 0 && read.success ? { settings: read.data as z.infer<z.ZodObject<Shape>> } : { problems };
}
