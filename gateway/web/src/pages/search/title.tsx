import { Fragment } from "react";
import { useFormat, useTexts } from "../../language/index.js";
import { Counted, Finding, usePageName } from "../../layout/index.js";
import { groupsOf, type Hit, KIND } from "./hits.js";
import { KIND_TEXTS, SEARCH_TEXTS } from "./texts.js";

const NAMED = 2;

export interface TitleProps {
  asked: string;
  found: { readonly totalCount: number; readonly nodes: readonly Hit[] };
}

/** How often the words are found, and where most. */
export function Title({ asked, found: { totalCount, nodes } }: TitleProps) {
  const texts = useTexts(SEARCH_TEXTS);
  const kinds = useTexts(KIND_TEXTS);
  const format = useFormat();
  const name = `${texts.name}: ${asked}`;
  usePageName(name);
  if (totalCount === 0) return <Finding name={name}>{texts.nothing(asked)}</Finding>;
  const largest = groupsOf(nodes)
    .sort((one, other) => other.hits.length - one.hits.length)
    .slice(0, NAMED);
  const most = largest.map(({ kind, hits }, at) => (
    <Fragment key={kind}>
      {at > 0 && texts.and}
      <Counted changes={[KIND.is(kind)]}>
        {kinds[kind].toLowerCase()} ({format.whole(hits.length)})
      </Counted>
    </Fragment>
  ));
  return (
    <Finding name={name}>
      {texts.found(asked, totalCount, format.whole(totalCount), largest.length > 1 && texts.mostly(most))}
    </Finding>
  );
}
