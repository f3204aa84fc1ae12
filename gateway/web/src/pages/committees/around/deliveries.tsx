import { PATHS, PageLink } from "../../../address/index.js";
import { useTexts } from "../../../language/index.js";
import { Card, DeliveryFacts, SLOT_TEXTS, Timeliness } from "../../../layout/index.js";
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
  const slots: Readonly<Record<string, string>> = useTexts(SLOT_TEXTS);
  return (
    <>
      <span>
        {slots[delivery.slot] ?? delivery.slot}
        <DeliveryFacts {...delivery} />
      </span>
      <Timeliness {...delivery} />
    </>
  );
}
