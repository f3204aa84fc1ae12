import { PATHS, PageLink } from "../../address/index.js";
import { ChartFrame, type FigureTable } from "../../chart/index.js";
import { useRovingFocus } from "../../control/index.js";
import { useFormat, useGraphText, useTexts } from "../../language/index.js";
import { Card, ScrollRegion } from "../../layout/index.js";
import { KronerDifference, useSigned } from "../../mark/index.js";
import styles from "./annex.module.css";
import type { Compared } from "./compared.js";
import { OPENED } from "./parameters.js";
import type { FinancingRow, Overview } from "./rows.js";
import { SERIES_TEXTS } from "./split/series.js";
import { FINANCING_TEXTS } from "./texts.js";

/** Annex 3 itself: a row an initiative. */
export function Annex({ overview, compared }: { overview: Overview; compared: Compared | undefined }) {
  const texts = useTexts(FINANCING_TEXTS);
  const states = useTexts(SERIES_TEXTS);
  const read = useGraphText();
  const { gridProps } = useRovingFocus();
  const { nodes, totalCount } = overview.rows;
  const title = texts.annex(overview.year);
  const table: FigureTable = {
    name: `annex-3-${overview.year}`,
    caption: title,
    columns: [
      { title: texts.committee, kind: "text" },
      { title: texts.area, kind: "text" },
      { title: texts.code, kind: "text" },
      { title: texts.initiative, kind: "text" },
      { title: texts.state, kind: "text" },
      { title: texts.amount, kind: "money" },
      { title: texts.financedColumn, kind: "money" },
      { title: texts.missingColumn, kind: "money" },
      { title: texts.spentColumn, kind: "money" },
      { title: texts.through, kind: "day" },
      ...(compared === undefined
        ? []
        : [
            { title: texts.differenceTo(compared.what), kind: "money" as const },
            { title: texts.missingDifference, kind: "money" as const },
          ]),
    ],
    rows: nodes.map((row) => [
      row.committee.code,
      read(row.area.title),
      row.initiative.code,
      read(row.initiative.title),
      states[row.state],
      row.amount.oere,
      row.financedAmount.oere,
      row.unfinancedAmount.oere,
      row.spent?.oere ?? null,
      row.spentThrough,
      ...(compared === undefined ? [] : differencesOf(row, compared)),
    ]),
  };
  return (
    <Card isFlush>
      <div className={styles.head}>
        <h2>{title}</h2>
        {totalCount > nodes.length && (
          <p>
            {texts.more(totalCount)}
            <PageLink to={PATHS.initiatives}>{texts.allOfThem}</PageLink>
          </p>
        )}
      </div>
      <ChartFrame name="annex" table={table}>
        <ScrollRegion className={styles.scroll} label={title}>
          <table className={styles.table} {...gridProps}>
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.initiative}</th>
                <th scope="col" className={styles.state}>
                  {texts.state}
                </th>
                <th scope="col" className="numbers">
                  {texts.amount}
                </th>
                {compared !== undefined && (
                  <th scope="col" className="numbers">
                    {texts.differenceTo(compared.what)}
                  </th>
                )}
                <th scope="col" className="numbers">
                  {texts.missingColumn}
                </th>
                <th scope="col" className="numbers">
                  {texts.spentColumn}
                </th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((row, index) => (
                <AnnexRow key={row.initiative.id} row={row} index={index} compared={compared} />
              ))}
              {compared !== undefined && <Gone rows={compared.goneFrom(nodes)} what={compared.what} />}
            </tbody>
          </table>
        </ScrollRegion>
      </ChartFrame>
    </Card>
  );
}

interface AnnexRowProps {
  row: FinancingRow;
  /** Its place, for the arrows. */
  index: number;
  compared: Compared | undefined;
}

function AnnexRow({ row, index, compared }: AnnexRowProps) {
  const texts = useTexts(FINANCING_TEXTS);
  const states = useTexts(SERIES_TEXTS);
  const format = useFormat();
  const read = useGraphText();
  const missing = row.unfinancedAmount.oere;
  return (
    <tr>
      <th scope="row">
        <PageLink
          to={PATHS.initiatives}
          changes={[OPENED.is(`${row.committee.code}:${row.initiative.code}`)]}
          data-row={index}
          data-column={0}
          tabIndex={-1}
        >
          {read(row.initiative.title)}
        </PageLink>{" "}
        <span className={styles.code}>{row.initiative.code}</span>
        <span className={styles.where}>{`${row.committee.code} · ${read(row.area.title)}`}</span>
        <span className={styles.stateBelow}>{states[row.state]}</span>
      </th>
      <td className={styles.state}>{states[row.state]}</td>
      <td className="numbers">{format.kroner(row.amount.oere)}</td>
      {compared !== undefined && <Difference row={row} compared={compared} />}
      <td className="numbers" data-missing={missing > 0 || undefined}>
        {missing > 0 ? format.kroner(missing) : "–"}
      </td>
      <td className="numbers">
        {row.spent === null ? (
          <span className={styles.code}>{texts.notTold}</span>
        ) : (
          <>
            {format.kroner(row.spent.oere)}
            {row.spentThrough !== null && <span className={styles.where}>{format.day(row.spentThrough)}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

/** What it costs more or less than there, and under it how much more or less is missing. */
function Difference({ row, compared }: { row: FinancingRow; compared: Compared }) {
  const texts = useTexts(FINANCING_TEXTS);
  const format = useFormat();
  const signed = useSigned();
  const before = compared.rowOf(row);
  const missing = row.unfinancedAmount.oere - (before?.unfinancedAmount.oere ?? 0);
  return (
    <td className="numbers">
      <KronerDifference now={row.amount.oere} before={before?.amount.oere} />
      {before !== undefined && missing !== 0 && (
        <span className={styles.where}>{texts.missingBy(signed(missing, format.kroner))}</span>
      )}
    </td>
  );
}

/** The first is unknown where the initiative was not there. */
function differencesOf(row: FinancingRow, compared: Compared): (number | null)[] {
  const before = compared.rowOf(row);
  if (before === undefined) return [null, null];
  return [row.amount.oere - before.amount.oere, row.unfinancedAmount.oere - before.unfinancedAmount.oere];
}

/** Initiatives of the other year or instant that have no money here. */
function Gone({ rows, what }: { rows: ReturnType<Compared["goneFrom"]>; what: string }) {
  const texts = useTexts(FINANCING_TEXTS);
  const format = useFormat();
  const read = useGraphText();
  return rows.map(({ initiative, committee, area, amount }) => (
    <tr key={initiative.id}>
      <th scope="row">
        {read(initiative.title)} <span className={styles.code}>{initiative.code}</span>
        <span className={styles.where}>{`${committee.code} · ${read(area.title)}`}</span>
        <span className={styles.stateBelow}>{texts.gone(what)}</span>
      </th>
      <td className={`${styles.code} ${styles.state}`}>{texts.gone(what)}</td>
      <td className="numbers">–</td>
      <td className="numbers">−{format.kroner(amount.oere)}</td>
      <td className="numbers">–</td>
      <td className="numbers">–</td>
    </tr>
  ));
}
