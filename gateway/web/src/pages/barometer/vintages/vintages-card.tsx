import { AS_OF, BASIS, PageLink, useParameter } from "../../../address/index.js";
import { useQuestion } from "../../../graph/index.js";
import type { Instant } from "../../../instant/index.js";
import { catalogue, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, SkeletonText, Trouble } from "../../../layout/index.js";
import { SyntheticValue } from "../../../mark/index.js";
import { askBarometerRelease, type BarometerReleaseQuery } from "../barometer.operations.js";
import { VINTAGE } from "../model.js";
import { Revised } from "./revised.js";
import styles from "./vintages.module.css";

const TEXTS = catalogue({
  vintages: { da: "Udgaver, og hvad de rettede", en: "Vintages, and what they revised" },
  more: {
    da: "Hver januar kommer en ny udgave; en rettelse er den næste udgave af samme år. Vælg en for at se barometret, som det var kendt lige efter.",
    en: "A new vintage comes each January; a correction is the next one of the same year. Choose one to see the barometer as it was known just after it.",
  },
  vintage: {
    da: (year: number, vintage: number) => `${year}, ${vintage}. udgave`,
    en: (year: number, vintage: number) => `${year}, vintage ${vintage}`,
  },
  corrected: { da: (day: string) => `rettet ${day}`, en: (day: string) => `corrected ${day}` },
  later: { da: "kom senere", en: "came later" },
  stands: { da: "gælder", en: "stands" },
  revised: { da: "Hvad blev rettet?", en: "What was revised?" },
  hide: { da: "Skjul", en: "Hide" },
  toNow: { da: "Som kendt nu", en: "As known now" },
});

type Release = NonNullable<BarometerReleaseQuery["barometerRelease"]>;

/** All vintages of all years, each an instant to look from, and what each changed in what was known before it. */
export function VintagesCard({ instant, asOf }: { instant: Instant; asOf: string | undefined }) {
  const texts = useTexts(TEXTS);
  return (
    <Card label={texts.vintages}>
      <div className={styles.head}>
        <h2>{texts.vintages}</h2>
        {asOf !== undefined && <PageLink changes={[AS_OF.is(undefined), BASIS.is("AS_KNOWN")]}>{texts.toNow}</PageLink>}
      </div>
      <p className={styles.note}>{texts.more}</p>
      <ul className={styles.vintages}>
        {instant.years.map((year) => (
          <OfYear key={year} year={year} at={asOf ?? instant.now ?? ""} />
        ))}
      </ul>
    </Card>
  );
}

/** A year's newest vintage, and those that it corrected. */
function OfYear({ year, at }: { year: number; at: string }) {
  const answer = useQuestion(askBarometerRelease, { year, vintage: null });
  const newest = answer.data?.barometerRelease;
  if (answer.isFirst) return <SkeletonText ch={40} />;
  if (!newest) return answer.failures.length > 0 ? <Trouble answer={answer} /> : null;
  const earlier = Array.from({ length: newest.vintage - 1 }, (_, index) => index + 1);
  return (
    <>
      {earlier.map((vintage) => (
        <Earlier key={vintage} year={year} vintage={vintage} at={at} />
      ))}
      <One release={newest} at={at} />
    </>
  );
}

function Earlier({ year, vintage, at }: { year: number; vintage: number; at: string }) {
  const answer = useQuestion(askBarometerRelease, { year, vintage });
  const release = answer.data?.barometerRelease;
  return release ? <One release={release} at={at} /> : <Trouble answer={answer} />;
}

function One({ release, at }: { release: Release; at: string }) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const { year, vintage, releasedAt, reason, synthetic } = release;
  const open = useParameter(VINTAGE) === `${year}-${vintage}`;
  const standing = useStanding(release, at);
  if (releasedAt === null) return null;
  const current = standing.isKnown ? "true" : undefined;
  return (
    <li data-known={standing.isKnown || undefined}>
      <div className={styles.vintage}>
        <PageLink changes={[AS_OF.is(justAfter(releasedAt)), BASIS.is(undefined)]} aria-current={current}>
          {texts.vintage(year, vintage)}
        </PageLink>
        <span>{format.instant(releasedAt)}</span>
        <span className={styles.quiet}>{standing.word}</span>
        {synthetic && <SyntheticValue />}
        <PageLink changes={[VINTAGE.is(open ? undefined : `${year}-${vintage}`)]} isReplaced>
          {open ? texts.hide : texts.revised}
          <span className="unseen"> {texts.vintage(year, vintage)}</span>
        </PageLink>
      </div>
      {reason && <p className={styles.reason}>{textOf(reason)}</p>}
      {open && <Revised year={year} vintage={vintage} />}
    </li>
  );
}

/** Whether a vintage stands at the instant that is shown, is corrected by then, or came later. */
function useStanding({ releasedAt, correctedAt }: Release, at: string): { isKnown: boolean; word: string } {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  if (releasedAt === null || releasedAt > at) return { isKnown: false, word: texts.later };
  if (correctedAt === null || correctedAt > at) return { isKnown: true, word: texts.stands };
  return { isKnown: false, word: texts.corrected(format.day(correctedAt)) };
}

/** A release counts from its own instant on. */
function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 60_000).toISOString();
}
