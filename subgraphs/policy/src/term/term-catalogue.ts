import { readFile } from "node:fs/promises";
import { Instrument } from "@hub/cycle";
import { DocumentKind } from "@hub/documents";
import { z } from "zod";
import { dataFile } from "../data-file.js";
import { TermKind } from "./term.types.js";

const nameOf = z.strictObject({ da: z.string(), en: z.string() });

const termOf = z.strictObject({
  id: z.string(),
  kind: z.enum(TermKind),
  label: nameOf,
  aliases: z.array(nameOf),
  source: z.string(),
  instrument: z.enum(Instrument).optional(),
  document: z.enum(DocumentKind).optional(),
});
export type TermFacts = z.infer<typeof termOf>;

/** The terms that are no policy's own: what its documents and instruments are called. */
export const termCatalogue: readonly TermFacts[] = z
  .array(termOf)
  .min(1)
  .parse(JSON.parse(await readFile(dataFile("terms.json"), "utf8")));
