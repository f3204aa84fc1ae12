import { type Format, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { PanelPart } from "../../../layout/index.js";
import { ColourMark } from "../mark.js";
import { digitsOf, type Indicator, type Progress } from "../model.js";
import styles from "./panel.module.css";
import { PANEL_TEXTS } from "./panel-texts.js";

/** The formula with its numbers, and the coordinator's own word where there is one. */
export function Why({ indicator }: { indicator: Indicator }) {
  const texts = useTexts(PANEL_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const { progress } = indicator;
  const groundOf = useGround();
  if (progress === null) return null;
  const { overriddenBy, computed, colour } = progress;
  return (
    <PanelPart title={texts.why}>
      <p>
        <ColourMark colour={colour} />
      </p>
      {overriddenBy && (
        <p className={styles.note}>
          {texts.overridden(format.day(overriddenBy.overriddenAt))} {textOf(overriddenBy.reason)} {texts.byFormula}{" "}
          <ColourMark colour={computed} />
        </p>
      )}
      <Formula progress={progress} />
      <p className={styles.note}>{groundOf(progress)}</p>
    </PanelPart>
  );
}

/** What the colour rests on, in a sentence. */
function useGround(): (progress: Progress) => string {
  const texts = useTexts(PANEL_TEXTS);
  const format = useFormat();
  return ({ ground, computed, share, timeGone }) => {
    if (ground !== "MEASURED") return texts[ground];
    if (share === null || timeGone === null) return "";
    const told = computed === "GREEN" || computed === "YELLOW" ? texts[computed] : texts.RED;
    return told(percent(share, format), percent(timeGone, format), percent(timeGone / 2, format));
  };
}

function percent(share: number, format: Format): string {
  return `${format.decimal(share * 100, 1)} %`;
}

function Formula({ progress }: { progress: Progress }) {
  const texts = useTexts(PANEL_TEXTS);
  const format = useFormat();
  const { baseline, newest, target, share, timeGone } = progress;
  if (baseline?.value == null || newest?.value == null || target?.value == null) return null;
  const digits = digitsOf([baseline.value, newest.value, target.value]);
  const shown = (value: number) => format.decimal(value, digits);
  const years = [newest.period, baseline.period].map((period) => period.slice(0, 4));
  return (
    <>
      <dl className={styles.formula}>
        <div>
          <dt>{texts.way}</dt>
          <dd>
            <Fraction
              over={`${shown(newest.value)} − ${shown(baseline.value)}`}
              under={`${shown(target.value)} − ${shown(baseline.value)}`}
            />{" "}
            = <strong>{share === null ? "–" : percent(share, format)}</strong>
          </dd>
        </div>
        <div>
          <dt>{texts.time}</dt>
          <dd>
            <Fraction over={`${years[0]} − ${years[1]}`} under={`${target.dueYear} − ${years[1]}`} /> ={" "}
            <strong>{timeGone === null ? "–" : percent(timeGone, format)}</strong>
          </dd>
        </div>
      </dl>
      {share !== null && timeGone !== null && <Bars way={share} time={timeGone} />}
    </>
  );
}

function Fraction({ over, under }: { over: string; under: string }) {
  return (
    <span className={styles.fraction}>
      <span>{over}</span>
      <span className="unseen"> / </span>
      <span>{under}</span>
    </span>
  );
}

const LENGTH = 300;

/** The way under the time, on one scale from nothing to all of it. */
function Bars({ way, time }: { way: number; time: number }) {
  const clipped = (share: number) => Math.max(0, Math.min(1, share)) * LENGTH;
  return (
    <svg className={styles.bars} viewBox={`0 0 ${LENGTH} 26`} aria-hidden="true">
      <rect className={styles.track} width={LENGTH} height="10" y="2" rx="2" />
      <rect className={styles.time} width={clipped(time)} height="10" y="2" rx="2" />
      <rect className={styles.track} width={LENGTH} height="10" y="15" rx="2" />
      <rect className={styles.way} width={clipped(way)} height="10" y="15" rx="2" />
      <path className={styles.half} d={`M${clipped(time / 2)} 0V26M${clipped(time)} 0V26`} />
    </svg>
  );
}
