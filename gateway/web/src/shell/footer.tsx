import { useEffect } from "react";
import { useLocation } from "wouter";
import { PATHS, PageLink } from "../address/index.js";
import { Disclosure, MenuList } from "../control/index.js";
import { sandboxHref, useAllAsked } from "../graph/index.js";
import { useInstant } from "../instant/index.js";
import { useFormat, useTexts } from "../language/index.js";
import { Citation } from "./citation.js";
import styles from "./footer.module.css";
import { SHELL_TEXTS } from "./shell-texts.js";

/** How the page was asked, how it is cited, and what every page leads to. */
export function Footer({ landed }: { landed: ReadonlySet<string> }) {
  const texts = useTexts(SHELL_TEXTS);
  return (
    <footer className={styles.footer}>
      <PrintedSource />
      <div className={styles.within}>
        <HowAsked />
        <Citation />
        <button type="button" onClick={() => print()}>
          {texts.print}
        </button>
        <span className={styles.space} />
        {landed.has("data") && <PageLink to={PATHS.data}>{texts.data}</PageLink>}
        {landed.has("accessibility") && <PageLink to={PATHS.accessibility}>{texts.accessibility}</PageLink>}
        <a href="/docs/reference">{texts.reference}</a>
        <span className={styles.quiet}>{texts.noCookies}</span>
      </div>
    </footer>
  );
}

function HowAsked() {
  const texts = useTexts(SHELL_TEXTS);
  const asked = useAllAsked();
  if (asked.length === 0) return null;
  return (
    <Disclosure label={texts.asked} isQuiet isUpward>
      {() => (
        <div className={styles.opened}>
          <p>{texts.askedMore}</p>
          <MenuList label={texts.asked}>
            {asked.map((each) => (
              <li key={`${each.name} ${JSON.stringify(each.variables)}`}>
                <a href={sandboxHref(each)} target="_blank" rel="noreferrer">
                  {each.name}
                </a>
              </li>
            ))}
          </MenuList>
        </div>
      )}
    </Disclosure>
  );
}

/** On paper, below each sheet: the instant and the address. Where the browser has no such place, it stands at the end. */
function PrintedSource() {
  const texts = useTexts(SHELL_TEXTS);
  const format = useFormat();
  const { asOf, basis, reportedAt, now } = useInstant();
  useLocation();
  const shown = asOf ?? (basis === "AS_REPORTED" ? reportedAt : now);
  const told = shown && texts.printedFrom(format.instant(shown), location.href);
  useEffect(() => {
    if (told) document.documentElement.style.setProperty("--printed-source", JSON.stringify(told));
  }, [told]);
  return <p className="printed">{told}</p>;
}
