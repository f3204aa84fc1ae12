import type { ReactNode } from "react";
import { committeePath, PageLink, useChange } from "../../../address/index.js";
import { lastDayBefore, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Panel, PanelPart } from "../../../layout/index.js";
import { SyntheticValue } from "../../../mark/index.js";
import { FACTS_TEXTS, WHEEL_TEXTS } from "../texts.js";
import { OPEN, OWED, type Owed, type Wheel } from "../wheel.js";
import { Cell } from "./board.js";
import styles from "./board.module.css";
import { factsOf } from "./facts.js";
import { useTold } from "./told.js";

/** What is behind a delivery: its dates and days, extension or exemption with the reason, and the document. */
export function DeliveryPanel({ wheel, open }: { wheel: Wheel; open: string }) {
  const texts = useTexts(WHEEL_TEXTS);
  const facts = useTexts(FACTS_TEXTS);
  const textOf = useGraphText();
  const change = useChange();
  const told = useTold(wheel);
  const [code = "", slot = ""] = open.split(".");
  const committee = wheel.committees.find((each) => each.code === code);
  const owed = OWED.find((each) => each === slot);
  if (committee === undefined || owed === undefined) return null;
  return (
    <Panel
      over={`${textOf(committee.name)} · ${wheel.year}`}
      title={texts[owed]}
      subject={open}
      onClose={() => change([OPEN.is(undefined)], { isReplaced: true })}
    >
      <div className={styles.state}>
        <Cell told={told(code, owed)} />
      </div>
      {owed === "CALL_LETTER" ? (
        <LetterFacts wheel={wheel} code={code} />
      ) : (
        <DeliveryFacts {...{ wheel, code, owed }} />
      )}
      <p className={styles.subscribe}>
        <PageLink to={committeePath(code)}>{facts.toCommittee}</PageLink>
      </p>
    </Panel>
  );
}

function LetterFacts({ wheel, code }: { wheel: Wheel; code: string }) {
  const texts = useTexts(FACTS_TEXTS);
  const format = useFormat();
  const letter = wheel.letter(code);
  if (letter === undefined) return null;
  const { issuedAt, acknowledgeDueAt, acknowledgedAt } = letter;
  const isKnown = acknowledgedAt !== null && acknowledgedAt <= wheel.at;
  return (
    <PanelPart title={texts.dates}>
      <Pairs
        pairs={[
          [texts.issued, issuedAt === null ? "–" : format.instant(issuedAt)],
          [texts.dueOn, acknowledgeDueAt === null ? "–" : format.day(lastDayBefore(acknowledgeDueAt))],
          [texts.acknowledged, isKnown ? format.instant(acknowledgedAt) : texts.notYet],
        ]}
      />
    </PanelPart>
  );
}

interface DeliveryFactsProps {
  wheel: Wheel;
  code: string;
  owed: Owed;
}

function DeliveryFacts({ wheel, code, owed }: DeliveryFactsProps) {
  const texts = useTexts(FACTS_TEXTS);
  const format = useFormat();
  const fact = factsOf(wheel).find(({ standing }) => standing.committee.code === code && standing.slot === owed);
  if (fact === undefined) return null;
  const { standing, extendedTo } = fact;
  const document = standing.inForce;
  return (
    <>
      <PanelPart title={texts.dates}>
        <Pairs
          pairs={[
            [texts.deliveredOn, fact.deliveredAt === undefined ? texts.notYet : format.instant(fact.deliveredAt)],
            [texts.dueOn, format.day(fact.dueOn)],
            [texts.daysLate, fact.daysLate ?? "–"],
            ...(extendedTo === undefined
              ? []
              : ([
                  [texts.extendedTo, format.day(extendedTo)],
                  [texts.daysLateExtended, fact.daysLateExtended ?? "–"],
                ] as const)),
            [texts.locksOn, fact.locksOn === undefined ? texts.never : format.day(fact.locksOn)],
            [texts.complete, standing.complete ? texts.yes : texts.no],
          ]}
        />
      </PanelPart>
      <Granted wheel={wheel} code={code} owed={owed} />
      {document !== null && (
        <PanelPart title={texts.document}>
          <Pairs
            pairs={[
              [texts.inForce, texts.revision(document.revision)],
              [texts.deliveredOn, format.instant(document.publishedAt)],
              [texts.hash, <code key="hash">{`${document.contentHash.slice(0, 8)}…`}</code>],
            ]}
          />
          {document.synthetic && <SyntheticValue />}
        </PanelPart>
      )}
    </>
  );
}

/** Extensions and exemptions of the committee, each with its reason. */
function Granted({ wheel, code, owed }: DeliveryFactsProps) {
  const texts = useTexts(FACTS_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const milestone = wheel.cycle.milestones.find(({ slot }) => slot === owed);
  const isOwn = ({ committee }: { committee: { code: string } }) => committee.code === code;
  const granted = [
    ...(milestone?.extensions ?? []).filter(isOwn).map((each) => ({
      ...each,
      title: `${texts.extendedTo} ${format.day(each.newDueOn)}`,
    })),
    ...(milestone?.exemptions ?? []).filter(isOwn).map((each) => ({ ...each, title: texts.exempt })),
  ];
  return granted.map(({ id, title, reason, grantedAt }) => (
    <PanelPart key={id} title={`${title}, ${texts.grantedOn(format.day(grantedAt))}`}>
      <p>
        {texts.reason}: {textOf(reason)}
      </p>
    </PanelPart>
  ));
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.pairs}>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
