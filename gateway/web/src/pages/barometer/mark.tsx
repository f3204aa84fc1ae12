import { useTexts } from "../../language/index.js";
import styles from "./mark.module.css";
import type { Colour } from "./model.js";
import { BAROMETER_TEXTS } from "./texts.js";

/** The barometer's colours by sign and word; the shapes are those of the goals' states. */
export function ColourMark({ colour }: { colour: Colour }) {
  const texts = useTexts(BAROMETER_TEXTS);
  return (
    <span className={styles.colour} data-colour={colour}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <Shape colour={colour} />
      </svg>
      {texts[colour]}: {texts[`${colour}word`]}
    </span>
  );
}

function Shape({ colour }: { colour: Colour }) {
  if (colour === "YELLOW") return <path d="M8 1.8 15 14.2H1Z" />;
  if (colour === "RED") return <rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" />;
  if (colour === "GREY") return <path className={styles.grey} d="M3 8h10" />;
  return <circle cx="8" cy="8" r="6.4" />;
}
