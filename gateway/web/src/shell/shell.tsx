import type { ReactNode } from "react";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { PATHS } from "../address/index.js";
import { LiveRegion } from "../control/index.js";
import { useIsBusy } from "../graph/index.js";
import { InstantBar } from "../instant/index.js";
import { useLanguage, useTexts } from "../language/index.js";
import { FirstVisit } from "./first-visit.js";
import { Footer } from "./footer.js";
import { Header } from "./header.js";
import styles from "./shell.module.css";
import { SHELL_TEXTS } from "./shell-texts.js";

/** What stands around every page. */
export function Shell({ landed, children }: { landed: ReadonlySet<string>; children: ReactNode }) {
  const texts = useTexts(SHELL_TEXTS);
  const language = useLanguage();
  const [path] = useLocation();
  const isBusy = useIsBusy();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // In newer browsers scrollTo returns a promise, which is no clean-up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top.
  useEffect(() => {
    scrollTo(0, 0);
  }, [path]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {texts.skip}
      </a>
      <Header landed={landed} />
      <InstantBar />
      <main id="content" className={styles.main} tabIndex={-1} aria-busy={isBusy}>
        {path === PATHS.picture && <FirstVisit />}
        {children}
      </main>
      <Footer landed={landed} />
      <LiveRegion />
    </div>
  );
}
