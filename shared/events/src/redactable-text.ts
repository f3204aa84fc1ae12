import { z } from "zod";

const declared = new WeakSet<z.ZodType>();

/** Declares a text of an event that a redaction can empty: `text: redactable(bilingualText)`. */
export function redactable<S extends z.ZodType>(schema: S): S {
  const text = schema.clone() as S;
  declared.add(text);
  return text;
}

/** The places of an event's declared texts: JSON Pointers in its data, with `*` for any place of a list. */
export function redactableTexts(schema: z.ZodType, path = ""): string[] {
  if (declared.has(schema)) return [path];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, part]) =>
      redactableTexts(part as z.ZodType, `${path}/${name}`),
    );
  }
  if (schema instanceof z.ZodArray) return redactableTexts(schema.element as z.ZodType, `${path}/*`);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return redactableTexts(schema.unwrap() as z.ZodType, path);
  }
  return [];
}
