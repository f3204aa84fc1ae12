import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { committeePath, PATHS, PageLink, reportPath, text, useChange } from "../address/index.js";
import { Disclosure, MenuList } from "../control/index.js";
import { type Instant, useInstant } from "../instant/index.js";
import { LANGUAGES, useChooseLanguage, useLanguage, useTexts } from "../language/index.js";
import styles from "./header.module.css";
import { SHELL_TEXTS } from "./shell-texts.js";
import { SignIn } from "./sign-in.js";
import { ThemeSwitch } from "./theme.js";

const LANGUAGE_NAMES = { da: "Dansk", en: "English" };
const NAV = ["picture", "wheel", "initiatives", "financing", "barometer", "committees", "reports", "publish"] as const;

/** Name, pages, search, language, theme and who is signed in. */
export function Header({ landed }: { landed: ReadonlySet<string> }) {
  const texts = useTexts(SHELL_TEXTS);
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <header className={styles.header}>
      <div className={styles.within}>
        <PageLink to={PATHS.picture} className={styles.name}>
          <Ring />
          <span>
            <strong>{texts.name}</strong>
            <small>{texts.under}</small>
          </span>
        </PageLink>
        <Navigation landed={landed} />
        <div className={styles.tools}>
          {landed.has("search") && <SearchBox />}
          <fieldset className={styles.languages}>
            <legend className="unseen">{texts.language}</legend>
            {LANGUAGES.map((each) => (
              <button
                key={each}
                type="button"
                lang={each}
                aria-pressed={each === language}
                onClick={() => choose(each)}
              >
                {LANGUAGE_NAMES[each]}
              </button>
            ))}
          </fieldset>
          <ThemeSwitch />
          <SignIn />
        </div>
      </div>
    </header>
  );
}

function Navigation({ landed }: { landed: ReadonlySet<string> }) {
  const texts = useTexts(SHELL_TEXTS);
  const [path] = useLocation();
  const { year, committees } = useInstant();
  const pages = NAV.filter((name) => landed.has(name));
  const links = (
    <>
      {pages.map((name) => (
        <li key={name}>
          <PageLink to={pathOf(name, { year, committees })} aria-current={isAt(path, PATHS[name]) ? "page" : undefined}>
            {texts[name]}
          </PageLink>
        </li>
      ))}
      <li>
        <a href="/sandbox">{texts.sandbox}</a>
      </li>
    </>
  );
  return (
    <nav aria-label={texts.pages} className={styles.nav}>
      <ul className={styles.links}>{links}</ul>
      <div className={styles.menu}>
        <Disclosure label={texts.pages} edge="end">
          {() => <MenuList label={texts.pages}>{links}</MenuList>}
        </Disclosure>
      </div>
    </nav>
  );
}

/** The committees' page opens on the first one that publishes; the report's on the year that is shown. */
function pathOf(name: (typeof NAV)[number], { year, committees }: Pick<Instant, "year" | "committees">): string {
  if (name === "committees") return committeePath(committees.find(({ publishes }) => publishes)?.code ?? "");
  return name === "reports" ? reportPath(year ?? new Date().getFullYear()) : PATHS[name];
}

function isAt(path: string, pattern: string): boolean {
  const [, first] = pattern.split("/");
  return path.split("/")[1] === first;
}

const ASKED = text("q");

/** Searches everything; `/` leads to it from anywhere. */
function SearchBox() {
  const texts = useTexts(SHELL_TEXTS);
  const change = useChange();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change([ASKED.is(field.current?.value)], { path: PATHS.search });
        }}
      >
        <input ref={field} type="search" aria-label={texts.search} placeholder={texts.search} />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function Ring() {
  return (
    <svg className={styles.ring} viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <circle cx="16" cy="16" r="12.5" />
      <circle cx="16" cy="16" r="12.5" className={styles.over} />
    </svg>
  );
}
