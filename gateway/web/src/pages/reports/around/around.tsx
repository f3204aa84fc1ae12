import { useQuestion } from "../../../graph/index.js";
import { SkeletonBlock, Trouble } from "../../../layout/index.js";
import { styles } from "../page-styles.js";
import { askReportAround } from "./around.operations.js";
import { Deadlines } from "./deadlines.js";
import { ReportRemarks, Talks } from "./remarks.js";
import { SinceLastYear } from "./since-last-year.js";

/** The edition that is shown; null: the preview. */
export interface Shown {
  year: number;
  edition: number | null;
}

/** What stands around the edition's figures. */
export function Around({ shown }: { shown: Shown }) {
  const answer = useQuestion(askReportAround, shown);
  const report = answer.data?.statusReport;
  return (
    <>
      <Trouble answer={answer} />
      {answer.isFirst && <SkeletonBlock height={360} />}
      {report && (
        <>
          {report.changes && <SinceLastYear changes={report.changes} />}
          {report.deliveryBoard && <Deadlines board={report.deliveryBoard} />}
          <div className={styles.two}>
            <ReportRemarks remarks={report.remarks} />
            <Talks talks={report.talks} />
          </div>
        </>
      )}
    </>
  );
}
