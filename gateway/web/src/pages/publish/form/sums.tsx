import { catalogue, useFormat, useTexts } from "../../../language/index.js";
import publish from "../publish.module.css";
import { type Content, membersAt, valueAt } from "../shape/value.js";
import { useForm } from "./form-context.js";
import styles from "./sums.module.css";

const TEXTS = catalogue({
  title: { da: "Summer", en: "Sums" },
  year: { da: "År", en: "Year" },
  lines: { da: "Linjer", en: "Lines" },
  missing: { da: "Heraf ikke finansieret", en: "Of which not financed" },
  stated: { da: "Oplyst", en: "Stated" },
  differs: { da: "Afviger", en: "Differs" },
  take: { da: "Sæt summerne efter linjerne", en: "Set the totals by the lines" },
  unit: { da: "Kroner", en: "Kroner" },
});

interface YearSums {
  readonly year: number;
  readonly lines: number;
  readonly missing: number;
  readonly stated: number | undefined;
}

const oereOf = (part: unknown): number => Number(valueAt(part, "amount/oere") ?? 0) || 0;
const yearOf = (part: Content): number => Number(part.year);

/** The years of a plan, with what its lines add up to and what it states. */
function sumsOf(content: Content): readonly YearSums[] {
  const lines = membersAt(content, "initiatives").flatMap((initiative) => membersAt(initiative, "budgetLines"));
  const totals = membersAt(content, "totals");
  const years = [...new Set([...lines, ...totals].map(yearOf))]
    .filter(Number.isInteger)
    .sort((one, other) => one - other);
  const sum = (parts: readonly Content[]) => parts.reduce((all, part) => all + oereOf(part), 0);
  return years.map((year) => {
    const ofYear = lines.filter((line) => yearOf(line) === year);
    const stated = totals.find((total) => yearOf(total) === year);
    const missing = ofYear.filter(({ financing }) => financing === "NOT_FINANCED");
    return { year, lines: sum(ofYear), missing: sum(missing), stated: stated && oereOf(stated) };
  });
}

/** Totals as the lines add up, of each initiative and of the plan. */
export function withTotals(content: Content): Content {
  const totalsOf = (lines: readonly Content[]) => {
    const years = [...new Set(lines.map(yearOf))].filter(Number.isInteger).sort((one, other) => one - other);
    const sum = (year: number) =>
      lines.filter((line) => yearOf(line) === year).reduce((all, line) => all + oereOf(line), 0);
    return years.map((year) => ({ year, amount: { oere: sum(year) } }));
  };
  const initiatives = membersAt(content, "initiatives").map((initiative) => ({
    ...initiative,
    totals: totalsOf(membersAt(initiative, "budgetLines")),
  }));
  const lines = initiatives.flatMap((initiative) => membersAt(initiative, "budgetLines"));
  return { ...content, initiatives, totals: totalsOf(lines) };
}

/** What a plan adds up to, as it is entered. */
export function Sums({ onTake }: { onTake?: () => void }) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const { content } = useForm();
  const sums = sumsOf(content);
  if (sums.length === 0) return null;
  const differs = sums.some(({ lines, stated }) => lines !== (stated ?? 0));
  return (
    <section className={publish.side} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <table className={styles.sums}>
        <caption className={publish.quietText}>{texts.unit}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.year}</th>
            <th scope="col" className="numbers">
              {texts.lines}
            </th>
            <th scope="col" className="numbers">
              {texts.missing}
            </th>
            <th scope="col" className="numbers">
              {texts.stated}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ year, lines, missing, stated }) => (
            <tr key={year} data-differs={lines !== (stated ?? 0) || undefined}>
              <th scope="row">{year}</th>
              <td className="numbers">{format.kroner(lines)}</td>
              <td className="numbers">{format.kroner(missing)}</td>
              <td className="numbers">
                {stated === undefined ? "–" : format.kroner(stated)}
                {lines !== (stated ?? 0) && <span className={styles.differs}> {texts.differs}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differs && onTake !== undefined && (
        <button type="button" className={publish.secondary} onClick={onTake}>
          {texts.take}
        </button>
      )}
    </section>
  );
}
