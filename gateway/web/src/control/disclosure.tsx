import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./disclosure.module.css";

export interface DisclosureProps {
  /** What the button says. */
  label: ReactNode;
  /** What opens; it may close itself. */
  children(close: () => void): ReactNode;
  /** Whether the button is a plain link among links. */
  isQuiet?: boolean;
  /** Which edge of the button it hangs from. */
  edge?: "start" | "end";
  /** Whether it opens above, as at the foot of a card or page. */
  isUpward?: boolean;
}

/** A button that opens something under itself; Escape, a click elsewhere or leaving by Tab closes it. */
export function Disclosure({ label, children, isQuiet = false, edge = "start", isUpward = false }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useLeaving(place, isOpen, { onElsewhere: () => setOpen(false), onEscape: close });
  return (
    <div ref={place} className={styles.place}>
      <button
        ref={button}
        type="button"
        className={isQuiet ? styles.quiet : styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <svg className={styles.caret} viewBox="0 0 10 6" width="9" height="6" aria-hidden="true">
          <path d="M0 0h10L5 6Z" fill="currentColor" />
        </svg>
      </button>
      {isOpen && (
        <div id={id} className={styles.opened} data-edge={edge} data-upward={isUpward || undefined}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** The links or buttons of a menu, one under the other. */
export function MenuList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.menu} aria-label={label}>
      {children}
    </ul>
  );
}

interface Leaving {
  onElsewhere(): void;
  onEscape(): void;
}

/** A click or the focus elsewhere, and Escape within, which goes no further. */
function useLeaving(place: React.RefObject<HTMLElement | null>, isOpen: boolean, leaving: Leaving): void {
  const latest = useRef(leaving);
  latest.current = leaving;
  useEffect(() => {
    const element = place.current;
    if (!isOpen || element === null) return undefined;
    const look = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) latest.current.onElsewhere();
    };
    const closeByEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      latest.current.onEscape();
    };
    element.addEventListener("keydown", closeByEscape);
    document.addEventListener("pointerdown", look);
    document.addEventListener("focusin", look);
    return () => {
      element.removeEventListener("keydown", closeByEscape);
      document.removeEventListener("pointerdown", look);
      document.removeEventListener("focusin", look);
    };
  }, [isOpen, place]);
}
