import { type FormEvent, useId } from "react";
import { AS_OF, BASIS, PageLink, useChange } from "../address/index.js";
import { Disclosure, MenuList } from "../control/index.js";
import { instantOf, localTime, useFormat, useTexts } from "../language/index.js";
import type { Instant } from "./instant.js";
import styles from "./instant-bar.module.css";
import { INSTANT_TEXTS } from "./instant-texts.js";

/** Which record is shown: that of an instant, as reported, or of now. */
export function AsOfPicker({ instant }: { instant: Instant }) {
  const texts = useTexts(INSTANT_TEXTS);
  const format = useFormat();
  const bases = [...(instant.reportedAt === undefined ? [] : (["AS_REPORTED"] as const)), "AS_KNOWN" as const];
  const isReported = instant.basis === "AS_REPORTED" && instant.reportedAt !== undefined;
  const shown = instant.asOf ?? (isReported ? instant.reportedAt : instant.now);
  return (
    <span className={styles.labelled}>
      <span className={styles.optional}>{texts.asOf}</span>
      <span className="printed">{shown !== undefined && format.instant(shown)}</span>
      <Disclosure
        label={
          <span>
            <span className="unseen">{texts.asOf} </span>
            {shown === undefined ? "…" : format.day(shown)}
            {instant.asOf === undefined && (
              <span className={styles.quiet}> {isReported ? texts.reported : texts.now}</span>
            )}
          </span>
        }
      >
        {(close) => (
          <>
            <MenuList label={texts.asOf}>
              {bases.map((basis) => (
                <li key={basis}>
                  <PageLink
                    changes={[AS_OF.is(undefined), BASIS.is(basis)]}
                    aria-current={
                      instant.asOf === undefined && (instant.basis ?? "AS_KNOWN") === basis ? "true" : undefined
                    }
                    onClick={close}
                  >
                    {texts[basis]}
                  </PageLink>
                </li>
              ))}
            </MenuList>
            <InstantForm
              label={texts.onRecord}
              shown={shown}
              choose={(asOf) => [AS_OF.is(asOf), BASIS.is(undefined)]}
              close={close}
            />
          </>
        )}
      </Disclosure>
    </span>
  );
}

interface InstantFormProps {
  label: string;
  shown: string | undefined;
  choose(instant: string): Parameters<ReturnType<typeof useChange>>[0];
  close(): void;
}

/** A day and a time in Copenhagen. */
export function InstantForm({ label, shown, choose, close }: InstantFormProps) {
  const texts = useTexts(INSTANT_TEXTS);
  const change = useChange();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const local = new FormData(event.currentTarget).get("instant");
    if (typeof local !== "string" || local === "") return;
    change(choose(instantOf(local.slice(0, 16))));
    close();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="datetime-local" name="instant" defaultValue={shown && localTime(shown)} required />
      <button type="submit">{texts.show}</button>
    </form>
  );
}
