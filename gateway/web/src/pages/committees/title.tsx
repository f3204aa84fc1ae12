import { PATHS, PageLink, YEAR } from "../../address/index.js";
import { useFormat, useGraphText, useTexts } from "../../language/index.js";
import { Counted, Finding } from "../../layout/index.js";
import { Absent } from "../../mark/index.js";
import {
  amountOf,
  COMMITTEE,
  type CommitteeAnswer,
  FROM,
  type Plan,
  REVISION,
  type Revision,
  remarksOf,
} from "./committee.js";
import { styles } from "./page-styles.js";
import { COMMITTEE_TEXTS } from "./texts.js";

interface TitleProps {
  committee: CommitteeAnswer;
  revisions: readonly Revision[];
  plan: Plan | undefined;
  year: number;
  inForce: Revision | undefined;
}

/** What the committee has promised for the year, and how it goes. */
export function Title({ committee, revisions, plan, year, inForce }: TitleProps) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const textOf = useGraphText();
  const name = textOf(committee.name);
  if (plan === undefined) {
    const found = !committee.publishes ? texts.silent(name) : inForce === undefined ? texts.noPlan(name) : name;
    return (
      <Finding name={name} beside={committee.publishes ? undefined : <Outside />}>
        {found}
      </Finding>
    );
  }
  return (
    <>
      <Finding name={name} beside={<Beside plan={plan} committee={committee} revisions={revisions} />}>
        <Lead committee={committee} plan={plan} year={year} />
      </Finding>
      {inForce !== undefined && inForce.revision !== plan.revision && (
        <p className={styles.note} role="note">
          <strong>{texts.older(plan.revision, inForce.revision)}</strong>{" "}
          <PageLink changes={[REVISION.is(undefined), FROM.is(undefined)]}>{texts.showInForce}</PageLink>
        </p>
      )}
    </>
  );
}

function Lead({ committee, plan, year }: { committee: CommitteeAnswer; plan: Plan; year: number }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const withMoney = plan.initiatives.filter((each) => amountOf(each, year) > 0);
  const amount = withMoney.reduce((sum, each) => sum + amountOf(each, year), 0);
  const answers = committee.statements?.nodes.find((each) => each.year === year)?.goalAnswers ?? [];
  const good = answers.filter(({ progress }) => progress === "ON_TRACK" || progress === "ACHIEVED").length;
  const count = (
    <Counted to={PATHS.initiatives} changes={[COMMITTEE.is([committee.code])]}>
      {texts.initiatives(withMoney.length)}
    </Counted>
  );
  return (
    <>
      {texts.lead(textOf(committee.name), count, format.million(amount), year)}
      {answers.length === 0
        ? texts.noStatement(year)
        : texts.onTrack(
            <Counted to={PATHS.picture} changes={[YEAR.is(year)]}>
              {good}
            </Counted>,
            answers.length,
          )}
    </>
  );
}

function Outside() {
  const texts = useTexts(COMMITTEE_TEXTS);
  return (
    <>
      <Absent why="outside" /> {texts.silentMore}
    </>
  );
}

function Beside({ plan, committee, revisions }: { plan: Plan } & Pick<TitleProps, "committee" | "revisions">) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const format = useFormat();
  const waiting = remarksOf(committee, revisions).filter(({ remark }) => (remark.replies ?? []).length === 0).length;
  return (
    <>
      {texts.beside(plan.revision, format.day(plan.publishedAt))}
      {waiting > 0 && <a href="#remarks">{texts.unanswered(waiting)}</a>}
    </>
  );
}
