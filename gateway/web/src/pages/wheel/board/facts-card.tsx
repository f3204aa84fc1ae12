import { useParameter } from "../../../address/index.js";
import { Segments } from "../../../control/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { Card, Empty, ScrollRegion } from "../../../layout/index.js";
import { Mark, TONES, useTimelinessName } from "../mark.js";
import { FACTS_TEXTS, WHEEL_TEXTS } from "../texts.js";
import { ONLY, type Wheel } from "../wheel.js";
import styles from "./board.module.css";
import type { Fact } from "./facts.js";

const CHOICES = [undefined, "delivered", "late", "missing"] as const;

/** Late, locked, extended, exempt and missing as facts of their own, with both dates and days. */
export function FactsCard({ wheel, facts }: { wheel: Wheel; facts: readonly Fact[] }) {
  const texts = useTexts(FACTS_TEXTS);
  const only = useParameter(ONLY);
  const publishing = facts.filter(({ standing, isExempt }) => standing.committee.publishes || isExempt);
  const shown = publishing.filter((fact) => isShown(fact, only));
  const outside = wheel.committees.filter(({ publishes }) => !publishes).map(({ code }) => code);
  return (
    <Card isFlush>
      <div className={styles.head} id="facts">
        <h2>{texts.facts(wheel.year)}</h2>
        <Segments
          label={texts.state}
          segments={CHOICES.map((each) => ({
            label: each === undefined ? texts.all : texts[each],
            changes: [ONLY.is(each)],
            isCurrent: each === only,
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={texts.none}>{null}</Empty>
      ) : (
        <FactsTable facts={shown} caption={texts.factsTable(wheel.year)} />
      )}
      {outside.length > 0 && <p className={styles.foot}>{texts.outside(outside.join(", "))}</p>}
    </Card>
  );
}

function isShown({ standing: { timeliness, firstPublishedAt } }: Fact, only: (typeof CHOICES)[number]): boolean {
  if (only === "delivered") return firstPublishedAt !== null;
  if (only === "late") return timeliness === "LATE";
  return only === undefined || timeliness === "MISSING";
}

function FactsTable({ facts, caption }: { facts: readonly Fact[]; caption: string }) {
  const texts = useTexts(FACTS_TEXTS);
  const words = useTexts(WHEEL_TEXTS);
  return (
    <ScrollRegion className={styles.scroll} label={caption}>
      <table className={styles.facts}>
        <thead>
          <tr>
            {[words.committee, texts.delivery, texts.state].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {[
              texts.deliveredOn,
              texts.dueOn,
              texts.daysLate,
              texts.extendedTo,
              texts.daysLateExtended,
              texts.locksOn,
            ].map((title) => (
              <th key={title} scope="col" className="numbers">
                {title}
              </th>
            ))}
            {[texts.isLocked, texts.exempt, texts.complete].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <FactRow key={`${fact.standing.committee.code}.${fact.standing.slot}`} fact={fact} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  const texts = useTexts(FACTS_TEXTS);
  const words = useTexts(WHEEL_TEXTS);
  const format = useFormat();
  const nameOf = useTimelinessName();
  const { standing } = fact;
  const dayOr = (day: string | undefined) => (day === undefined ? "–" : format.day(day));
  const yesOrNo = (is: boolean) => (is ? texts.yes : texts.no);
  return (
    <tr>
      <th scope="row">{standing.committee.code}</th>
      <td>{words[standing.slot === "STATEMENT" ? "STATEMENT" : "PLAN_REVISION"]}</td>
      <td>
        <span className={styles.word} data-tone={TONES[standing.timeliness]}>
          <Mark timeliness={standing.timeliness} />
          {nameOf(standing.timeliness)}
        </span>
      </td>
      <td className="numbers">{dayOr(fact.deliveredAt)}</td>
      <td className="numbers">{format.day(fact.dueOn)}</td>
      <td className="numbers">{fact.daysLate ?? "–"}</td>
      <td className="numbers">{dayOr(fact.extendedTo)}</td>
      <td className="numbers">{fact.daysLateExtended ?? "–"}</td>
      <td className="numbers">{fact.locksOn === undefined ? texts.never : format.day(fact.locksOn)}</td>
      <td>{yesOrNo(fact.isLocked)}</td>
      <td>{yesOrNo(fact.isExempt)}</td>
      <td>{standing.inForce === null ? "–" : yesOrNo(standing.complete)}</td>
    </tr>
  );
}
