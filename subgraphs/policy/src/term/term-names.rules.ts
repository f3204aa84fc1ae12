import { normalForm } from "@hub/rules";

interface Name {
  readonly da: string;
  readonly en?: string | null | undefined;
}

/** A term by all of its names. */
export interface NamedTerm {
  readonly label: Name;
  readonly aliases: readonly Name[];
}

/** What a Danish or English noun ends with in the definite form, the plural and the genitive. */
const ENDINGS = ["en", "et", "n", "t", "er", "r", "erne", "ne", "ken", "ker", "kerne"];

/** Letters in one form: composed, small, `aa` for `å`, without hyphens, blanks and characters that are not seen. */
const folded = (text: string): string =>
  normalForm(text, "NFKC")
    .toLowerCase()
    .replaceAll("å", "aa")
    .replace(/[\p{Cf}\p{Pd}\s]+/gu, "");

function isFormOf(asked: string, name: string): boolean {
  const plain = asked.endsWith("s") && !name.endsWith("s") ? asked.slice(0, -1) : asked;
  return plain === name || (plain.startsWith(name) && ENDINGS.includes(plain.slice(name.length)));
}

const namesOf = ({ label, aliases }: NamedTerm): string[] =>
  [label, ...aliases].flatMap(({ da, en }) => (en ? [da, en] : [da])).map(folded);

/** The term that a text names: a whole name first, then a form of one. */
export function termNamed<T extends NamedTerm>(terms: readonly T[], text: string): T | undefined {
  const asked = folded(text);
  return (
    terms.find((term) => namesOf(term).includes(asked)) ??
    terms.find((term) => namesOf(term).some((name) => isFormOf(asked, name)))
  );
}
