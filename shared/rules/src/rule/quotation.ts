const LONGEST_QUOTE = 60;

/**
 * Control characters (but for tab and line ends) and lone surrogates: neither PostgreSQL nor XML can hold them. And U+FFFD, which a
 * decoder puts where a text was damaged on its way.
 */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD]/u;
const UNQUOTABLE = /[\p{Cc}\p{Cs}]/gu;

export function holdsUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text);
}

/** Whether the text has nothing that a reader sees: only spaces and invisible characters. */
export function isBlank(text: string): boolean {
  return !/[^\p{Z}\p{Cc}\p{Cf}]/u.test(text);
}

/** A caller's value for use in a message: quoted, shortened, and with unprintable characters written as U+XXXX. */
export function quoted(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return shortened(JSON.stringify(value) ?? "null");
  const characters = [...value.slice(0, 2 * LONGEST_QUOTE)];
  const head = characters.slice(0, LONGEST_QUOTE).join("");
  const isCut = head.length < value.length;
  return `"${head.replace(UNQUOTABLE, codePointOf)}${isCut ? "…" : ""}"`;
}

const shortened = (json: string): string =>
  json.length > 2 * LONGEST_QUOTE ? `${json.slice(0, 2 * LONGEST_QUOTE)}…` : json;

export function quotedList(values: readonly unknown[]): string {
  const shown = values.slice(0, 12).map(quoted).join(", ");
  return values.length > 12 ? `${shown}, …` : shown;
}

/** The first unprintable character of the text, as U+XXXX. */
export function firstUnprintable(text: string): string {
  return codePointOf(UNPRINTABLE.exec(text)?.[0] ?? "");
}

/** A character as U+XXXX. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
