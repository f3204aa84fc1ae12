import { committeePath, PageLink } from "../../../address/index.js";
import { useTexts } from "../../../language/index.js";
import { Card, DeliveryFacts, SLOT_TEXTS, Timeliness } from "../../../layout/index.js";
import { styles } from "../page-styles.js";
import type { AroundReport } from "./around-report.js";
import { AROUND_TEXTS } from "./around-texts.js";

type Delivery = NonNullable<AroundReport["deliveryBoard"]>[number];

const SLOTS = ["PLAN_REVISION", "STATEMENT"] as const;

/** How every committee stood with its deadlines of the year. */
export function Deadlines({ board }: { board: readonly Delivery[] }) {
  const texts = useTexts(AROUND_TEXTS);
  const slots = useTexts(SLOT_TEXTS);
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
                  {slots[slot]}
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
  if (delivery === undefined) return null;
  return (
    <>
      <Timeliness {...delivery} />
      <DeliveryFacts {...delivery} />
    </>
  );
}
