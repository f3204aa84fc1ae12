import { PATHS, PageLink } from "../../../address/index.js";
import { type Answer, useQuestion } from "../../../graph/index.js";
import { useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Panel, PanelPart, SkeletonText, Trouble } from "../../../layout/index.js";
import { OurTranslation, SyntheticValue } from "../../../mark/index.js";
import { LISTS } from "../filter.js";
import { STATE_TEXTS } from "../texts.js";
import type { Revision } from "./history.js";
import { History } from "./history-list.js";
import { Money, Statements } from "./money.js";
import styles from "./panel.module.css";
import { askInitiativePanel, type InitiativePanelQuery } from "./panel.operations.js";
import { PANEL_TEXTS } from "./panel-texts.js";
import { Sources } from "./sources.js";
import { usePeriod } from "./use-period.js";

export interface InitiativePanelProps {
  /** As the address has it: BUU:BUU-07. */
  openId: string;
  asOf: string | null;
  onClose(): void;
}

/** What stands behind a row: the text, the money, what is told of it, its history and where it comes from. */
export function InitiativePanel({ openId, asOf, onClose }: InitiativePanelProps) {
  const [committee = "", ...rest] = openId.split(":");
  const code = rest.join(":");
  const answer = useQuestion(askInitiativePanel, { committee, code, asOf });
  const textOf = useGraphText();
  const revisions = answer.data?.initiativeHistory?.nodes ?? [];
  const current = revisions.at(-1);
  const isOther = current !== undefined && (current.committee.code !== committee || current.code !== code);
  return (
    <Panel
      over={current ? `${textOf(current.committee.name)} · ${current.code}` : openId.replace(":", " · ")}
      title={current ? <Titled text={current.title} /> : code}
      subject={openId}
      onClose={onClose}
    >
      <Body
        answer={answer}
        current={isOther && answer.isFetching ? undefined : current}
        revisions={revisions}
        asOf={asOf}
      />
    </Panel>
  );
}

interface BodyProps {
  answer: Answer<InitiativePanelQuery>;
  current: Revision | undefined;
  revisions: readonly Revision[];
  asOf: string | null;
}

function Body({ answer, current, revisions, asOf }: BodyProps) {
  const texts = useTexts(PANEL_TEXTS);
  if (current === undefined) {
    if (!answer.isFirst && !answer.isFetching && answer.failures.length === 0)
      return <p className={styles.text}>{texts.unknown}</p>;
    return (
      <>
        <Trouble answer={answer} />
        {[40, 44, 36, 20].map((ch) => (
          <SkeletonText key={ch} ch={ch} />
        ))}
      </>
    );
  }
  return (
    <>
      <State current={current} />
      <Described text={current.description} />
      <Money id={current.id} asOf={asOf} />
      <Goals current={current} />
      <Facts current={current} />
      <Statements id={current.id} asOf={asOf} />
      <History revisions={revisions} />
      <Sources current={current} />
    </>
  );
}

function State({ current: { state, stateReason, plan } }: { current: Revision }) {
  const states = useTexts(STATE_TEXTS);
  const textOf = useGraphText();
  return (
    <p className={styles.state}>
      <strong>{states[state]}</strong>
      {stateReason && <span>{textOf(stateReason)}</span>}
      {plan.synthetic && <SyntheticValue />}
    </p>
  );
}

interface GraphText {
  da: string;
  en: string | null;
  enSource: string | null;
}

function Titled({ text }: { text: GraphText }) {
  const language = useLanguage();
  const textOf = useGraphText();
  return (
    <>
      {textOf(text)}
      {language === "en" && text.en !== null && text.enSource !== "OFFICIAL" && <OurTranslation />}
    </>
  );
}

function Described({ text }: { text: GraphText | null }) {
  const texts = useTexts(PANEL_TEXTS);
  return <p className={styles.text}>{text === null ? texts.noDescription : <Titled text={text} />}</p>;
}

function Goals({ current: { goals } }: { current: Revision }) {
  const texts = useTexts(PANEL_TEXTS);
  const textOf = useGraphText();
  return (
    <PanelPart title={texts.goals}>
      <ul className={styles.list}>
        {goals.map(({ code, ordinal, title }, at) => (
          <li key={code}>
            <PageLink to={PATHS.initiatives} changes={[LISTS[at === 0 ? "mainGoal" : "goal"].is([code])]}>
              {ordinal}. {textOf(title)}
            </PageLink>
            {at === 0 && <small>{texts.main}</small>}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

function Facts({ current }: { current: Revision }) {
  const texts = useTexts(PANEL_TEXTS);
  const textOf = useGraphText();
  const period = usePeriod();
  const facts: readonly [string, string | undefined][] = [
    [texts.period, period(current.startsOn, current.endsOn)],
    [texts.partners, current.partners.map(({ code }) => code).join(", ")],
    [texts.districts, current.districts.join(", ") || texts.wholeCity],
    [texts.targetGroups, current.targetGroups.join(", ")],
    [texts.efforts, current.themes.map(({ text }) => textOf(text)).join("; ")],
  ];
  return (
    <PanelPart title={texts.facts}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </PanelPart>
  );
}
