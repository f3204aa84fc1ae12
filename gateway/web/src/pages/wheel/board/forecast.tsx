import { useQuestion } from "../../../graph/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, SkeletonText, Trouble } from "../../../layout/index.js";
import { Mark } from "../mark.js";
import { WHEEL_TEXTS } from "../texts.js";
import type { Wheel } from "../wheel.js";
import { askWheelForecast, type ForecastsFragment, type WheelForecastQuery } from "../wheel.operations.js";
import styles from "./board.module.css";

type Forecast = NonNullable<ForecastsFragment["deliveryForecast"]>[number];

/** What would be refused if the documents in force were published on the hub's own day. */
export function ForecastCard({ wheel, now }: { wheel: Wheel; now: string }) {
  const texts = useTexts(WHEEL_TEXTS);
  const format = useFormat();
  const answer = useQuestion(askWheelForecast, { year: wheel.year });
  const judged = forecastsOf(answer.data).filter(({ document, today }) => document !== null && today !== null);
  const tried = new Set(judged.map(({ document }) => document?.committee.code));
  const untried = wheel.committees.filter(({ code, publishes }) => publishes && !tried.has(code));
  const isWhole = !answer.isFirst && answer.failures.length === 0;
  return (
    <Card label={texts.now(format.day(now))}>
      <h2 className={styles.heading}>{texts.now(format.day(now))}</h2>
      <Trouble answer={answer} />
      {answer.isFirst && <SkeletonText ch={34} />}
      <div className={styles.forecasts}>
        {judged.map((forecast) => (
          <One key={forecast.document?.id} forecast={forecast} />
        ))}
      </div>
      {untried.length > 0 && isWhole && (
        <p className={styles.quiet}>{texts.nothingOwed(format.all(untried.map(({ code }) => code)))}</p>
      )}
    </Card>
  );
}

function forecastsOf(data: WheelForecastQuery | undefined): readonly Forecast[] {
  return [data?.employment, data?.children, data?.culture, data?.socialServices].flatMap(
    (committee) => committee?.deliveryForecast ?? [],
  );
}

function One({ forecast }: { forecast: Forecast }) {
  const texts = useTexts(WHEEL_TEXTS);
  const textOf = useGraphText();
  const { document, slot, today } = forecast;
  const isValid = today?.valid ?? true;
  const findings = told(today?.findings ?? [], isValid);
  const what = texts[slot === "STATEMENT" ? "STATEMENT" : "PLAN_REVISION"].toLowerCase();
  const count = isValid ? texts.warnings(findings.length) : texts.rules(new Set(findings.map(({ rule }) => rule)).size);
  return (
    <details className={styles.failing}>
      <summary>
        <Mark timeliness={isValid ? "ON_TIME" : "MISSING"} /> <strong>{document?.committee.code}</strong> {what}{" "}
        {texts.revision(document?.revision ?? 1)}: {isValid ? texts.noFault : texts.refused}
        {findings.length > 0 && <span className={styles.quiet}>, {count}</span>}
      </summary>
      <ul>
        {findings.map(({ rule, message }) => (
          <li key={`${rule} ${message.da}`}>
            {textOf(message)} <span className={styles.rule}>{rule}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Findings = NonNullable<Forecast["today"]>["findings"];

/** What stops it, or where nothing does the warnings; the same once. */
function told(findings: Findings, isValid: boolean): Findings {
  return [...new Map(findings.map((each) => [each.message.da, each])).values()]
    .filter(({ severity }) => isValid || severity !== "WARNING")
    .sort((one, other) => one.rule.localeCompare(other.rule));
}
