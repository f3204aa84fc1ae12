import { PATHS, PageLink } from "../../../address/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { AROUND_TEXTS } from "../around/around-texts.js";
import { styles as page } from "../page-styles.js";
import type { Report } from "../report.js";
import styles from "./steps.module.css";

const WAY = ["FROZEN", "RECOMMENDED_BY_COORDINATOR", "BEFORE_COUNCIL", "NOTED_BY_COUNCIL"] as const;

/** The edition's way to the council. */
export function Steps({ report }: { report: Report }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const { release } = report;
  return (
    <Card>
      <h2 className={page.title}>{texts.steps}</h2>
      <ol className={styles.steps}>
        {WAY.map((state) => {
          const step = report.steps.find((each) => each.state === state);
          const on = state === "FROZEN" ? report.frozenAt : (step?.takenOn ?? null);
          return (
            <li key={state} data-done={on !== null || undefined}>
              <strong>{texts[state]}</strong>
              <span>{on === null ? texts.notYet : format.day(on)}</span>
              {step?.note && <span>{textOf(step.note)}</span>}
            </li>
          );
        })}
      </ol>
      {release?.releasedAt && (
        <p className={page.quiet}>
          {texts.release(release.year, release.vintage, format.day(release.releasedAt))}{" "}
          <PageLink to={PATHS.barometer}>{texts.barometer}</PageLink>
        </p>
      )}
    </Card>
  );
}
