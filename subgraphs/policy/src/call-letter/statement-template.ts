import { readFile } from "node:fs/promises";
import { bilingualText } from "@hub/frame";
import { HubError } from "@hub/subgraph-kit";
import { z } from "zod";
import { dataFile } from "../data-file.js";

const templateOf = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  synthetic: z.boolean(),
  title: bilingualText,
  introduction: bilingualText,
  questions: z.array(z.strictObject({ text: bilingualText, goal: z.string().nullable(), required: z.boolean() })),
});
export type StatementTemplateFacts = z.infer<typeof templateOf>;

const FILE = dataFile("statement-templates.json");

/** All versions of all templates. A version that letters use stays in the file; a change is a new version. */
export const statementTemplates: readonly StatementTemplateFacts[] = z
  .array(templateOf)
  .min(1)
  .parse(JSON.parse(await readFile(FILE, "utf8")));

/** The template by id and version; default: the last one in the file. */
export function templateOfLetter(id: string | undefined, version: number | undefined): StatementTemplateFacts {
  const found = statementTemplates.findLast(
    (template) => (id === undefined || template.id === id) && (version === undefined || template.version === version),
  );
  if (found) return found;
  const known = statementTemplates.map((template) => `${template.id} version ${template.version}`).join(", ");
  throw new HubError(
    "BAD_USER_INPUT",
    `There is no template '${id ?? "any"}'${version === undefined ? "" : ` in version ${version}`}. There is ${known}.`,
  );
}
