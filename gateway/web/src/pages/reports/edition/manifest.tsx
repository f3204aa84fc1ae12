import { committeePath, PageLink } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { Absent } from "../../../mark/index.js";
import { styles } from "../page-styles.js";
import { type Entry, REVISION, type Report } from "../report.js";
import { REPORT_TEXTS } from "../texts.js";

const KINDS = ["ACTION_PLAN", "INTEGRATION_STATEMENT"] as const;

/** Every committee with each document, also where none is. */
export function Manifest({ report }: { report: Report }) {
  const texts = useTexts(REPORT_TEXTS);
  const textOf = useGraphText();
  const committees = [...new Map(report.manifest.map(({ committee }) => [committee.code, committee])).values()];
  const entryOf = (code: string, kind: string) =>
    report.manifest.find((entry) => entry.committee.code === code && entry.kind === kind);
  return (
    <Card isFlush>
      <h2 className={styles.head} id="manifest">
        {texts.manifest}
      </h2>
      <p className={styles.within}>{texts.manifestMore}</p>
      <ChartFrame name="manifest" table={useManifestTable(report)}>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="unseen">{texts.manifest}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.committee}</th>
                {KINDS.map((kind) => (
                  <th key={kind} scope="col">
                    {texts[kind]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {committees.map((committee) => (
                <tr key={committee.code}>
                  <th scope="row">
                    <PageLink to={committeePath(committee.code)}>{textOf(committee.name)}</PageLink>
                    <small className={styles.small}>
                      {committee.code}
                      {!committee.publishes && ` · ${texts.outside}`}
                    </small>
                  </th>
                  {KINDS.map((kind) => (
                    <td key={kind}>
                      <Inclusion entry={entryOf(committee.code, kind)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ChartFrame>
    </Card>
  );
}

function useManifestTable(report: Report): FigureTable {
  const texts = useTexts(REPORT_TEXTS);
  const textOf = useGraphText();
  const text = "text" as const;
  return {
    name: `status-report-${report.year}-${report.edition}-manifest`,
    caption: texts.manifest,
    columns: [
      { title: texts.committee, kind: text },
      { title: texts.kind, kind: text },
      { title: texts.inclusion, kind: text },
      { title: texts.revisionNumber, kind: "whole" },
      { title: texts.publishedAt, kind: "day" },
      { title: texts.hash, kind: text },
    ],
    rows: report.manifest.map(({ committee, kind, inclusion, revision, document, contentHash }) => [
      textOf(committee.name),
      kind === "ACTION_PLAN" ? texts.ACTION_PLAN : texts.INTEGRATION_STATEMENT,
      texts[inclusion],
      revision,
      document?.publishedAt ?? null,
      contentHash,
    ]),
  };
}

function Inclusion({ entry }: { entry: Entry | undefined }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  if (entry === undefined || entry.inclusion === "MISSING") return <Absent why="missing" />;
  if (entry.inclusion === "EXEMPT") return <Absent why="exempt" />;
  const { committee, kind, revision, document, contentHash, inclusion } = entry;
  const told = document && texts.revision(revision ?? 1, format.day(document.publishedAt));
  return (
    <>
      {texts[inclusion]}
      <small className={styles.small}>
        {kind === "ACTION_PLAN" ? (
          <PageLink to={committeePath(committee.code)} changes={[REVISION.is(revision ?? undefined)]}>
            {told}
          </PageLink>
        ) : (
          told
        )}{" "}
        <code className={styles.hash}>{contentHash?.slice(0, 8)}</code>
      </small>
    </>
  );
}
