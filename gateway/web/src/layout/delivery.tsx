import { catalogue, lastDayBefore, useFormat, useTexts } from "../language/index.js";
import { Absent, Tick } from "../mark/index.js";
import styles from "./document.module.css";

/** What committees deliver by a day. */
export const SLOT_TEXTS = catalogue({
  PLAN_REVISION: { da: "Handleplan", en: "Action plan" },
  STATEMENT: { da: "Redegørelse", en: "Statement" },
});

const TEXTS = catalogue({
  onTime: { da: "Til tiden", en: "On time" },
  lateBy: {
    da: (days: number) => `${days} ${days === 1 ? "dag" : "dage"} for sent`,
    en: (days: number) => `${days} ${days === 1 ? "day" : "days"} late`,
  },
  due: { da: (day: string) => `frist ${day}`, en: (day: string) => `due ${day}` },
  extended: { da: (day: string) => `forlænget til ${day}`, en: (day: string) => `extended to ${day}` },
  delivered: { da: (day: string) => `afleveret ${day}`, en: (day: string) => `delivered ${day}` },
});

const ABSENCES = { EXEMPT: "exempt", MISSING: "missing", NOT_DUE: "notDue", DUE_SOON: "notDue" } as const;

/** How a delivery stands with its deadline, by sign and word. */
export function Timeliness({
  timeliness,
  daysLate,
}: {
  timeliness: keyof typeof ABSENCES | "ON_TIME" | "LATE";
  daysLate: number | null;
}) {
  const texts = useTexts(TEXTS);
  if (timeliness === "LATE") return <span className={styles.late}>! {texts.lateBy(daysLate ?? 0)}</span>;
  if (timeliness !== "ON_TIME") return <Absent why={ABSENCES[timeliness]} />;
  return (
    <span className={styles.onTime}>
      <Tick />
      {texts.onTime}
    </span>
  );
}

interface DeliveryDays {
  firstPublishedAt: string | null;
  dueAt: string;
  extendedDueAt: string | null;
}

/** When it came, when it was due, and until when it was extended. */
export function DeliveryFacts({ firstPublishedAt, dueAt, extendedDueAt }: DeliveryDays) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const facts = [
    firstPublishedAt !== null && texts.delivered(format.day(firstPublishedAt)),
    texts.due(format.day(lastDayBefore(dueAt))),
    extendedDueAt !== null && texts.extended(format.day(lastDayBefore(extendedDueAt))),
  ];
  return <small className={styles.small}>{facts.filter((fact) => fact !== false).join(" · ")}</small>;
}
