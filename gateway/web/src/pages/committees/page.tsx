import { useParams } from "wouter";
import { committeePath, PageLink, useParameter } from "../../address/index.js";
import { useQuestion } from "../../graph/index.js";
import { type Instant, useInstant } from "../../instant/index.js";
import { useGraphText, useTexts } from "../../language/index.js";
import { Card, Empty, Finding, SkeletonPage, Trouble } from "../../layout/index.js";
import { Deliveries } from "./around/deliveries.js";
import { Payments } from "./around/payments.js";
import { CommitteeRemarks } from "./around/remarks.js";
import { Statements } from "./around/statements.js";
import { type CommitteeAnswer, REVISION, type Revision, revisionsOf } from "./committee.js";
import { askCommitteePage } from "./committee.operations.js";
import { Difference } from "./difference/difference.js";
import { styles } from "./page-styles.js";
import { PlanCard } from "./plan/plan.js";
import { askCommitteePlan } from "./plan/plan.operations.js";
import { Priorities } from "./priorities/priorities.js";
import { COMMITTEE_TEXTS } from "./texts.js";
import { Title } from "./title.js";

/** A committee: its plan, how that has changed, what it says of it, and what others remark. */
export function Page() {
  const { code: written = "" } = useParams();
  const code = decodeURIComponent(written);
  const instant = useInstant();
  const asOf = recordOf(instant);
  const year = instant.year ?? 0;
  const answer = useQuestion(
    askCommitteePage,
    { code, codes: [code], year, asOf },
    { isPaused: instant.year === undefined },
  );
  const committee = answer.data?.committee;
  if (answer.isFirst || (!committee && answer.isFetching)) return <SkeletonPage height={700} />;
  if (!committee || !answer.data) {
    const isTrouble = answer.failures.some(({ code: failure }) => failure !== "BAD_USER_INPUT");
    return (
      <>
        <Picker code={code} instant={instant} />
        {isTrouble ? <Trouble answer={answer} /> : <Unknown code={code} />}
      </>
    );
  }
  const revisions = revisionsOf(answer.data, committee.actionPlan?.id);
  return (
    <>
      <Picker code={code} instant={instant} />
      <Trouble answer={answer} />
      <Whole committee={committee} revisions={revisions} year={year} asOf={asOf} />
    </>
  );
}

function Unknown({ code }: { code: string }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  return (
    <>
      <Finding name={texts.unknown(code)}>{texts.unknown(code)}</Finding>
      <Card>
        <Empty title={texts.unknown(code)}>{texts.unknownMore}</Empty>
      </Card>
    </>
  );
}

/** The record that is shown: that of the instant, or of when the year was reported. */
function recordOf({ asOf, basis, reportedAt }: Instant): string | null {
  return asOf ?? (basis === "AS_REPORTED" ? reportedAt : undefined) ?? null;
}

interface WholeProps {
  committee: CommitteeAnswer;
  revisions: readonly Revision[];
  year: number;
  asOf: string | null;
}

function Whole({ committee, revisions, year, asOf }: WholeProps) {
  const chosen = useParameter(REVISION);
  const inForce = revisions.find(({ id }) => id === committee.actionPlan?.id);
  const shown = revisions.find(({ revision }) => revision === chosen) ?? inForce;
  const answer = useQuestion(askCommitteePlan, { id: shown?.id ?? "", year, asOf }, { isPaused: shown === undefined });
  const plan = shown === undefined ? undefined : (answer.data?.actionPlan ?? undefined);
  const code = committee.code;
  if (shown !== undefined && answer.isFirst) return <SkeletonPage height={700} />;
  return (
    <>
      <Title committee={committee} revisions={revisions} plan={plan} year={year} inForce={inForce} />
      <div className={styles.cards}>
        <Trouble answer={answer} />
        {plan && <PlanCard plan={plan} committee={code} year={year} />}
        {revisions.length > 0 && <Priorities revisions={revisions} code={code} />}
        {revisions.length > 0 && <Difference revisions={revisions} shown={shown} />}
        {committee.publishes && <Statements committee={committee} />}
        <div className={styles.two}>
          <Deliveries committee={committee} year={year} />
          <CommitteeRemarks committee={committee} revisions={revisions} />
        </div>
        <Payments code={code} plan={plan} year={year} asOf={asOf} />
      </div>
    </>
  );
}

/** All committees of the frame, each an address of its own. */
function Picker({ code, instant }: { code: string; instant: Instant }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const textOf = useGraphText();
  return (
    <nav aria-label={texts.committees} className={styles.picker}>
      {instant.committees.map((each) => (
        <PageLink
          key={each.code}
          to={committeePath(each.code)}
          aria-current={each.code === code ? "page" : undefined}
          data-outside={!each.publishes || undefined}
          title={textOf(each.name)}
        >
          {each.code}
        </PageLink>
      ))}
    </nav>
  );
}
