import { HubError } from "@hub/subgraph-kit";

const MOST_TERMS = 20;

/** The policy changed its name in 2011: words that begin with either stem mean the same (A10). */
const aliases: readonly (readonly [string, string])[] = [["integration", "inklusion"]];

/** The words of a search text in lower case. Refuses a text with no word or too many. */
function termsOf(text: string): string[] {
  const terms =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (terms.length > 0 && terms.length <= MOST_TERMS) return terms;
  throw new HubError("BAD_USER_INPUT", `text holds ${terms.length} words; search takes 1 to ${MOST_TERMS}.`);
}

function variantsOf(term: string): string[] {
  const others = aliases.flatMap(([one, other]) => {
    if (term.startsWith(one)) return other + term.slice(one.length);
    return term.startsWith(other) ? one + term.slice(other.length) : [];
  });
  return [term, ...others];
}

/** A `to_tsquery` text that finds all words, each also as a prefix and under its aliases. */
export function searchQuery(text: string): string {
  const alternatives = termsOf(text).map((term) =>
    variantsOf(term)
      .map((variant) => `${variant}:*`)
      .join(" | "),
  );
  return alternatives.map((variants) => `(${variants})`).join(" & ");
}

/** The same without aliases, for the rank: a hit with the client's own words ranks higher than one with an alias. */
export function ownWordsQuery(text: string): string {
  return termsOf(text)
    .map((term) => `${term}:*`)
    .join(" & ");
}

/** SQL that parses a query text in both languages; `placeholder` is that of the text. */
export function tsQuery(placeholder: string): string {
  return `(to_tsquery('danish', ${placeholder}) || to_tsquery('english', ${placeholder}))`;
}
