import { useQuestion } from "../../graph/index.js";
import { useInstant, variablesOf } from "../../instant/index.js";
import { useTexts } from "../../language/index.js";
import { Finding, SkeletonPage, Trouble } from "../../layout/index.js";
import { askPicturePage } from "./picture.operations.js";
import { PICTURE_TEXTS } from "./texts.js";

/** The policy picture: goals by area, and every committee of the frame. */
export function Page() {
  const texts = useTexts(PICTURE_TEXTS);
  const instant = useInstant();
  const answer = useQuestion(askPicturePage, variablesOf(instant), { isPaused: instant.year === undefined });
  if (answer.isFirst) return <SkeletonPage />;
  return (
    <>
      <Finding name={texts.name}>{texts.name}</Finding>
      <Trouble answer={answer} />
    </>
  );
}
