import { useEffect, useRef } from "react";
import { useParams } from "wouter";
import { PageLink, reportPath, useChange, useParameter, YEAR } from "../../address/index.js";
import { useQuestion } from "../../graph/index.js";
import { useInstant } from "../../instant/index.js";
import { useTexts } from "../../language/index.js";
import { Card, Empty, Finding, HandOut, SkeletonPage, Trouble } from "../../layout/index.js";
import { Around } from "./around/around.js";
import { useComparedReport } from "./compared.js";
import { Banner } from "./edition/banner.js";
import { Erratum } from "./edition/erratum.js";
import { Goals } from "./edition/goals.js";
import { Manifest } from "./edition/manifest.js";
import { Steps } from "./edition/steps.js";
import { Title } from "./edition/title.js";
import { Wants } from "./edition/wants.js";
import { styles } from "./page-styles.js";
import { EDITION, editionAt, type Report } from "./report.js";
import { askReportPage } from "./report.operations.js";
import { REPORT_TEXTS } from "./texts.js";
import { Verify } from "./verify/verify.js";

/** A year's combined status report, in any of its editions. */
export function Page() {
  const { year: written = "" } = useParams();
  const year = /^\d{4}$/.test(written) ? Number(written) : undefined;
  useYearOfBar(year);
  const { answer, report, beforeFirst } = useEdition(year);
  const compared = useComparedReport(year);
  if (year !== undefined && (answer.isFirst || (!report && answer.isFetching))) return <SkeletonPage />;
  if (!report) {
    return (
      <>
        {answer.failures.some(({ code }) => code !== "BAD_USER_INPUT") ? (
          <Trouble answer={answer} />
        ) : (
          <NoReport written={written} />
        )}
      </>
    );
  }
  const shown = { year: report.year, edition: report.frozenAt === null ? null : report.edition };
  return (
    <>
      <Title report={report} compared={compared} />
      <Trouble answer={answer} />
      {shown.edition !== null && <HandOut path={`status-reports/${shown.year}/editions/${shown.edition}`} />}
      <Banner report={report} beforeFirst={beforeFirst} />
      <div className={styles.cards}>
        <Erratum report={report} />
        <Steps report={report} />
        <Goals report={report} compared={compared} />
        <Wants report={report} />
        <Manifest report={report} />
        <Around shown={shown} />
        <Verify shown={shown} report={report} />
      </div>
    </>
  );
}

/** The edition of the address, else that of the page's instant, else the newest. */
function useEdition(year: number | undefined) {
  const chosen = useParameter(EDITION);
  const { asOf } = useInstant();
  const newest = useReport(year, chosen ?? null);
  const past = pastEdition(newest.data?.statusReport?.editions ?? [], chosen === undefined ? asOf : undefined);
  const then = useReport(typeof past === "number" ? year : undefined, typeof past === "number" ? past : null);
  const answer = typeof past === "number" ? then : newest;
  const report = year === undefined ? undefined : answer.data?.statusReport;
  return { answer, report, beforeFirst: past === "none" ? asOf : undefined };
}

function useReport(year: number | undefined, edition: number | null) {
  return useQuestion(askReportPage, { year: year ?? 0, edition }, { isPaused: year === undefined });
}

/** The edition that was the newest at the instant, where one is asked for; "none": there was none yet. */
function pastEdition(editions: Report["editions"], asOf: string | undefined): number | "none" | undefined {
  return asOf === undefined || editions.length === 0 ? undefined : (editionAt(editions, asOf) ?? "none");
}

/** The year stands in the path; the bar shows it, and a year that is chosen there leads to its report. */
function useYearOfBar(year: number | undefined): void {
  const inBar = useParameter(YEAR);
  const change = useChange();
  const settled = useRef<number | undefined>(undefined);
  useEffect(() => {
    const isChosen = inBar !== undefined && settled.current === year;
    settled.current = year;
    if (year === undefined || inBar === year) return;
    if (isChosen) change([], { path: reportPath(inBar) });
    else change([YEAR.is(year)], { isReplaced: true });
  });
}

function NoReport({ written }: { written: string }) {
  const texts = useTexts(REPORT_TEXTS);
  const { years } = useInstant();
  return (
    <>
      <Finding name={texts.noReport(written)}>{texts.noReport(written)}</Finding>
      <Card>
        <Empty title={texts.noReportMore}>
          {years.map((year) => (
            <PageLink key={year} className={styles.year} to={reportPath(year)} changes={[YEAR.is(year)]}>
              {year}
            </PageLink>
          ))}
        </Empty>
      </Card>
    </>
  );
}
