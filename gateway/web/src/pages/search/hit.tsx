import type { ReactNode } from "react";
import { PageLink } from "../../address/index.js";
import { useFormat, useGraphText, useLanguage, useTexts } from "../../language/index.js";
import { OurTranslation } from "../../mark/index.js";
import { type Stretch, shownOf } from "./fragment.js";
import { type Hit, placeOf } from "./hits.js";
import styles from "./search.module.css";
import { SEARCH_TEXTS } from "./texts.js";

/** One thing that was found, with its words, leading to where it is shown. */
export function HitView({ hit, row }: { hit: Hit; row: number }) {
  const texts = useTexts(SEARCH_TEXTS);
  const textOf = useGraphText();
  const format = useFormat();
  const { title, rest } = shownOf(hit.fragment, { title: textOf(hit.title), danish: hit.title.da, code: hit.code });
  const facts = [hit.committee?.code, hit.year, isReadable(hit.code) ? hit.code : undefined].filter(Boolean);
  const names = namesOf(hit).map(textOf);
  const definition = definitionOf(hit);
  return (
    <li>
      <p className={styles.hitTitle}>
        <Leading hit={hit} row={row}>
          <Words stretches={title} />
          <Translated hit={hit} />
        </Leading>
        {facts.length > 0 && <small>{facts.join(" · ")}</small>}
      </p>
      {rest.length > 0 && (
        <p className={styles.fragment}>
          <Words stretches={rest} />
        </p>
      )}
      {definition !== undefined && <p className={styles.fragment}>{textOf(definition)}</p>}
      {names.length > 0 && <p className={styles.also}>{texts.also(format.all(names))}</p>}
    </li>
  );
}

/** Leads to the page that shows it; where none does, the arrows still stop at it. */
function Leading({ hit, row, children }: { hit: Hit; row: number; children: ReactNode }) {
  const place = placeOf(hit);
  if (place === undefined) {
    return (
      <span data-row={row} data-column="0" tabIndex={-1}>
        {children}
      </span>
    );
  }
  return (
    <PageLink to={place.to} changes={place.changes} data-row={row} data-column="0" tabIndex={row === 0 ? 0 : -1}>
      {children}
    </PageLink>
  );
}

function Translated({ hit: { title } }: { hit: Hit }) {
  const language = useLanguage();
  if (language !== "en" || title.en === null || title.enSource === "OFFICIAL") return null;
  return <OurTranslation />;
}

/** Codes that people use: BUU-01, and not what the policy's parts are stored by. */
function isReadable(code: string | null): boolean {
  return code !== null && /^\p{Lu}+-\d+$/u.test(code);
}

function namesOf({ about }: Hit) {
  if (about?.__typename === "Policy") return about.aliases;
  return about?.__typename === "Concept" ? about.altLabels : [];
}

function definitionOf({ about }: Hit) {
  return about?.__typename === "Concept" ? (about.definition ?? undefined) : undefined;
}

function Words({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isFound }, at) => {
    const key = `${at} ${text}`;
    return isFound ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
