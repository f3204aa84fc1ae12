import type { Answer } from "../graph/index.js";
import { useFormat, useTexts } from "../language/index.js";
import type { InstantBarQuery } from "./instant.operations.js";
import styles from "./instant-bar.module.css";
import { INSTANT_TEXTS } from "./instant-texts.js";

/** How many committees' parts answer, and when something was published last. */
export function Freshness({ answer }: { answer: Answer<InstantBarQuery> }) {
  const texts = useTexts(INSTANT_TEXTS);
  const format = useFormat();
  const publishing = answer.data?.freshness?.filter(({ committee }) => committee.publishes);
  if (publishing === undefined) return <span className={styles.freshness} />;
  const silent = publishing.filter(({ reachable }) => !reachable).map(({ committee }) => committee.code);
  const stalled = publishing.filter(({ stalledAt }) => stalledAt !== null).map(({ committee }) => committee.code);
  const last = publishing
    .flatMap(({ lastPublishedAt }) => lastPublishedAt ?? [])
    .sort()
    .at(-1);
  const count = publishing.length;
  const parts = [
    silent.length === 0 ? texts.allAnswer(count) : texts.someAnswer(count - silent.length, count, format.all(silent)),
    ...(stalled.length > 0 ? [texts.stalled(format.all(stalled))] : []),
    ...(last === undefined ? [] : [texts.lastPublished(format.day(last))]),
  ];
  return (
    <span className={styles.freshness}>
      <span className={styles.dot} data-lacking={silent.length + stalled.length > 0 || undefined} aria-hidden="true" />
      <span>{parts.join(" · ")}</span>
    </span>
  );
}
