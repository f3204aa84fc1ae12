import { useState } from "react";
import { say } from "../control/index.js";
import { useTexts } from "../language/index.js";
import styles from "./header.module.css";
import { SHELL_TEXTS } from "./shell-texts.js";

const STORED = "hub:theme";
const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** Called before the first drawing. */
export function applyStoredTheme(): void {
  apply(storedTheme());
}

/** As the system has it, light, dark, and around. */
export function ThemeSwitch() {
  const texts = useTexts(SHELL_TEXTS);
  const [theme, setTheme] = useState(storedTheme);
  const choose = () => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
    localStorage.setItem(STORED, next);
    apply(next);
    setTheme(next);
    say(texts[next]);
  };
  const label = `${texts.theme}: ${texts[theme]}`;
  return (
    <button type="button" className={styles.theme} title={label} aria-label={label} onClick={choose}>
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
        <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d={FILLED[theme]} fill="currentColor" />
      </svg>
    </button>
  );
}

const FILLED: Record<Theme, string> = {
  system: "M8 1.4a6.6 6.6 0 0 0 0 13.2Z",
  light: "M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z",
  dark: "M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4Z",
};

function storedTheme(): Theme {
  return THEMES.find((each) => each === localStorage.getItem(STORED)) ?? "system";
}

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
