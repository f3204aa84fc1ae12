import { useSearch } from "wouter";
import { PATHS, PageLink, text, useChange, useParameter } from "../../address/index.js";
import { useSaid } from "../../control/index.js";
import { type Answer, useQuestion } from "../../graph/index.js";
import { useInstant } from "../../instant/index.js";
import { useTexts } from "../../language/index.js";
import { Card, Empty, Finding, SkeletonPage, SkeletonText, Trouble, WithPanel } from "../../layout/index.js";
import { type ComparedScope, useComparedScope, useTotalsThen } from "./compared.js";
import { choiceOf, filterOf, NOTHING_CHOSEN, OPEN, type Scope, scopeOf, YEARS } from "./filter.js";
import { useChips } from "./filters/chips.js";
import { Chips, FilterBar } from "./filters/filter-bar.js";
import { GroupCard } from "./groups/group-card.js";
import { GroupChoice } from "./groups/group-choice.js";
import { GROUP, groupsOf } from "./groups/grouping.js";
import { askInitiativesFrame, askInitiativesSums } from "./initiatives.operations.js";
import { ListCard } from "./list/list-card.js";
import listStyles from "./list/list-tools.module.css";
import { InitiativePanel } from "./panel/initiative-panel.js";
import { PAGE_TEXTS } from "./texts.js";
import { Title } from "./title.js";
import { totalsOf } from "./totals.js";

/** All initiatives: found, filtered, sorted, grouped, opened and taken along. */
export function Page() {
  const instant = useInstant();
  const isEveryYear = useParameter(YEARS) === "all";
  const against = useComparedScope(instant, isEveryYear);
  const frame = useQuestion(askInitiativesFrame, {}, { isBeside: true });
  const { name } = useTexts(PAGE_TEXTS);
  if (instant.year === undefined || frame.isFirst) return <SkeletonPage height={720} />;
  // Where not even the goals are there, nothing else is.
  if (frame.data === undefined) {
    return (
      <>
        <Finding name={name}>{`${name} ${instant.year}`}</Finding>
        <Trouble answer={frame} />
      </>
    );
  }
  return (
    <>
      <Trouble answer={frame} />
      <Explorer
        scope={scopeOf(instant, isEveryYear)}
        against={against}
        year={instant.year}
        goals={frame.data.goals ?? []}
      />
    </>
  );
}

type Goals = Parameters<typeof useChips>[1]["goals"];

interface ExplorerProps {
  scope: Scope;
  against: ComparedScope | undefined;
  year: number;
  goals: Goals;
}

function Explorer({ scope, against, year, goals }: ExplorerProps) {
  const texts = useTexts(PAGE_TEXTS);
  const change = useChange();
  const choice = choiceOf(useSearch());
  const filter = filterOf(choice, scope, goals);
  const isFiltered = Object.keys(filter).some((name) => name !== "year");
  const answer = useQuestion(askInitiativesSums, { filter, asOf: scope.asOf, basis: scope.basis });
  const compared = against && { ...against, filter: filterOf(choice, against.scope, goals) };
  const then = useTotalsThen(compared);
  const totals = totalsOf(answer.data);
  const chips = useChips(choice, { goals });
  const isGrouped = groupsOf(useParameter(GROUP)).length > 0;
  const open = useParameter(OPEN);
  useSaid(totals && texts.shown(totals.count));
  const panel = open !== undefined && (
    <InitiativePanel
      openId={open}
      asOf={scope.moneyAsOf}
      onClose={() => change([OPEN.is(undefined)], { isReplaced: true })}
    />
  );
  return (
    <>
      {totals === undefined ? (
        <Heading answer={answer} year={scope.year} />
      ) : (
        <Title totals={totals} then={then.totals} scope={scope} isFiltered={isFiltered} />
      )}
      <Trouble answer={answer} />
      {compared !== undefined && <Trouble answer={then.answer} />}
      <WithPanel panel={panel}>
        <Card isFlush>
          <div className={listStyles.card}>
            <FilterBar choice={choice} scope={scope} goals={goals} year={year} />
            <Chips chips={chips} clear={NOTHING_CHOSEN} />
            {totals?.count === 0 ? (
              <Nothing asked={choice.text} />
            ) : isGrouped ? (
              <>
                <div className={listStyles.tools}>
                  <GroupChoice />
                </div>
                <GroupCard {...{ filter, scope, totals, compared }} totalsThen={then.totals} />
              </>
            ) : (
              <ListCard {...{ filter, choice, scope, compared }} isPaused={false} tools={<GroupChoice />} />
            )}
          </div>
        </Card>
      </WithPanel>
    </>
  );
}

/** Stands for the sentence while it is on its way, and where it does not come. */
function Heading({ answer, year }: { answer: Answer<unknown>; year: number | undefined }) {
  const { name } = useTexts(PAGE_TEXTS);
  if (!answer.isFirst && !answer.isFetching) return <Finding name={name}>{`${name} ${year ?? ""}`}</Finding>;
  return (
    <div aria-hidden="true" className={listStyles.heading}>
      <SkeletonText ch={58} isLarge />
      <SkeletonText ch={24} isLarge />
      <SkeletonText ch={30} />
    </div>
  );
}

const ASKED = text("q");

function Nothing({ asked }: { asked: string | undefined }) {
  const texts = useTexts(PAGE_TEXTS);
  return (
    <Empty title={texts.emptyTitle}>
      {texts.emptyMore}
      <PageLink to={PATHS.search} changes={[ASKED.is(asked)]}>
        {texts.searchAll}
      </PageLink>
      .
    </Empty>
  );
}
