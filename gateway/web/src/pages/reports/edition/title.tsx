import type { ReactNode } from "react";
import { PATHS, YEAR } from "../../../address/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Counted, Finding } from "../../../layout/index.js";
import { useSigned } from "../../../mark/index.js";
import type { ComparedReport } from "../compared.js";
import { styles } from "../page-styles.js";
import { cellThere, isGood, isThere, ONLY, type Report, silentOf, sumOf, UNFINANCED } from "../report.js";
import { REPORT_TEXTS } from "../texts.js";

interface TitleProps {
  report: Report;
  compared: ComparedReport | undefined;
}

/** What the edition comes to. */
export function Title({ report, compared }: TitleProps) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const { year, picture, unfinancedNextYear: wants } = report;
  const answered = picture.cells.filter(({ progress }) => progress !== null);
  const good = answered.filter(({ progress }) => isGood(progress)).length;
  const toPicture = (
    <Counted to={PATHS.picture} changes={[YEAR.is(year), ONLY.is("on-track")]}>
      {good}
    </Counted>
  );
  const toWants = (
    <Counted to={PATHS.initiatives} changes={[YEAR.is(year + 1), UNFINANCED.is(["OPEN"])]}>
      {texts.initiatives(wants.length)}
    </Counted>
  );
  return (
    <Finding name={texts.name(year)} beside={<Beside report={report} compared={compared} />}>
      {answered.length === 0 ? texts.noAnswers(year) : texts.lead(year, toPicture, answered.length)}
      {wants.length === 0
        ? texts.nothingWanted(year + 1)
        : texts.wanted(year + 1, toWants, texts.mio(format.million(sumOf(wants))))}
    </Finding>
  );
}

function Beside({ report, compared }: TitleProps) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const silent = silentOf(report.manifest).map(({ name }) => textOf(name));
  const there = report.manifest.filter(isThere).length;
  return (
    <>
      {report.frozenAt === null ? texts.preview : texts.frozenAt(report.edition, format.instant(report.frozenAt))}
      {texts.builtOn(<InPage to="manifest">{there}</InPage>, report.manifest.length)}
      {compared !== undefined && <Against report={report} compared={compared} />}
      {silent.length > 0 && texts.lackingCommittees(format.all(silent))}
    </>
  );
}

function Against({ report, compared: { what, report: before } }: { report: Report; compared: ComparedReport }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const signed = useSigned();
  const others = report.picture.cells.filter((cell) => (cellThere(before, cell)?.progress ?? null) !== cell.progress);
  const financed = report.picture.totals.financed.oere - before.picture.totals.financed.oere;
  return ` ${texts.comparedWith(what, others.length, signed(financed, format.million))} `;
}

/** A number that leads to what it counts further down. */
function InPage({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className={styles.counted} href={`#${to}`}>
      {children}
    </a>
  );
}
