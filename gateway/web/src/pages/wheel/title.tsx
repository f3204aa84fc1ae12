import { AS_OF, PageLink } from "../../address/index.js";
import { useFormat, useTexts } from "../../language/index.js";
import { Counted, Finding } from "../../layout/index.js";
import { CIRCLE_TEXTS } from "./circle/circle-texts.js";
import { useShortDay } from "./days.js";
import { WHEEL_TEXTS } from "./texts.js";
import { deadlinesAhead, ONLY, type Wheel } from "./wheel.js";
import { daysBetween, endOfDay } from "./year.js";

/** What the wheel comes to: who has delivered, who was late or is missing, and what comes next. */
export function Title({ wheel, now }: { wheel: Wheel; now: string }) {
  const texts = useTexts(WHEEL_TEXTS);
  const format = useFormat();
  const hasBegun = (wheel.milestone("STATEMENT")?.opensAt ?? "") <= wheel.at;
  const slot = hasBegun ? "STATEMENT" : "PLAN_REVISION";
  const rows = (wheel.cycle.deliveryBoard ?? []).filter(
    ({ committee, timeliness, slot: of }) => committee.publishes && of === slot && timeliness !== "EXEMPT",
  );
  const delivered = rows.filter(({ firstPublishedAt }) => firstPublishedAt !== null);
  const late = rows.filter(({ timeliness }) => timeliness === "LATE");
  const missing = rows.filter(({ timeliness }) => timeliness === "MISSING").map(({ committee }) => committee.code);
  return (
    <Finding name={texts.name} beside={texts.hint}>
      {hasBegun ? texts.statements(wheel.year) : texts.plans(wheel.year)}
      <Counted changes={[ONLY.is("delivered")]}>{texts.from(delivered.length, rows.length)}</Counted>
      {late.length > 0 && (
        <>
          {"; "}
          <Counted changes={[ONLY.is("late")]}>
            {texts.late(format.all(late.map(({ committee }) => committee.code)), late.length, late[0]?.daysLate ?? 0)}
          </Counted>
        </>
      )}
      {missing.length > 0 && (
        <>
          {"; "}
          <Counted changes={[ONLY.is("missing")]}>{texts.missing(format.all(missing))}</Counted>
        </>
      )}
      {". "}
      <Next wheel={wheel} now={now} />
    </Finding>
  );
}

function Next({ wheel, now }: { wheel: Wheel; now: string }) {
  const texts = useTexts(WHEEL_TEXTS);
  const names = useTexts(CIRCLE_TEXTS);
  const day = useShortDay();
  const next = deadlinesAhead(wheel).find(({ kind }) => kind !== "opens");
  if (next === undefined) return texts.noneAhead(wheel.year);
  const name = names[next.milestone.slot].toLowerCase();
  const ofKind = {
    locks: texts.locks(name),
    extended: texts.extended(name, next.committee ?? ""),
    due: name,
    opens: name,
  };
  const title = ofKind[next.kind];
  const told = texts.nextOn(title, day(next.day), daysBetween(wheel.at, `${next.day}T12:00:00Z`));
  const instant = endOfDay(next.day);
  return (
    <>
      {texts.next}
      {instant <= now ? (
        <Counted changes={[AS_OF.is(instant)]}>{told}</Counted>
      ) : (
        <PageLink changes={[]}>{told}</PageLink>
      )}
      .
    </>
  );
}
