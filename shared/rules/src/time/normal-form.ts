/** Longer runs of combining marks stand in no language; the Stream-Safe Text Format (Unicode, UAX 15) has the same number. */
const LONG_RUN = /\p{M}{31}/u;
const CHUNKS = /\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu;

/**
 * The text in a normal form of Unicode. `normalize` itself sorts the combining marks of a run in quadratic time, so that long runs of
 * them are normalised in pieces.
 */
export function normalForm(text: string, form: "NFC" | "NFD" | "NFKC"): string {
  return LONG_RUN.test(text) ? text.replace(CHUNKS, (chunk) => chunk.normalize(form)) : text.normalize(form);
}
