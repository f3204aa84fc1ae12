import { Fragment } from "react";
import { useFormat, useTexts } from "../../language/index.js";
import { Counted, Finding, usePageName } from "../../layout/index.js";
import { KIND, type KindCounts } from "./hits.js";
import { KIND_TEXTS, SEARCH_TEXTS } from "./texts.js";

const NAMED = 2;

export interface TitleProps {
  asked: string;
  total: number;
  counts: KindCounts;
}

/** How often the words are found, and where most. */
export function Title({ asked, total, counts }: TitleProps) {
  const texts = useTexts(SEARCH_TEXTS);
  const kinds = useTexts(KIND_TEXTS);
  const format = useFormat();
  const name = `${texts.name}: ${asked}`;
  usePageName(name);
  if (total === 0) return <Finding name={name}>{texts.nothing(asked)}</Finding>;
  const largest = [...counts].sort(([, one], [, other]) => other - one).slice(0, NAMED);
  const most = largest.map(([kind, count], at) => (
    <Fragment key={kind}>
      {at > 0 && texts.and}
      <Counted changes={[KIND.is(kind)]}>
        {kinds[kind].toLowerCase()} ({format.whole(count)})
      </Counted>
    </Fragment>
  ));
  return (
    <Finding name={name}>
      {texts.found(asked, total, format.whole(total), largest.length > 1 && texts.mostly(most))}
    </Finding>
  );
}
