import { HubError } from "@hub/subgraph-kit";

const MOST_TERMS = 20;

/** The policy's name drifted in 2011: both stems mean the same wherever they begin a word (A10). */
const aliases: readonly (readonly [string, string])[] = [["integration", "inklusion"]];

/** The words of a search text, lower case; BAD_USER_INPUT where there is none, or too many. */
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

/** A `to_tsquery` text: all words, each also as a beginning and under its aliases. */
export function searchQuery(text: string): string {
  const either = termsOf(text).map((term) =>
    variantsOf(term)
      .map((variant) => `${variant}:*`)
      .join(" | "),
  );
  return either.map((variants) => `(${variants})`).join(" & ");
}

/** The same without the aliases: what has the caller's own words fits better than what has their likes. */
export function ownWordsQuery(text: string): string {
  return termsOf(text)
    .map((term) => `${term}:*`)
    .join(" & ");
}

/** SQL for the query in both languages; `placeholder` stands for the text of `searchQuery`. */
export function tsQuery(placeholder: string): string {
  return `(to_tsquery('danish', ${placeholder}) || to_tsquery('english', ${placeholder}))`;
}
