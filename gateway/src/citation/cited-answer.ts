import { citedOf, NotCited } from "./cited.js";
import { shortOf } from "./short-address.js";

/** The short address of a table's or document's answer, as of its instant; undefined of what cannot be cited. */
export function citedShort(address: string, asOf: string): string | undefined {
  const url = new URL(address, "http://hub.invalid");
  // Of what has changed since an earlier pull there is no lasting address.
  if (url.searchParams.has("since")) return undefined;
  const isPinned = url.searchParams.has("edition") || url.pathname.startsWith("/reports/v1/documents/");
  if (!isPinned) url.searchParams.set("asOf", asOf);
  try {
    return shortOf(citedOf(`${url.pathname}${plainly(url.search)}`).address);
  } catch (error) {
    if (error instanceof NotCited) return undefined;
    throw error;
  }
}

/** As it is written by hand, where that means the same. */
const plainly = (search: string): string => search.replaceAll("%3A", ":").replaceAll("%24", "$");
