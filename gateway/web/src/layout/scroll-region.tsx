import type { ReactNode } from "react";

export interface ScrollRegionProps {
  /** What it shows, for who listens. */
  label: string;
  className: string | undefined;
  children: ReactNode;
}

/** What may be wider than its place, as a table: the keyboard reaches it, and scrolls it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab.
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
