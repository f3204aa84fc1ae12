import { type Language, useFormat, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { useWeekday } from "../days.js";
import { WHEEL_TEXTS } from "../texts.js";
import { type Deadline, deadlinesAhead, type Wheel } from "../wheel.js";
import { dayOf } from "../year.js";
import { daysUntil } from "./board.js";
import styles from "./board.module.css";

const MOST = 6;

/** What is still to come in the year, the next first, and the calendar that has it all. */
export function Ahead({ wheel }: { wheel: Wheel }) {
  const texts = useTexts(WHEEL_TEXTS);
  const deadlines = deadlinesAhead(wheel).slice(0, MOST);
  return (
    <Card label={texts.ahead}>
      <h2 className={styles.heading} id="ahead">
        {texts.ahead}
      </h2>
      {deadlines.length === 0 && <p className={styles.quiet}>{texts.noneAhead(wheel.year)}</p>}
      <ul className={styles.deadlines}>
        {deadlines.map((deadline) => (
          <One key={deadline.key} wheel={wheel} deadline={deadline} />
        ))}
      </ul>
      <Subscribe />
    </Card>
  );
}

function One({ wheel, deadline }: { wheel: Wheel; deadline: Deadline }) {
  const texts = useTexts(WHEEL_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const weekday = useWeekday();
  const { kind, milestone, day, committee } = deadline;
  const title = textOf(milestone.title);
  const what = {
    opens: texts.opens(title),
    due: texts.due(title),
    locks: texts.locks(title),
    extended: texts.extended(title, committee ?? ""),
  };
  const when = kind === "opens" ? format.day(day) : texts.lastMinute(format.day(day));
  const isHoliday = kind === "due" && milestone.holiday !== null;
  const language = useLanguage();
  const isTold = day >= dayOf(wheel.year, 0);
  return (
    <li>
      <span>
        {what[kind]}
        <small>
          {when} ·{" "}
          {isHoliday && milestone.holiday ? inSentence(textOf(milestone.holiday), language) : isTold && weekday(day)}
        </small>
      </span>
      <strong>{texts.inDays(daysUntil(wheel, day))}</strong>
    </li>
  );
}

/** Danish days begin small. */
function inSentence(day: string, language: Language): string {
  return language === "da" ? day.toLocaleLowerCase("da") : day;
}

function Subscribe() {
  const texts = useTexts(WHEEL_TEXTS);
  const language = useLanguage();
  return (
    <p className={styles.subscribe}>
      <a href={`/calendar.ics?lang=${language}`}>{texts.calendar}</a>
    </p>
  );
}
