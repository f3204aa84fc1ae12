import { type ReactNode } from "react";
import { AS_OF, PageLink } from "../../../address/index.js";
import { Segments } from "../../../control/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { styles } from "../page-styles.js";
import { EDITION, type Report } from "../report.js";
import { REPORT_TEXTS } from "../texts.js";

/** Which editions there are, and what holds of the one that is shown. */
export function Banner({ report, beforeFirst }: { report: Report; beforeFirst: string | undefined }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const { correctedBy } = report;
  const newest = report.editions.at(-1)?.edition;
  return (
    <div className={styles.banner}>
      {report.editions.length > 0 && (
        <Segments
          label={texts.editions}
          segments={report.editions.map(({ edition, frozenAt }) => ({
            label: texts.edition(edition, frozenAt === null ? "" : format.day(frozenAt)),
            changes: [EDITION.is(edition === newest ? undefined : edition), AS_OF.is(undefined)],
            isCurrent: edition === report.edition && report.frozenAt !== null,
          }))}
        />
      )}
      {correctedBy?.frozenAt && (
        <Note tone="risk">
          <strong>{texts.superseded(correctedBy.edition, format.day(correctedBy.frozenAt))}</strong>{" "}
          {correctedBy.reason && textOf(correctedBy.reason)}{" "}
          <PageLink changes={[EDITION.is(undefined), AS_OF.is(undefined)]}>{texts.showNewer}</PageLink>
        </Note>
      )}
      {report.reason !== null && report.frozenAt !== null && (
        <Note tone="quiet">
          <strong>{texts.corrects(report.edition - 1)}</strong> {textOf(report.reason)}
        </Note>
      )}
      {report.frozenAt === null && <Note tone="risk">{texts.previewMore}</Note>}
      {beforeFirst !== undefined && <Note tone="risk">{texts.beforeFirst(format.day(beforeFirst))}</Note>}
    </div>
  );
}

function Note({ tone, children }: { tone: "risk" | "quiet"; children: ReactNode }) {
  return (
    <p className={styles.note} data-tone={tone} role="note">
      {children}
    </p>
  );
}
