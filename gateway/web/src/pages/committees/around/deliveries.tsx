import { PATHS, PageLink } from "../../../address/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { Absent } from "../../../mark/index.js";
import type { CommitteeAnswer } from "../committee.js";
import { styles } from "../page-styles.js";
import { AROUND_TEXTS } from "./around-texts.js";

type Delivery = NonNullable<CommitteeAnswer["deliveries"]>[number];

/** How the committee stands with the year's deadlines. */
export function Deliveries({ committee, year }: { committee: CommitteeAnswer; year: number }) {
  const texts = useTexts(AROUND_TEXTS);
  const deliveries = committee.deliveries ?? [];
  return (
    <Card>
      <h2 className={styles.title}>{texts.deliveries(year)}</h2>
      {deliveries.length === 0 && <p className={styles.quiet}>{texts.noDeliveries}</p>}
      <ul className={styles.list}>
        {deliveries.map((each) => (
          <li key={`${each.slot} ${each.dueAt}`}>
            <Delivered delivery={each} />
          </li>
        ))}
      </ul>
      <p>
        <PageLink to={PATHS.wheel}>{texts.wheel}</PageLink>
      </p>
    </Card>
  );
}

function Delivered({ delivery }: { delivery: Delivery }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const { slot, firstPublishedAt, dueAt, extendedDueAt } = delivery;
  const facts = [
    firstPublishedAt !== null && texts.delivered(format.day(firstPublishedAt)),
    texts.due(format.day(dueAt)),
    extendedDueAt !== null && texts.extended(format.day(extendedDueAt)),
  ];
  return (
    <>
      <span>
        {slot === "PLAN_REVISION" || slot === "STATEMENT" ? texts[slot] : slot}
        <small className={styles.small}>{facts.filter((fact) => fact !== false).join(" · ")}</small>
      </span>
      <Timeliness delivery={delivery} />
    </>
  );
}

const ABSENCES = { EXEMPT: "exempt", MISSING: "missing", NOT_DUE: "notDue", DUE_SOON: "notDue" } as const;

function Timeliness({ delivery: { timeliness, daysLate } }: { delivery: Delivery }) {
  const texts = useTexts(AROUND_TEXTS);
  if (timeliness === "ON_TIME") return <span className={styles.onTime}>✓ {texts.ON_TIME}</span>;
  if (timeliness === "LATE") return <span className={styles.late}>! {texts.lateBy(daysLate ?? 0)}</span>;
  return <Absent why={ABSENCES[timeliness]} />;
}
