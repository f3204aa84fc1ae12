import type { ReactNode } from "react";
import { catalogue, type GraphText, useFormat, useGraphText, useTexts } from "../language/index.js";
import { Card } from "./card.js";
import styles from "./document.module.css";

const TEXTS = catalogue({
  remarks: { da: "Bemærkninger og svar", en: "Remarks and replies" },
  replied: { da: (day: string) => `Udvalgets svar, ${day}`, en: (day: string) => `The committee's reply, ${day}` },
  unanswered: { da: "Endnu ikke besvaret", en: "Not answered yet" },
});

export interface RemarkProps {
  readonly id: string;
  /** What it is on, by a link where there is a page of that. */
  readonly on: ReactNode;
  readonly goal: { readonly title: GraphText } | null;
  readonly writtenAt: string;
  readonly text: GraphText;
  readonly replies: readonly { readonly id: string; readonly text: GraphText; readonly repliedAt: string }[];
}

/** Remarks with their replies; what is told where there is none is the page's own. */
export function Remarks({ remarks, none }: { remarks: readonly RemarkProps[]; none: string }) {
  const texts = useTexts(TEXTS);
  return (
    <Card>
      <h2 className={styles.title} id="remarks">
        {texts.remarks}
      </h2>
      {remarks.length === 0 && <p className={styles.quiet}>{none}</p>}
      {remarks.map((remark) => (
        <Remark key={remark.id} {...remark} />
      ))}
    </Card>
  );
}

function Remark({ on, goal, writtenAt, text, replies }: RemarkProps) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  return (
    <article className={styles.remark}>
      <p className={styles.over}>
        {on}
        {goal && ` · ${textOf(goal.title)}`} · {format.day(writtenAt)}
      </p>
      <p>{textOf(text)}</p>
      {replies.length === 0 && <p className={styles.quiet}>{texts.unanswered}</p>}
      {replies.map((reply) => (
        <blockquote key={reply.id} className={styles.reply}>
          <p className={styles.over}>{texts.replied(format.day(reply.repliedAt))}</p>
          {textOf(reply.text)}
        </blockquote>
      ))}
    </article>
  );
}
