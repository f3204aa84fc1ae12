import { COMPARE, PageLink } from "../address/index.js";
import { Disclosure, MenuList } from "../control/index.js";
import { useFormat, useTexts } from "../language/index.js";
import { InstantForm } from "./as-of-picker.js";
import type { Instant } from "./instant.js";
import styles from "./instant-bar.module.css";
import { INSTANT_TEXTS } from "./instant-texts.js";

/** What the page is compared with: another year, or the same one as another record has it. */
export function ComparePicker({ instant }: { instant: Instant }) {
  const texts = useTexts(INSTANT_TEXTS);
  const format = useFormat();
  const { compare } = instant;
  const what = compare && ("year" in compare ? String(compare.year) : format.day(compare.asOf));
  const others = instant.years.filter((year) => year !== instant.year);
  return (
    <Disclosure label={what === undefined ? `${texts.compareWith}…` : texts.compared(what)}>
      {(close) => (
        <>
          <p className={styles.group}>{texts.compareWith}</p>
          <MenuList label={texts.compareWith}>
            {others.map((year) => (
              <li key={year}>
                <PageLink
                  changes={[COMPARE.is(String(year))]}
                  aria-current={what === String(year) ? "true" : undefined}
                  onClick={close}
                >
                  {year}
                </PageLink>
              </li>
            ))}
            {compare !== undefined && (
              <li>
                <PageLink changes={[COMPARE.is(undefined)]} onClick={close}>
                  {texts.noComparison}
                </PageLink>
              </li>
            )}
          </MenuList>
          <InstantForm
            label={texts.thenCompare}
            shown={compare && "asOf" in compare ? compare.asOf : instant.now}
            choose={(asOf) => [COMPARE.is(asOf)]}
            close={close}
          />
        </>
      )}
    </Disclosure>
  );
}
