import { canonicalJson, differenceBetween, type FieldDifference, kindOfChange } from "@hub/rules";
import { useMemo } from "react";
import { catalogue, useFormat, useLanguage, useTexts } from "../../../language/index.js";
import { ScrollRegion } from "../../../layout/index.js";
import { useForm } from "../form/form-context.js";
import publish from "../publish.module.css";
import styles from "../record.module.css";
import type { DocumentShape } from "../shape/shape.js";
import type { Content } from "../shape/value.js";
import { labelOfPath, orderOf, tellValue } from "./difference-words.js";

const TEXTS = catalogue({
  title: { da: "Ændringerne", en: "The changes" },
  where: { da: "Hvor", en: "Where" },
  before: { da: "I kraft", en: "In force" },
  after: { da: "I kladden", en: "In the draft" },
  added: { da: "Nyt", en: "New" },
  removed: { da: "Udgår", en: "Left out" },
  none: {
    da: "Kladden er den, der er i kraft: intet ændres.",
    en: "The draft is what is in force: nothing changes.",
  },
  first: {
    da: "Der er intet i kraft endnu. Alt i kladden er nyt.",
    en: "Nothing is in force yet. All of the draft is new.",
  },
  count: {
    da: (count: number) =>
      count === 1
        ? "1 ændring i forhold til det, der er i kraft"
        : `${count} ændringer i forhold til det, der er i kraft`,
    en: (count: number) =>
      count === 1 ? "1 change against what is in force" : `${count} changes against what is in force`,
  },
  more: { da: (count: number) => `og ${count} til`, en: (count: number) => `and ${count} more` },
});

/** How many are told; a big plan that is all new says no more by more. */
const MOST = 200;

/** What differs between what is in force and the draft: money first, then days and states, then words. */
export function changesOf(before: Content | undefined, after: Content): readonly FieldDifference[] {
  if (before === undefined) return [];
  const [{ basedOn: _, ...was }, { basedOn: __, ...is }] = [before, after];
  return differenceBetween(inOneOrder(was), inOneOrder(is)).sort(
    (one, other) => orderOf(one.path) - orderOf(other.path),
  );
}

/** Fields in one order: a field that was taken out and written again has not changed. */
const inOneOrder = (content: object): unknown => JSON.parse(canonicalJson(content));

/** The difference as a table that can be read. */
export function Difference({
  before,
  after,
  shape,
}: {
  before: Content | undefined;
  after: Content;
  shape: DocumentShape;
}) {
  const texts = useTexts(TEXTS);
  const language = useLanguage();
  const format = useFormat();
  const { optionsOf } = useForm();
  const changes = useMemo(() => changesOf(before, after), [before, after]);
  if (before === undefined) return <p className={publish.quietText}>{texts.first}</p>;
  if (changes.length === 0) return <p className={publish.quietText}>{texts.none}</p>;
  const telling = { shape, language, format, optionsOf };
  const tell = (path: string, value: unknown) => tellValue(path, value, telling);
  return (
    <>
      <p className={publish.quietText}>{texts.count(changes.length)}</p>
      <ScrollRegion className={styles.scroll} label={texts.title}>
        <table className={styles.difference}>
          <thead>
            <tr>
              <th scope="col">{texts.where}</th>
              <th scope="col">{texts.before}</th>
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST).map((change) => {
              const kind = kindOfChange(change);
              return (
                <tr key={change.path}>
                  <th scope="row">{labelOfPath(change.path, telling)}</th>
                  <td>{kind === "ADDED" ? <em>{texts.added}</em> : <del>{tell(change.path, change.before)}</del>}</td>
                  <td>
                    {kind === "REMOVED" ? <em>{texts.removed}</em> : <ins>{tell(change.path, change.after)}</ins>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {changes.length > MOST && <p className={publish.quietText}>{texts.more(changes.length - MOST)}</p>}
    </>
  );
}
