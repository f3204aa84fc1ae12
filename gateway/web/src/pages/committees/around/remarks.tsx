import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { type CommitteeAnswer, type Revision, remarksOf } from "../committee.js";
import { styles } from "../page-styles.js";
import { AROUND_TEXTS } from "./around-texts.js";

/** What others have remarked on the committee's documents, with its replies. */
export function Remarks({ committee, revisions }: { committee: CommitteeAnswer; revisions: readonly Revision[] }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const remarks = remarksOf(committee, revisions);
  return (
    <Card>
      <h2 className={styles.title} id="remarks">
        {texts.remarks}
      </h2>
      {remarks.length === 0 && <p className={styles.quiet}>{texts.noRemarks}</p>}
      {remarks.map(({ remark, on }) => (
        <article key={remark.id} className={styles.remark}>
          <p className={styles.over}>
            {on.kind === "plan" ? texts.onPlan(on.revision) : texts.onStatement(on.year ?? remark.year)}
            {remark.goal && ` · ${textOf(remark.goal.title)}`} · {format.day(remark.writtenAt)}
          </p>
          <p>{textOf(remark.text)}</p>
          {(remark.replies ?? []).length === 0 && <p className={styles.quiet}>{texts.unanswered}</p>}
          {(remark.replies ?? []).map((reply) => (
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
