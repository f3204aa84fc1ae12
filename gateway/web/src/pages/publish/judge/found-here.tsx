import { catalogue, useGraphText, useTexts } from "../../../language/index.js";
import { Sign } from "../sign.js";
import { type Found, stopsPublication } from "./found.js";
import styles from "./found.module.css";

export const SEVERITY_TEXTS = catalogue({
  stops: { da: "Skal rettes", en: "To be mended" },
  warns: { da: "Værd at se på", en: "Worth a look" },
});

/** The sign and the word of a finding's weight. */
export function Weight({ finding }: { finding: Found }) {
  const texts = useTexts(SEVERITY_TEXTS);
  const stops = stopsPublication(finding);
  return (
    <strong className={styles.weight} data-stops={stops || undefined}>
      <Sign name={stops ? "stops" : "warns"} /> {stops ? texts.stops : texts.warns}
    </strong>
  );
}

/** What the rules find in one place, beside where it is entered. */
export function FoundHere({ id, found }: { id?: string; found: readonly Found[] }) {
  const textOf = useGraphText();
  if (found.length === 0) return null;
  return (
    <ul id={id} className={styles.here}>
      {found.map((finding) => (
        <li key={`${finding.rule} ${finding.message.da}`} data-stops={stopsPublication(finding) || undefined}>
          <Weight finding={finding} />
          <span>
            {textOf(finding.message)} <em>{textOf(finding.hint)}</em>
          </span>
        </li>
      ))}
    </ul>
  );
}
