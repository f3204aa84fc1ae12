import type { ReactNode } from "react";
import { PATHS } from "../../address/index.js";
import { useFormat, useTexts } from "../../language/index.js";
import { Counted, Finding } from "../../layout/index.js";
import { countOf, ONLY, type Only } from "./filter.js";
import type { PictureModel } from "./picture.js";
import { PICTURE_TEXTS } from "./texts.js";

/** What the picture comes to, in a sentence made of its numbers. */
export function Title({ picture, compared }: { picture: PictureModel; compared: string | undefined }) {
  const texts = useTexts(PICTURE_TEXTS);
  const format = useFormat();
  const { totals, year } = picture;
  const lacking = totals.unfinanced.oere + (totals.lapsed?.oere ?? 0);
  const lead = useLead(picture);
  return (
    <Finding name={`${texts.name} ${year}`} beside={<Beside picture={picture} compared={compared} />}>
      {lead}. {capital(texts.delivered(totals.statementsPublished, totals.publishing))},{" "}
      {lacking === 0
        ? texts.allFinanced
        : texts.lackingMoney(<Showing only="lacking">{texts.mio(format.million(lacking))}</Showing>)}
      .
    </Finding>
  );
}

function useLead(picture: PictureModel): ReactNode {
  const texts = useTexts(PICTURE_TEXTS);
  const good = countOf(picture, "on-track");
  const risk = countOf(picture, "at-risk");
  const off = countOf(picture, "off-track");
  const all = [...picture.byKey.values()].filter(({ progress }) => progress !== null).length;
  if (all === 0) return texts.noneAnswered(picture.year);
  return (
    <>
      {texts.answered(picture.year, <Showing only="on-track">{good}</Showing>, all)}
      {risk > 0 && (
        <>
          , <Showing only="at-risk">{texts.atRisk(risk)}</Showing>
        </>
      )}
      {off > 0 && (
        <>
          , <Showing only="off-track">{texts.offTrack(off)}</Showing>
        </>
      )}
    </>
  );
}

function Beside({ picture, compared }: { picture: PictureModel; compared: string | undefined }) {
  const texts = useTexts(PICTURE_TEXTS);
  const format = useFormat();
  const { totals } = picture;
  const amount = totals.financed.oere + totals.unfinanced.oere + (totals.lapsed?.oere ?? 0);
  const bare = countOf(picture, "no-evidence");
  const against = countOf(picture, "disagrees");
  const orphans = picture.areas.flatMap(({ rows }) => rows).filter(({ isOrphan }) => isOrphan).length;
  return (
    <>
      {texts.initiativesFor(
        <Counted to={PATHS.initiatives}>{texts.initiatives(totals.initiatives)}</Counted>,
        texts.mio(format.million(amount)),
      )}
      {bare > 0 && (
        <>
          <Showing only="no-evidence">{texts.withoutEvidence(bare)}</Showing>.{" "}
        </>
      )}
      {against > 0 && (
        <>
          <Showing only="disagrees">{texts.disagreeing(against)}</Showing>.{" "}
        </>
      )}
      {orphans === 0 ? texts.noOrphans : <Showing only="gaps">{texts.orphans(orphans)}</Showing>}
      {compared !== undefined && ` ${texts.against(compared)}`}
    </>
  );
}

/** A number that shows the cells that it counts. */
function Showing({ only, children }: { only: Only; children: ReactNode }) {
  return <Counted changes={[ONLY.is(only)]}>{children}</Counted>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
