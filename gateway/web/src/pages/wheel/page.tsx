import { useParameter } from "../../address/index.js";
import { useSaid } from "../../control/index.js";
import { useQuestion } from "../../graph/index.js";
import { useInstant, variablesOf } from "../../instant/index.js";
import { useFormat } from "../../language/index.js";
import { SkeletonPage, Trouble } from "../../layout/index.js";
import { Ahead } from "./board/ahead.js";
import { Board } from "./board/board.js";
import { DeliveryPanel } from "./board/delivery-panel.js";
import { factsOf, useFactsTable } from "./board/facts.js";
import { FactsCard } from "./board/facts-card.js";
import { ForecastCard } from "./board/forecast.js";
import { MoveClock } from "./circle/move-clock.js";
import { WheelCard } from "./circle/wheel-card.js";
import styles from "./page.module.css";
import { Title } from "./title.js";
import { OPEN, shownAt, type Wheel, wheelOf } from "./wheel.js";
import { askWheelDeliveries, askWheelPage } from "./wheel.operations.js";

/** The year wheel: its windows and deadlines, who delivered when, and a hand that is drawn through time. */
export function Page() {
  const instant = useInstant();
  const answer = useQuestion(askWheelPage, variablesOf(instant), { isPaused: instant.year === undefined });
  const changes = useQuestion(askWheelDeliveries, {});
  const at = shownAt(instant);
  const cycle = answer.data?.cycle;
  if (answer.isFirst) return <SkeletonPage height={720} />;
  if (!cycle || at === undefined || instant.now === undefined) return <Trouble answer={answer} />;
  return (
    <>
      <Whole wheel={wheelOf(cycle, changes.data, at)} now={instant.now} />
      <Trouble answer={answer} />
    </>
  );
}

function Whole({ wheel, now }: { wheel: Wheel; now: string }) {
  const format = useFormat();
  const open = useParameter(OPEN);
  const facts = factsOf(wheel);
  const table = useFactsTable(wheel, facts);
  useSaid(format.day(wheel.at));
  return (
    <>
      <Title wheel={wheel} now={now} />
      <div className={styles.page} data-open={open !== undefined || undefined}>
        <div className={styles.wheel}>
          <WheelCard wheel={wheel} now={now} table={table} links={<MoveClock at={wheel.at} now={now} />} />
        </div>
        <div className={styles.side}>
          <Board wheel={wheel} />
          <Ahead wheel={wheel} />
        </div>
        <div className={styles.under}>
          <ForecastCard wheel={wheel} now={now} />
        </div>
        {open !== undefined && <DeliveryPanel wheel={wheel} open={open} />}
      </div>
      <FactsCard wheel={wheel} facts={facts} />
    </>
  );
}
