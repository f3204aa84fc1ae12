const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "\t",
  "\n": "\n",
  "\r": "\r",
};
/** What XML writes otherwise, or, of control characters, not at all. */
const SPECIAL = /[&<>"\p{Cc}\uFFFE\uFFFF]/gu;

/** A text as XML. */
export const escaped = (text: string): string => text.replace(SPECIAL, (sign) => ENTITIES[sign] ?? "");
