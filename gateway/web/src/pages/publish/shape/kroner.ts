/** Kroner as somebody writes them, with or without dots, in whole øre; undefined for what is no amount, null for nothing. */
export function oereOf(written: string): number | null | undefined {
  const text = written.replaceAll(/[\s.\u00a0]/g, "");
  if (text === "") return null;
  const match = /^(-?)(\d{1,13})(?:,(\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", kroner = "", oere = ""] = match;
  const amount = Number(kroner) * 100 + Number(oere.padEnd(2, "0"));
  return sign === "" ? amount : -amount;
}

/** The amount as it is written, with dots between thousands. */
export function kronerOf(oere: number): string {
  const [whole = "", rest = ""] = (Math.abs(oere) / 100).toFixed(2).split(".");
  const dotted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ".");
  return `${oere < 0 ? "-" : ""}${dotted}${rest === "00" ? "" : `,${rest}`}`;
}
