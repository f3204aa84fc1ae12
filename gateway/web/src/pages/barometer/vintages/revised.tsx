import { useQuestion } from "../../../graph/index.js";
import { catalogue, plainTitle, useFormat, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { ScrollRegion, SkeletonText, Trouble } from "../../../layout/index.js";
import { Absent } from "../../../mark/index.js";
import { askBarometerRevision } from "../barometer.operations.js";
import { unitOf } from "../model.js";
import { BAROMETER_TEXTS } from "../texts.js";
import { type Revision, type Revisions, revisionsOf } from "./revisions.js";
import styles from "./vintages.module.css";

const TEXTS = catalogue({
  against: {
    da: (year: number, vintage: number) => `Mod ${year}, ${vintage}. udgave: `,
    en: (year: number, vintage: number) => `Against ${year}, vintage ${vintage}: `,
  },
  revised: {
    da: (count: number) =>
      count === 0 ? "ingen værdier er ændret" : count === 1 ? "én værdi er ændret" : `${count} værdier er ændret`,
    en: (count: number) =>
      count === 0 ? "no value is changed" : count === 1 ? "one value is changed" : `${count} values are changed`,
  },
  added: { da: (count: number) => `, ${count} nye`, en: (count: number) => `, ${count} new` },
  dropped: {
    da: (count: number) => `, ${count} udgået (de gælder som før)`,
    en: (count: number) => `, ${count} not told again (they stand as before)`,
  },
  first: {
    da: "Det er den første udgave; den rettede ingenting.",
    en: "It is the first vintage, and revised nothing.",
  },
  before: { da: "Før", en: "Before" },
  after: { da: "Nu", en: "Now" },
  difference: { da: "Forskel", en: "Difference" },
});

/** What a vintage revised: against the one that it corrects, else against the newest of the year before. */
export function Revised({ year, vintage }: { year: number; vintage: number }) {
  const texts = useTexts(TEXTS);
  const isCorrection = vintage > 1;
  const answer = useQuestion(askBarometerRevision, {
    year,
    vintage,
    yearBefore: isCorrection ? year : year - 1,
    vintageBefore: isCorrection ? vintage - 1 : null,
  });
  if (answer.isFirst) return <SkeletonText ch={50} />;
  const { after, before } = answer.data ?? {};
  if (!after) return <Trouble answer={answer} />;
  if (!before) return <p className={styles.note}>{texts.first}</p>;
  return (
    <>
      <Summary revisions={revisionsOf(after, before)} year={before.year} vintage={before.vintage} />
      <Trouble answer={answer} />
    </>
  );
}

function Summary({ revisions, year, vintage }: { revisions: Revisions; year: number; vintage: number }) {
  const texts = useTexts(TEXTS);
  const words = useTexts(BAROMETER_TEXTS);
  const { revised, added, dropped } = revisions;
  return (
    <ScrollRegion className={styles.revised} label={texts.against(year, vintage).replace(/: $/, "")}>
      <p>
        {texts.against(year, vintage)}
        <strong>{texts.revised(revised.length)}</strong>
        {added > 0 && texts.added(added)}
        {dropped > 0 && texts.dropped(dropped)}.
      </p>
      {revised.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col">{words.period}</th>
              {[texts.before, texts.after, texts.difference].map((title) => (
                <th key={title} scope="col" className="numbers">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {revised.map((revision) => (
              <Row key={revision.key} revision={revision} />
            ))}
          </tbody>
        </table>
      )}
    </ScrollRegion>
  );
}

function Row({ revision: { indicator, period, category, before, after } }: { revision: Revision }) {
  const format = useFormat();
  const textOf = useGraphText();
  const unit = unitOf(indicator.unit, useLanguage());
  const difference = before.value === null || after.value === null ? undefined : after.value - before.value;
  const place = category.filter((part) => part !== "").join(" · ");
  return (
    <tr>
      <td>
        {plainTitle(textOf(indicator.title))}, {unit}
      </td>
      <td>{place === "" ? period : `${period}, ${place}`}</td>
      <td className="numbers">
        <Told held={before} />
      </td>
      <td className="numbers">
        <Told held={after} />
      </td>
      <td className="numbers">
        {difference === undefined
          ? "–"
          : `${difference > 0 ? "+" : difference < 0 ? "−" : "±"}${format.decimal(Math.abs(difference), 1)}`}
      </td>
    </tr>
  );
}

function Told({ held: { value, flags } }: { held: Revision["before"] }) {
  const words = useTexts(BAROMETER_TEXTS);
  const format = useFormat();
  if (value === null) return <Absent why={flags.includes("SUPPRESSED") ? "suppressed" : "missing"} />;
  const state = flags.find((flag) => flag === "PROVISIONAL" || flag === "ESTIMATED" || flag === "FINAL");
  return (
    <>
      {format.decimal(value, 1)} {state && <small className={styles.quiet}>{words[state]}</small>}
    </>
  );
}
