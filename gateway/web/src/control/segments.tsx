import { type Change, PageLink } from "../address/index.js";
import styles from "./segments.module.css";

export interface Segment {
  label: string;
  changes: readonly Change[];
  isCurrent: boolean;
}

/** A choice of few, each an address of its own. */
export function Segments({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav aria-label={label} className={styles.segments}>
      {segments.map((segment) => (
        <PageLink key={segment.label} changes={segment.changes} aria-current={segment.isCurrent ? "true" : undefined}>
          {segment.label}
        </PageLink>
      ))}
    </nav>
  );
}
