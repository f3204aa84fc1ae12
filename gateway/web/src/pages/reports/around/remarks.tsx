import { committeePath, PageLink } from "../../../address/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { styles } from "../page-styles.js";
import type { AroundReport } from "./around-report.js";
import { AROUND_TEXTS } from "./around-texts.js";

/** Remarks of the year, each with the replies of then. */
export function Remarks({ remarks }: { remarks: AroundReport["remarks"] }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  return (
    <Card>
      <h2 className={styles.title}>{texts.remarks}</h2>
      {remarks.length === 0 && <p className={styles.quiet}>{texts.noRemarks}</p>}
      {remarks.map(({ remark, replies }) => (
        <article key={remark.id} className={styles.remark}>
          <p className={styles.over}>
            <PageLink to={committeePath(remark.committee.code)}>{remark.committee.code}</PageLink>
            {remark.goal && ` · ${textOf(remark.goal.title)}`} · {format.day(remark.writtenAt)}
          </p>
          <p>{textOf(remark.text)}</p>
          {replies.length === 0 && <p className={styles.quiet}>{texts.unanswered}</p>}
          {replies.map((reply) => (
            <blockquote key={reply.id} className={styles.reply}>
              <p className={styles.over}>{texts.replied(format.day(reply.repliedAt))}</p>
              {textOf(reply.text)}
            </blockquote>
          ))}
        </article>
      ))}
    </Card>
  );
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
