import { quoted } from "./quotation.js";
import type { BilingualText } from "./rule.js";

/** Whether a source can be linked to as it is: a page on the web, and no script; a source without an address is one too. */
export function isWebAddress(url: string | null | undefined): boolean {
  if (url === null || url === undefined) return true;
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

export function noWebAddress(url: unknown): BilingualText {
  const it = quoted(url);
  return { da: `Kildens url ${it} er ikke en webadresse.`, en: `The source's url ${it} is no web address.` };
}
