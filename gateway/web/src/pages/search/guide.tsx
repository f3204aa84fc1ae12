import { PageLink } from "../../address/index.js";
import { useTexts } from "../../language/index.js";
import { Card, Empty } from "../../layout/index.js";
import { ASKED, KIND } from "./hits.js";
import styles from "./search.module.css";
import { SEARCH_TEXTS } from "./texts.js";

const EXAMPLES = [
  { asked: "buu01", text: "exampleCode" },
  { asked: "hjælp", text: "examplePart" },
  { asked: "statusredegørelse", text: "exampleAlias" },
  { asked: "indsatser", text: "exampleForm" },
  { asked: "language", text: "exampleEnglish" },
] as const;

/** What can be asked, each an address. */
export function Guide({ title }: { title: string }) {
  return (
    <div className={styles.guide}>
      <Card>
        <h2 className={styles.groupTitle}>{title}</h2>
        <Examples />
      </Card>
    </div>
  );
}

function Examples() {
  const texts = useTexts(SEARCH_TEXTS);
  return (
    <ul className={styles.examples}>
      {EXAMPLES.map(({ asked, text }, at) => (
        <li key={asked}>
          <PageLink changes={[ASKED.is(asked), KIND.is(undefined)]} data-row={at} data-column="0">
            {asked}
          </PageLink>
          <span>{texts[text]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where nothing is found: the nearest words that are on record, and what else to try. */
export function Nothing({ suggestions }: { suggestions: readonly string[] }) {
  const texts = useTexts(SEARCH_TEXTS);
  return (
    <Card>
      {suggestions.length > 0 && (
        <p className={styles.suggestions}>
          {texts.didYouMean}{" "}
          {suggestions.map((suggestion, at) => (
            <span key={suggestion}>
              {at > 0 && ", "}
              <PageLink changes={[ASKED.is(suggestion), KIND.is(undefined)]}>{suggestion}</PageLink>
            </span>
          ))}
          ?
        </p>
      )}
      <Empty title={texts.emptyTitle}>
        <p>{texts.emptyMore}</p>
        <Examples />
      </Empty>
    </Card>
  );
}
