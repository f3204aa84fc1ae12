import type { ReactNode } from "react";
import { type Answer, type Failure } from "../graph/index.js";
import { catalogue, useFormat, useTexts } from "../language/index.js";
import { Absent } from "../mark/index.js";
import styles from "./trouble.module.css";

const TEXTS = catalogue({
  offline: { da: "Hubben svarer ikke lige nu.", en: "The hub does not answer right now." },
  offlineMore: {
    da: "Det, der stod på siden før, er ikke hentet igen. Prøv om lidt.",
    en: "What the page showed before has not been fetched again. Try again in a moment.",
  },
  unavailable: { da: "En del af hubben svarer ikke.", en: "A part of the hub does not answer." },
  unavailableMore: {
    da: (places: string) => `Resten af siden er, som den skal være. Det, der mangler: ${places}.`,
    en: (places: string) => `The rest of the page is as it should be. What is missing: ${places}.`,
  },
  notFound: { da: "Det findes ikke på dette tidspunkt.", en: "There is no such thing at this instant." },
  refused: { da: "Spørgsmålet blev afvist.", en: "The question was refused." },
  again: { da: "Prøv igen", en: "Try again" },
});

/** What keeps an answer from being whole, and a way to ask again; nothing where it is whole. */
export function Trouble({ answer }: { answer: Answer<unknown> }) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  if (answer.failures.length === 0) return null;
  const { title, more } = told(answer.failures, texts, format.all);
  return (
    <div className={styles.trouble} role="alert">
      <Absent why="unreachable">{title}</Absent>
      <p>{more}</p>
      <button type="button" onClick={() => answer.askAgain()}>
        {texts.again}
      </button>
    </div>
  );
}

function told(
  failures: readonly Failure[],
  texts: ReturnType<typeof useTexts<typeof TEXTS>>,
  all: (words: string[]) => string,
) {
  const codes = new Set(failures.map(({ code }) => code));
  if (codes.has("OFFLINE")) return { title: texts.offline, more: texts.offlineMore };
  if (codes.has("NOT_FOUND")) return { title: texts.notFound, more: failures[0]?.message };
  if (!codes.has("SUBGRAPH_UNAVAILABLE")) return { title: texts.refused, more: failures[0]?.message };
  const places = [...new Set(failures.map(({ path }) => path.filter((part) => typeof part === "string").join(".")))];
  return { title: texts.unavailable, more: texts.unavailableMore(all(places)) };
}

/** What stands where nothing was found: what would be here, and what to do. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <div>{children}</div>
    </div>
  );
}
