import { useState } from "react";
import { PageLink, useChange, useParameter } from "../../../address/index.js";
import { Disclosure, say } from "../../../control/index.js";
import { useTexts } from "../../../language/index.js";
import { COLUMN_IDS, COLUMNS, type ColumnId, SORT, USUAL_COLUMNS } from "./columns.js";
import { LIST_TEXTS } from "./list-texts.js";
import styles from "./list-tools.module.css";

/** Which columns are shown. */
export function ColumnChoice() {
  const texts = useTexts(LIST_TEXTS);
  const change = useChange();
  const columns = useParameter(COLUMNS);
  const choose = (id: ColumnId, isShown: boolean) => {
    const kept = COLUMN_IDS.filter((each) => (each === id ? isShown : columns.includes(each)));
    change([COLUMNS.is(kept)], { isReplaced: true });
  };
  return (
    <Disclosure label={texts.columns}>
      {() => (
        <div className={styles.choices}>
          {COLUMN_IDS.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={columns.includes(id)}
                onChange={({ target }) => choose(id, target.checked)}
              />
              {texts[id]}
            </label>
          ))}
          <PageLink changes={[USUAL_COLUMNS]} isReplaced className={styles.usual}>
            {texts.defaultColumns}
          </PageLink>
        </div>
      )}
    </Disclosure>
  );
}

/** The view by link: all of it stands in the address. */
export function ViewLink() {
  const texts = useTexts(LIST_TEXTS);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    say(texts.copied);
    setTimeout(() => setCopied(false), 3000);
  };
  return (
    <button type="button" className={styles.action} onClick={copy}>
      {isCopied ? texts.copiedShort : texts.link}
    </button>
  );
}

/** On a narrow page, where there are no heads to choose by. */
export function SortChoice() {
  const texts = useTexts(LIST_TEXTS);
  const change = useChange();
  const columns = useParameter(COLUMNS);
  const sort = useParameter(SORT);
  const options = columns.flatMap((by) => [
    { by, isDescending: false },
    { by, isDescending: true },
  ]);
  return (
    <select
      className={styles.sortChoice}
      aria-label={texts.sort}
      value={`${sort.by} ${sort.isDescending}`}
      onChange={({ target }) => {
        const [by, isDescending] = target.value.split(" ");
        const chosen = columns.find((each) => each === by);
        if (chosen !== undefined) change([SORT.is({ by: chosen, isDescending: isDescending === "true" })]);
      }}
    >
      {options.map(({ by, isDescending }) => (
        <option key={`${by} ${isDescending}`} value={`${by} ${isDescending}`}>
          {texts[by]}, {isDescending ? texts.descending : texts.ascending}
        </option>
      ))}
    </select>
  );
}
