import { useRef, useState } from "react";
import { useChange, useParameter } from "../../../address/index.js";
import { say } from "../../../control/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, Empty } from "../../../layout/index.js";
import { GoalState } from "../../../mark/index.js";
import { CHOSEN, FRAME, MEETING } from "../parameters.js";
import { type FinancingRow, mainGoalOf, type ProgressOf, riskyGoals, wantsOf } from "../rows.js";
import { Balance } from "./balance.js";
import { bestChoice, gainOf } from "./best-choice.js";
import styles from "./game-card.module.css";
import { GAME_TEXTS } from "./game-texts.js";

/** What a frame buys where nothing is said: 8 million kroner. */
const USUAL_FRAME = 8_000_000;
const OERE_A_KRONE = 100;
/** As many as the address takes. */
const MOST_DIGITS = 9;

export interface GameProps {
  rows: readonly FinancingRow[];
  progress: ProgressOf;
  year: number;
}

/** The budget game: a frame in kroner, and what of the open wants is to be in it. */
export function GameCard({ rows, progress, year }: GameProps) {
  const texts = useTexts(GAME_TEXTS);
  const change = useChange();
  const stage = useRef<HTMLDivElement>(null);
  const isMeeting = useParameter(MEETING);
  const wants = wantsOf(rows);
  const frame = (useParameter(FRAME) ?? USUAL_FRAME) * OERE_A_KRONE;
  const known = new Set(wants.map(({ key }) => key));
  const chosen = new Set(useParameter(CHOSEN).filter((key) => known.has(key)));
  const risky = riskyGoals(rows, progress);
  const gain = gainOf(wants, chosen, risky);
  const choose = (next: ReadonlySet<string>) => change([CHOSEN.is([...next])], { isReplaced: true });
  const best = () => {
    const choice = bestChoice(wants, frame, risky);
    choose(choice);
    say(texts.found(choice.size));
  };
  if (wants.length === 0) return <NothingOpen year={year} />;
  return (
    <div ref={stage} className={styles.stage} data-meeting={isMeeting || undefined}>
      <Card label={texts.title} isFlush>
        <div className={styles.head}>
          <h2>{texts.title}</h2>
          <FrameField frame={frame} />
        </div>
        <Wants {...{ wants, chosen, progress, choose }} left={frame - gain.oere} />
      </Card>
      <Balance
        {...{ wants, chosen, frame, gain, risky, stage, year }}
        onBest={best}
        onClear={() => choose(new Set())}
      />
    </div>
  );
}

function FrameField({ frame }: { frame: number }) {
  const texts = useTexts(GAME_TEXTS);
  const change = useChange();
  const format = useFormat();
  // While somebody types, what they typed stays as it is.
  const [typed, setTyped] = useState<string>();
  const take = (written: string) => {
    setTyped(written);
    change([FRAME.is(Number(written.replaceAll(/\D/g, "").slice(0, MOST_DIGITS)))], { isReplaced: true });
  };
  return (
    <label className={styles.frame}>
      {texts.frame}
      <input
        type="text"
        inputMode="numeric"
        value={typed ?? format.kroner(frame)}
        onChange={({ target }) => take(target.value)}
        onBlur={() => setTyped(undefined)}
      />
      {texts.kroner}
    </label>
  );
}

interface WantsProps {
  wants: ReturnType<typeof wantsOf>;
  chosen: ReadonlySet<string>;
  progress: ProgressOf;
  left: number;
  choose(next: ReadonlySet<string>): void;
}

function Wants({ wants, chosen, progress, left, choose }: WantsProps) {
  const texts = useTexts(GAME_TEXTS);
  const sorted = [...wants].sort((one, other) => other.oere - one.oere);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{texts.chosen}</span>
            </th>
            <th scope="col">{texts.initiative}</th>
            <th scope="col">{texts.goal}</th>
            <th scope="col">{texts.goalIs}</th>
            <th scope="col" className="numbers">
              {texts.million}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((want) => (
            <WantRow
              key={want.key}
              want={want}
              progress={progress(want.row)}
              isChosen={chosen.has(want.key)}
              isTooMuch={!chosen.has(want.key) && want.oere > left}
              onToggle={() => choose(toggled(chosen, want.key))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WantRowProps {
  want: WantsProps["wants"][number];
  progress: ReturnType<ProgressOf>;
  isChosen: boolean;
  /** Whether what is left of the frame does not reach for it. */
  isTooMuch: boolean;
  onToggle(): void;
}

function WantRow({ want, progress, isChosen, isTooMuch, onToggle }: WantRowProps) {
  const texts = useTexts(GAME_TEXTS);
  const format = useFormat();
  const read = useGraphText();
  const { initiative } = want.row;
  const id = `want-${want.key}`;
  return (
    <tr data-off={isTooMuch || undefined}>
      <td>
        <input id={id} type="checkbox" checked={isChosen} disabled={isTooMuch} onChange={onToggle} />
      </td>
      <th scope="row">
        <label htmlFor={id}>
          {read(initiative.title)} <span className={styles.code}>{initiative.code}</span>
        </label>
        {isTooMuch && <span className={styles.why}>{texts.tooMuch}</span>}
      </th>
      <td>{read(mainGoalOf(want.row)?.title ?? { da: "" })}</td>
      <td className={styles.state}>
        {progress === undefined ? texts.notSaid : <GoalState progress={progress} hasEvidence />}
      </td>
      <td className="numbers">{format.million(want.oere, 2)}</td>
    </tr>
  );
}

function NothingOpen({ year }: { year: number }) {
  const texts = useTexts(GAME_TEXTS);
  return (
    <Card label={texts.title}>
      <Empty title={texts.nothingOpen(year)}>
        <p>{texts.nothingOpenMore}</p>
      </Empty>
    </Card>
  );
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
