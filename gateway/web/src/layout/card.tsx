import type { ReactNode } from "react";
import styles from "./card.module.css";

export interface CardProps {
  /** Its heading, for who listens; a heading that is seen stands within. */
  label?: string;
  children: ReactNode;
  /** Whether what is within reaches its edges, as tables do. */
  isFlush?: boolean;
  /** Whether it needs paper that lies down. */
  isWide?: boolean;
}

/** A white card on the ground. */
export function Card({ label, children, isFlush = false, isWide = false }: CardProps) {
  return (
    <section
      className={styles.card}
      data-flush={isFlush || undefined}
      data-printed={isWide ? "wide" : undefined}
      aria-label={label}
    >
      {children}
    </section>
  );
}

/** Content, and beside it a panel where one is open. */
export function WithPanel({ children, panel }: { children: ReactNode; panel: ReactNode }) {
  return (
    <div className={styles.beside} data-open={Boolean(panel) || undefined}>
      <div className={styles.content}>{children}</div>
      {panel}
    </div>
  );
}
