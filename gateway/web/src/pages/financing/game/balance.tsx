import { useChange, useParameter } from "../../../address/index.js";
import { download } from "../../../chart/index.js";
import { say } from "../../../control/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { MEETING } from "../parameters.js";
import { type FinancingRow, mainGoalOf, type wantsOf } from "../rows.js";
import styles from "./balance.module.css";
import { type Gain, gainOf } from "./best-choice.js";
import { GAME_TEXTS } from "./game-texts.js";

export interface BalanceProps {
  wants: ReturnType<typeof wantsOf>;
  chosen: ReadonlySet<string>;
  frame: number;
  gain: Gain;
  risky: ReadonlySet<string>;
  year: number;
  /** What fills the screen in a meeting. */
  stage: React.RefObject<HTMLDivElement | null>;
  onBest(): void;
  onClear(): void;
}

/** What the choice costs and gives; it stays in sight. */
export function Balance(props: BalanceProps) {
  const { wants, chosen, frame, gain, risky } = props;
  const texts = useTexts(GAME_TEXTS);
  const format = useFormat();
  const read = useGraphText();
  const titleOf = (row: FinancingRow) => read(mainGoalOf(row)?.title ?? { da: "" });
  const left = wants.reduce((sum, { oere }) => sum + oere, 0) - gain.oere;
  const most = gainOf(wants, new Set(wants.map(({ key }) => key)), risky);
  const titles = new Map(wants.map(({ goal, row }) => [goal, titleOf(row)]));
  const committees = new Set(wants.filter(({ key }) => chosen.has(key)).map(({ row }) => row.committee.code)).size;
  return (
    <aside className={styles.balance} aria-label={texts.choice}>
      <p className={styles.over}>{texts.choice}</p>
      <p className={styles.sum} aria-live="polite">
        {texts.sum(format.million(gain.oere, 2), format.million(frame, 2))}
      </p>
      <meter
        className={styles.meter}
        min={0}
        max={Math.max(frame, 1)}
        value={Math.min(gain.oere, frame)}
        aria-label={texts.choice}
      >
        {format.kroner(gain.oere)}
      </meter>
      <p className={styles.left}>
        {gain.oere > frame ? texts.over(format.million(gain.oere - frame, 2)) : texts.missing(format.million(left, 2))}
      </p>
      <h3>{texts.gives}</h3>
      <dl className={styles.gains}>
        <dt>
          {texts.atRisk}
          <span>{gain.atRisk.map((goal) => titles.get(goal)).join(" · ")}</span>
        </dt>
        <dd>{texts.of(gain.atRisk.length, most.atRisk.length)}</dd>
        <dt>{texts.goals}</dt>
        <dd>{texts.of(gain.goals.length, most.goals.length)}</dd>
        <dt>
          {texts.initiatives}
          <span>{texts.committees(committees)}</span>
        </dt>
        <dd>{texts.of(gain.initiatives, wants.length)}</dd>
      </dl>
      <Acts {...props} />
    </aside>
  );
}

function Acts({ wants, chosen, stage, year, onBest, onClear }: BalanceProps) {
  const texts = useTexts(GAME_TEXTS);
  const read = useGraphText();
  const titleOf = (row: FinancingRow) => read(mainGoalOf(row)?.title ?? { da: "" });
  const change = useChange();
  const isMeeting = useParameter(MEETING);
  const meet = async () => {
    change([MEETING.is(!isMeeting)], { isReplaced: true });
    if (isMeeting) await document.exitFullscreen?.().catch(() => undefined);
    else await stage.current?.requestFullscreen?.().catch(() => undefined);
  };
  const share = async () => {
    await navigator.clipboard.writeText(location.href);
    say(texts.shared);
  };
  const sheet = {
    name: `budget-choice-${year}`,
    caption: texts.title,
    columns: [
      { title: texts.chosen, kind: "text" as const },
      { title: texts.code, kind: "text" as const },
      { title: texts.initiative, kind: "text" as const },
      { title: texts.goal, kind: "text" as const },
      { title: texts.money, kind: "money" as const },
    ],
    rows: wants.map(({ key, oere, row }) => [
      chosen.has(key) ? texts.yes : texts.no,
      row.initiative.code,
      read(row.initiative.title),
      titleOf(row),
      oere,
    ]),
  };
  return (
    <div className={styles.acts}>
      <button type="button" onClick={onBest}>
        {texts.best}
      </button>
      <button type="button" onClick={onClear} disabled={chosen.size === 0}>
        {texts.clear}
      </button>
      <button type="button" onClick={share}>
        {texts.share}
      </button>
      <button type="button" onClick={() => download("xlsx", { table: sheet, drawing: undefined })}>
        {texts.sheet}
      </button>
      <button type="button" onClick={meet} aria-pressed={isMeeting}>
        {isMeeting ? texts.leaveMeeting : texts.meeting}
      </button>
    </div>
  );
}
