import { useEffect, useState } from "react";
import { AS_OF, BASIS, PageLink, useHref } from "../address/index.js";
import { Disclosure, say } from "../control/index.js";
import { useInstant } from "../instant/index.js";
import { LANGUAGES, useGraphText, useLanguage, useTexts } from "../language/index.js";
import styles from "./footer.module.css";
import { SHELL_TEXTS } from "./shell-texts.js";

/** What the hub says of a citation. */
interface Told {
  url: string;
  title: { da: string; en: string };
  text: { da: string; en: string };
  bibtex: { da: string; en: string };
}

/** Of exactly what is shown, with the instant on record pinned: a short address, and what to paste. */
export function Citation() {
  const texts = useTexts(SHELL_TEXTS);
  const href = useHref();
  const instant = useInstant();
  const [opened] = useState(() => new Date().toISOString());
  const shown = instant.asOf ?? (instant.basis === "AS_REPORTED" ? instant.reportedAt : instant.now) ?? opened;
  const pinned = [AS_OF.is(shown), BASIS.is(undefined)];
  return (
    <Disclosure label={texts.cite} isQuiet isUpward>
      {(close) => (
        <div className={styles.opened}>
          <p>{texts.citeMore}</p>
          <Forms address={href(undefined, pinned)} />
          <PageLink changes={pinned} onClick={close}>
            {texts.open}
          </PageLink>
        </div>
      )}
    </Disclosure>
  );
}

function Forms({ address }: { address: string }) {
  const texts = useTexts(SHELL_TEXTS);
  const language = useLanguage();
  const textOf = useGraphText();
  const told = useTold(address);
  if (told === undefined) return <p className={styles.waiting}>{texts.citing}</p>;
  // What cannot be shortened is cited as it is.
  if (told === null) return <Copied label={texts.cite} value={`${location.origin}${address}`} />;
  const languages = [...LANGUAGES].sort((one) => (one === language ? -1 : 1));
  return (
    <>
      <strong>{textOf(told.title)}</strong>
      <Copied label={texts.shortAddress} value={told.url} />
      {languages.map((each) => (
        <Copied key={each} label={texts.toPaste(each)} value={told.text[each]} rows={5} lang={each} />
      ))}
      <Copied label={texts.bibtex} value={told.bibtex[language]} rows={8} />
    </>
  );
}

/** undefined while it is asked; null where the hub has no short address for it. */
function useTold(address: string): Told | null | undefined {
  const [told, setTold] = useState<{ address: string; is: Told | null }>();
  useEffect(() => {
    const left = new AbortController();
    fetch(`/c?of=${encodeURIComponent(address)}`, { signal: left.signal })
      .then(async (answer) => setTold({ address, is: answer.ok ? ((await answer.json()) as Told) : null }))
      .catch(() => left.signal.aborted || setTold({ address, is: null }));
    return () => left.abort();
  }, [address]);
  return told?.address === address ? told.is : undefined;
}

interface CopiedProps {
  label: string;
  value: string;
  /** More than one: it is a text. */
  rows?: number;
  lang?: string;
}

/** Something to copy, with the button that does. */
function Copied({ label, value, rows, lang }: CopiedProps) {
  const texts = useTexts(SHELL_TEXTS);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    say(texts.copied(label));
  };
  const shown = {
    className: styles.address,
    readOnly: true,
    value,
    lang,
    "aria-label": label,
    onFocus: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => event.currentTarget.select(),
  };
  return (
    <div className={styles.copied}>
      <span>{label}</span>
      <button type="button" onClick={copy} aria-label={texts.copyOf(label)}>
        {texts.copy}
      </button>
      {rows === undefined ? <input {...shown} /> : <textarea {...shown} rows={rows} />}
    </div>
  );
}
