import { type GraphText, useFormat, useGraphText, useTexts } from "../../language/index.js";
import styles from "./search.module.css";
import { SEARCH_TEXTS } from "./texts.js";

export interface TermsProps {
  asked: string;
  term: { readonly label: GraphText; readonly aliases: readonly GraphText[] } | undefined;
}

/** That what was asked for is a name of something, and what else it is called. */
export function Terms({ asked, term }: TermsProps) {
  const texts = useTexts(SEARCH_TEXTS);
  const textOf = useGraphText();
  const format = useFormat();
  if (term === undefined) return null;
  const label = textOf(term.label);
  const same = (name: string) => name.toLowerCase() === asked.toLowerCase();
  const others = [...new Set(term.aliases.map(textOf))].filter((name) => !same(name) && name !== label);
  if (same(label) && others.length === 0) return null;
  return (
    <p className={styles.terms}>
      {!same(label) && <strong>{texts.alias(asked, label)}</strong>}
      {!same(label) && others.length > 0 && "; "}
      {others.length > 0 && texts.also(format.all(others))}
    </p>
  );
}
