import { committeePath, PageLink } from "../../../address/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { Absent } from "../../../mark/index.js";
import { styles } from "../page-styles.js";
import type { AroundReport } from "./around-report.js";
import { AROUND_TEXTS } from "./around-texts.js";

type Delivery = NonNullable<AroundReport["deliveryBoard"]>[number];

const SLOTS = ["PLAN_REVISION", "STATEMENT"] as const;

/** How every committee stood with its deadlines of the year. */
export function Deadlines({ board }: { board: readonly Delivery[] }) {
  const texts = useTexts(AROUND_TEXTS);
  const codes = [...new Set(board.map(({ committee }) => committee.code))];
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.deadlines}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="unseen">{texts.deadlines}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.committee}</th>
              {SLOTS.map((slot) => (
                <th key={slot} scope="col">
                  {texts[slot]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row">
                  <PageLink to={committeePath(code)}>{code}</PageLink>
                </th>
                {SLOTS.map((slot) => (
                  <td key={slot}>
                    <Delivered delivery={board.find((each) => each.committee.code === code && each.slot === slot)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Delivered({ delivery }: { delivery: Delivery | undefined }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  if (delivery === undefined) return null;
  const { firstPublishedAt, dueAt, extendedDueAt } = delivery;
  const facts = [
    firstPublishedAt !== null && texts.delivered(format.day(firstPublishedAt)),
    texts.due(format.day(dueAt)),
    extendedDueAt !== null && texts.extended(format.day(extendedDueAt)),
  ];
  return (
    <>
      <Timeliness delivery={delivery} />
      <small className={styles.small}>{facts.filter((fact) => fact !== false).join(" · ")}</small>
    </>
  );
}

const ABSENCES = { EXEMPT: "exempt", MISSING: "missing", NOT_DUE: "notDue", DUE_SOON: "notDue" } as const;

function Timeliness({ delivery: { timeliness, daysLate } }: { delivery: Delivery }) {
  const texts = useTexts(AROUND_TEXTS);
  if (timeliness === "ON_TIME") return <span className={styles.onTime}>✓ {texts.ON_TIME}</span>;
  if (timeliness === "LATE") return <span className={styles.late}>! {texts.LATE(daysLate ?? 0)}</span>;
  return <Absent why={ABSENCES[timeliness]} />;
}
