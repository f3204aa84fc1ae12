import { useLocation } from "wouter";
import { PATHS, PageLink } from "../address/index.js";
import { useTexts } from "../language/index.js";
import { Card, Finding } from "../layout/index.js";
import styles from "./not-found.module.css";
import { NOT_FOUND_TEXTS } from "./not-found-texts.js";
import { SHELL_TEXTS } from "./shell-texts.js";

const LED_TO = ["picture", "wheel", "initiatives", "financing", "barometer", "publish", "search"] as const;

/** An address that leads to nothing: what there is instead. */
export function NotFound({ landed }: { landed: ReadonlySet<string> }) {
  const texts = useTexts(SHELL_TEXTS);
  const told = useTexts(NOT_FOUND_TEXTS);
  const [path] = useLocation();
  return (
    <>
      <Finding name={texts.notFound} beside={texts.notFoundMore(path)}>
        {texts.notFound}
      </Finding>
      <Card>
        <ul className={styles.links}>
          {LED_TO.filter((name) => landed.has(name)).map((name) => (
            <li key={name}>
              <PageLink to={PATHS[name]}>{texts[name]}</PageLink>
              <span>{told[name]}</span>
            </li>
          ))}
          <li>
            <a href="/sandbox">{texts.sandbox}</a>
            <span>{told.sandbox}</span>
          </li>
          <li>
            <a href="/docs/reference">{texts.reference}</a>
            <span>{told.reference}</span>
          </li>
        </ul>
      </Card>
    </>
  );
}
