import { useQuestion } from "../../../graph/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { PanelPart, SkeletonText, Trouble } from "../../../layout/index.js";
import { STATE_TEXTS } from "../texts.js";
import styles from "./panel.module.css";
import { askInitiativePanelMoney, type InitiativePanelMoneyQuery } from "./panel.operations.js";
import { PANEL_TEXTS } from "./panel-texts.js";

interface OfInitiative {
  id: string;
  asOf: string | null;
}

type Initiative = NonNullable<InitiativePanelMoneyQuery["initiative"]>;

/** Its budget lines, year by year. */
export function Money({ id, asOf }: OfInitiative) {
  const texts = useTexts(PANEL_TEXTS);
  const answer = useQuestion(askInitiativePanelMoney, { id, asOf });
  const initiative = answer.data?.initiative;
  const lines = initiative?.id === id ? initiative.budgetLines : [];
  return (
    <PanelPart title={texts.money}>
      <Trouble answer={answer} />
      {answer.isFirst ? (
        <SkeletonText ch={44} />
      ) : lines.length === 0 ? (
        <p className={styles.quiet}>{texts.noMoney}</p>
      ) : (
        <Lines lines={lines} />
      )}
    </PanelPart>
  );
}

function Lines({ lines }: { lines: Initiative["budgetLines"] }) {
  const texts = useTexts(PANEL_TEXTS);
  const states = useTexts(STATE_TEXTS);
  const format = useFormat();
  return (
    <table className={styles.lines}>
      <caption className="unseen">{texts.money}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.year}</th>
          <th scope="col">{texts.payer}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" className="numbers">
            {texts.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, year, payer, financing, unfinanced, estimate, amount, account }) => (
          <tr key={id} data-lacking={unfinanced !== null || undefined}>
            <td>{year}</td>
            <td title={account ?? undefined}>{payer.code}</td>
            <td>
              {unfinanced === null ? financing && states[financing] : states[unfinanced]}
              {estimate && <small> ({texts.estimate})</small>}
            </td>
            <td className="numbers">{format.kroner(amount.oere)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the statements say of it, newest first, and report to the budget. */
export function Statements({ id, asOf }: OfInitiative) {
  const texts = useTexts(PANEL_TEXTS);
  const { data } = useQuestion(askInitiativePanelMoney, { id, asOf });
  if (data?.initiative?.id !== id) return null;
  const { statuses, contributions } = data.initiative;
  return (
    <>
      {(statuses ?? []).length > 0 && <Told statuses={statuses ?? []} />}
      {(contributions ?? []).length > 0 && (
        <PanelPart title={texts.contributions}>
          <Contributions contributions={contributions ?? []} />
        </PanelPart>
      )}
    </>
  );
}

function Told({ statuses }: { statuses: NonNullable<Initiative["statuses"]> }) {
  const texts = useTexts(PANEL_TEXTS);
  const states = useTexts(STATE_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const spentOf = (amount: string, through: string | null) =>
    through === null ? texts.spentOnly(amount) : texts.spent(amount, format.day(through));
  return (
    <PanelPart title={texts.told}>
      <ul className={styles.list}>
        {statuses.toReversed().map(({ statement, state, narrative, spent, spentThrough }) => (
          <li key={statement?.id ?? state}>
            <strong>{statement?.year}</strong> {states[state]}
            {spent && <small>{spentOf(format.kroner(spent.oere), spentThrough)}</small>}
            {narrative && <p>{textOf(narrative)}</p>}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

function Contributions({ contributions }: { contributions: NonNullable<Initiative["contributions"]> }) {
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {contributions.map(({ statement, year, amount }) => (
        <li key={`${statement?.id} ${year}`}>
          {year} · {statement?.committee.code} <small>{format.kroner(amount.oere)} kr.</small>
        </li>
      ))}
    </ul>
  );
}
