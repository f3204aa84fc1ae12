import { quoted } from "./quotation.js";
import type { BilingualText } from "./rule.js";

/** Whether a page can link to the address: it is on the web, and no script. A source without an address is fine too. */
export function isWebAddress(url: string | null | undefined): boolean {
  if (url === null || url === undefined) return true;
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

export function noWebAddress(url: unknown): BilingualText {
  const address = quoted(url);
  return { da: `Kildens url ${address} er ikke en webadresse.`, en: `The source's url ${address} is no web address.` };
}
