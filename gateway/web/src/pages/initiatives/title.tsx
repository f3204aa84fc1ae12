import type { ReactNode } from "react";
import { useFormat, useTexts } from "../../language/index.js";
import { Counted, Finding } from "../../layout/index.js";
import { useSigned } from "../../mark/index.js";
import type { TotalsThen } from "./compared.js";
import { LISTS, NOTHING_CHOSEN, type Scope } from "./filter.js";
import { PAGE_TEXTS } from "./texts.js";
import type { Totals } from "./totals.js";

export interface TitleProps {
  totals: Totals;
  /** Of what the page is compared with. */
  then: TotalsThen | undefined;
  scope: Scope;
  isFiltered: boolean;
}

/** What the chosen initiatives come to, in a sentence made of their numbers. */
export function Title({ totals, then, scope, isFiltered }: TitleProps) {
  const texts = useTexts(PAGE_TEXTS);
  const format = useFormat();
  const { count, amount, unfinanced, lapsed } = totals;
  const when = scope.year === undefined ? texts.inAll : texts.inYear(scope.year);
  const name = scope.year === undefined ? texts.name : `${texts.name} ${scope.year}`;
  if (count === 0) {
    return (
      <Finding name={name}>
        {when} {isFiltered ? texts.none : texts.noneYet}.
      </Finding>
    );
  }
  const lacking = unfinanced + lapsed;
  return (
    <Finding
      name={name}
      beside={
        <>
          <ByCommittee totals={totals} />
          {then !== undefined && <Against totals={totals} then={then} />}
        </>
      }
    >
      {when}{" "}
      <Counted changes={isFiltered ? [LISTS.committee.is(codesOf(totals))] : NOTHING_CHOSEN}>
        {isFiltered ? texts.match(count) : texts.are(count)}
      </Counted>
      {texts.cost(format.million(amount))}, {texts.and}{" "}
      {lacking === 0 ? texts.allFinanced : <Lacking oere={lacking} open={unfinanced} />}.
    </Finding>
  );
}

function Against({ totals, then }: { totals: Totals; then: TotalsThen }) {
  const texts = useTexts(PAGE_TEXTS);
  const format = useFormat();
  const signed = useSigned();
  const lacking = (of: Totals) => of.unfinanced + of.lapsed;
  const count = signed(totals.count - then.count, format.whole);
  const amount = signed(totals.amount - then.amount, format.million);
  return ` · ${texts.against(then.what, count, amount)} ${texts.lackingBy(signed(lacking(totals) - lacking(then), format.million))}`;
}

function Lacking({ oere, open }: { oere: number; open: number }): ReactNode {
  const texts = useTexts(PAGE_TEXTS);
  const format = useFormat();
  return (
    <>
      <Counted changes={[LISTS.unfinanced.is(["OPEN", "LAPSED"])]}>{texts.lacks(format.million(oere))}</Counted>
      {open > 0 && open < oere && (
        <>
          {" "}
          (<Counted changes={[LISTS.unfinanced.is(["OPEN"])]}>{texts.open(format.million(open))}</Counted>)
        </>
      )}
    </>
  );
}

function codesOf({ byCommittee }: Totals): string[] {
  return byCommittee.map(({ code }) => code);
}

function ByCommittee({ totals: { byCommittee } }: { totals: Totals }): ReactNode {
  const format = useFormat();
  return byCommittee.map(({ code, count }, at) => (
    <span key={code}>
      {at > 0 && " · "}
      {code} <Counted changes={[LISTS.committee.is([code])]}>{format.whole(count)}</Counted>
    </span>
  ));
}
