import { committeePath, PageLink } from "../../../address/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, Remarks } from "../../../layout/index.js";
import { styles } from "../page-styles.js";
import type { AroundReport } from "./around-report.js";
import { AROUND_TEXTS } from "./around-texts.js";

/** Remarks of the year, each with the replies of then. */
export function ReportRemarks({ remarks }: { remarks: AroundReport["remarks"] }) {
  const texts = useTexts(AROUND_TEXTS);
  const shown = remarks.map(({ remark, replies }) => ({
    ...remark,
    on: <PageLink to={committeePath(remark.committee.code)}>{remark.committee.code}</PageLink>,
    replies,
  }));
  return <Remarks remarks={shown} none={texts.noRemarks} />;
}

/** Talks with the Lord Mayor on record then. */
export function Talks({ talks }: { talks: AroundReport["talks"] }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  return (
    <Card>
      <h2 className={styles.title}>{texts.talks}</h2>
      {talks.length === 0 && <p className={styles.quiet}>{texts.noTalks}</p>}
      {talks.map((talk) => (
        <article key={talk.id} className={styles.remark}>
          <p className={styles.over}>
            <PageLink to={committeePath(talk.committee.code)}>{talk.committee.code}</PageLink> · {texts[talk.state]}
            {talk.heldOn !== null && ` ${format.day(talk.heldOn)}`}
          </p>
          {talk.summary && <p>{textOf(talk.summary)}</p>}
        </article>
      ))}
    </Card>
  );
}
