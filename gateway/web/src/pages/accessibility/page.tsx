import type { ReactNode } from "react";
import { PATHS, PageLink } from "../../address/index.js";
import { useTexts } from "../../language/index.js";
import { Card, Finding } from "../../layout/index.js";
import styles from "./page.module.css";
import { ACCESSIBILITY_TEXTS } from "./texts.js";

/** What was tested of the pages, and what is not met. */
export function Page() {
  const texts = useTexts(ACCESSIBILITY_TEXTS);
  return (
    <>
      <Finding name={texts.name} beside={texts.beside}>
        {texts.found}
      </Finding>
      <div className={styles.cards}>
        <Part title={texts.tested}>
          <Points points={[texts.test1, texts.test2, texts.test3, texts.test4]} />
        </Part>
        <Part title={texts.notMet}>
          <Points points={[texts.not1, texts.not2, texts.not3, texts.not4, texts.not5, texts.not6]} />
        </Part>
        <Part title={texts.write}>
          <p>{texts.writeTo}</p>
          <p>{texts.instead}</p>
          <p className={styles.links}>
            <PageLink to={PATHS.data}>{texts.data}</PageLink>
            <a href="/reports/v1/">{texts.tables}</a>
          </p>
        </Part>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.measure}>{children}</div>
    </Card>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
