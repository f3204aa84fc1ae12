import { type ReactNode, useEffect, useId, useRef } from "react";
import { catalogue, useTexts } from "../language/index.js";
import styles from "./panel.module.css";

const TEXTS = catalogue({ close: { da: "Luk", en: "Close" } });

export interface PanelProps {
  /** What it is about: "Børne- og Ungdomsudvalget · mål 1 · 2013". */
  over: ReactNode;
  title: ReactNode;
  children: ReactNode;
  onClose(): void;
  /** Changes when it opens on something else, which it then takes the focus for. */
  subject: string;
}

/** What stands behind a figure, beside the content; on a narrow page a sheet over it. Escape closes it. */
export function Panel({ over, title, children, onClose, subject }: PanelProps) {
  const texts = useTexts(TEXTS);
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useFocusOn(panel, subject);
  useEscape(onClose);
  return (
    <>
      <button type="button" className={styles.backdrop} tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <aside ref={panel} className={styles.panel} aria-labelledby={heading} tabIndex={-1}>
        <p className={styles.over}>{over}</p>
        <button type="button" className={styles.close} onClick={onClose} aria-label={texts.close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {children}
      </aside>
    </>
  );
}

/** A part of a panel, under a quiet heading. */
export function PanelPart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Takes the focus when it opens on something else, and gives it back when it closes. */
function useFocusOn(panel: React.RefObject<HTMLElement | null>, subject: string): void {
  const before = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is what it waits for.
  useEffect(() => {
    before.current = document.activeElement;
    // One that the address opens leaves the focus where the page begins.
    if (before.current !== document.body) panel.current?.focus({ preventScroll: true });
  }, [subject, panel]);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement || before.current instanceof SVGElement) before.current.focus();
    },
    [],
  );
}

function useEscape(onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) latest.current();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, []);
}
