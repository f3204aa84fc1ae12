import { holdsUnprintable, isBlank, personalDataOf, spelledText } from "@hub/rules";
import { HubError, refuseOver } from "@hub/subgraph-kit";
import type { TextInput } from "./text.types.js";

const REASON_LENGTH = { name: "REASON_LENGTH", most: 2_000 };

/** Refuses text that is blank, too long, not storable or holds personal data: what is on record stays. */
export function checkWords(field: string, words: string | { da: string; en?: string | null | undefined }): void {
  const { da, en } = typeof words === "string" ? { da: words, en: null } : words;
  if (isBlank(da)) throw new HubError("BAD_USER_INPUT", `${field} is blank. Say it in a sentence.`);
  for (const text of [da, en ?? ""]) {
    refuseOver(REASON_LENGTH, text.length, `Characters of ${field}`);
    if (holdsUnprintable(text)) {
      throw new HubError(
        "BAD_USER_INPUT",
        `${field} holds a control character or U+FFFD, which cannot be stored. Remove it.`,
      );
    }
    const [personal] = personalDataOf(text);
    if (personal) {
      throw new HubError("BAD_USER_INPUT", `${field}: ${personal.message.en} Remove it: what is said here is public.`, {
        rule: "I43",
      });
    }
  }
}

/**
 * A text in the form of events: composed and without invisible characters, and missing parts null, so that equal inputs have
 * equal hashes.
 */
export const wordsOf = ({ da, en, enSource }: TextInput) => ({
  da: spelledText(da),
  en: typeof en === "string" ? spelledText(en) : null,
  enSource: enSource ?? null,
});
