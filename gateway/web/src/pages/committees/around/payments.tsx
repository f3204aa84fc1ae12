import { committeePath, PATHS, PageLink } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import { useQuestion } from "../../../graph/index.js";
import { type GraphText, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, SkeletonBlock, Trouble } from "../../../layout/index.js";
import { amountOf, COMMITTEE, type Plan, SEARCHED } from "../committee.js";
import { styles } from "../page-styles.js";
import { AROUND_TEXTS } from "./around-texts.js";
import { askCommitteePayments } from "./payments.operations.js";

/** One committee's money in another's plan. */
interface Payment {
  key: string;
  owner: string;
  payer: string;
  code: string;
  title: GraphText;
  oere: number;
}

export interface PaymentsProps {
  code: string;
  plan: Plan | undefined;
  year: number;
  asOf: string | null;
}

/** What the committee pays in others' plans, and they in its. */
export function Payments({ code, plan, year, asOf }: PaymentsProps) {
  const texts = useTexts(AROUND_TEXTS);
  const answer = useQuestion(askCommitteePayments, { payer: [code], years: [year], asOf });
  const inOthers = (answer.data?.initiatives?.nodes ?? [])
    .filter(({ committee }) => committee.code !== code)
    .map((each) => ({
      key: each.id,
      owner: each.committee.code,
      payer: code,
      code: each.code,
      title: each.title,
      oere: amountOf(each, year, (payer) => payer === code),
    }));
  const inIts = plan === undefined ? [] : othersIn(plan, { code, year });
  const table = usePaymentsTable([...inOthers, ...inIts], { code, year });
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.payments(year)}</h2>
      <Trouble answer={answer} />
      {answer.isFirst && <SkeletonBlock height={160} />}
      <ChartFrame name="payments" table={table}>
        <div className={styles.columns}>
          <PaymentList title={texts.inOthers} payments={inOthers} partner="owner" />
          <PaymentList title={texts.inIts} payments={inIts} partner="payer" />
        </div>
      </ChartFrame>
    </Card>
  );
}

function othersIn(plan: Plan, { code, year }: { code: string; year: number }): Payment[] {
  return plan.initiatives.flatMap((each) => {
    const lines = each.budgetLines.filter((line) => line.year === year && line.payer.code !== code);
    const payers = [...new Set(lines.map(({ payer }) => payer.code))];
    return payers.map((payer) => ({
      key: `${each.id} ${payer}`,
      owner: code,
      payer,
      code: each.code,
      title: each.title,
      oere: amountOf(each, year, (paying) => paying === payer),
    }));
  });
}

interface PaymentListProps {
  title: string;
  payments: readonly Payment[];
  partner: "owner" | "payer";
}

function PaymentList({ title, payments, partner }: PaymentListProps) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const sum = payments.reduce((all, { oere }) => all + oere, 0);
  return (
    <section>
      <h3>
        {title}
        {payments.length > 0 && `: ${texts.mio(format.million(sum))}`}
      </h3>
      {payments.length === 0 && <p className={styles.quiet}>{texts.nothing}</p>}
      <ul className={styles.list}>
        {payments.map((payment) => (
          <li key={payment.key}>
            <span>
              <PageLink to={PATHS.initiatives} changes={[COMMITTEE.is([payment.owner]), SEARCHED.is(payment.code)]}>
                {textOf(payment.title)}
              </PageLink>
              <small className={styles.small}>{payment.code}</small>
            </span>
            <span className={styles.paid}>
              {format.kroner(payment.oere)}
              <PageLink to={committeePath(payment[partner])}>{payment[partner]}</PageLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function usePaymentsTable(payments: readonly Payment[], { code, year }: { code: string; year: number }): FigureTable {
  const texts = useTexts(AROUND_TEXTS);
  const textOf = useGraphText();
  return {
    name: `payments-${code}-${year}`,
    caption: texts.payments(year),
    columns: [
      { title: texts.owner, kind: "text" },
      { title: texts.payer, kind: "text" },
      { title: texts.code, kind: "text" },
      { title: texts.initiative, kind: "text" },
      { title: texts.amount, kind: "money" },
    ],
    rows: payments.map(({ owner, payer, code: initiative, title, oere }) => [
      owner,
      payer,
      initiative,
      textOf(title),
      oere,
    ]),
  };
}
