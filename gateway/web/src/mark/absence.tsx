import type { ReactNode } from "react";
import { catalogue, useTexts } from "../language/index.js";
import styles from "./absence.module.css";

/** Why nothing is there. Each has a look of its own; none is ever 0 or blank. */
export type Absence = "notCarried" | "missing" | "notDue" | "suppressed" | "exempt" | "unreachable" | "outside";

export const ABSENCE_TEXTS = catalogue({
  notCarried: { da: "Ikke i planen", en: "Not in the plan" },
  missing: { da: "Mangler", en: "Missing" },
  notDue: { da: "Ikke afleveret endnu", en: "Not due yet" },
  suppressed: { da: "Diskretioneret", en: "Suppressed" },
  exempt: { da: "Fritaget", en: "Exempt" },
  unreachable: { da: "Svarer ikke", en: "Does not answer" },
  outside: { da: "Publicerer ikke her", en: "Does not publish here" },
});

const SIGNS: Record<Absence, string> = {
  notCarried: "",
  missing: "!",
  notDue: "…",
  suppressed: "*",
  exempt: "–",
  unreachable: "×",
  outside: "",
};

/** The look of what is not there: in a cell of its own (`isCell`), or within a line of text. */
export function Absent({ why, isCell = false, children }: { why: Absence; isCell?: boolean; children?: ReactNode }) {
  const texts = useTexts(ABSENCE_TEXTS);
  return (
    <span className={isCell ? styles.cell : styles.word} data-why={why}>
      {SIGNS[why] !== "" && (
        <span className={styles.sign} aria-hidden="true">
          {SIGNS[why]}
        </span>
      )}
      <span>{children ?? texts[why]}</span>
    </span>
  );
}
