import { useChange, useParameter } from "../../address/index.js";
import { ChartFrame } from "../../chart/index.js";
import { useIsNarrow, useSaid } from "../../control/index.js";
import { type Answer, useQuestion } from "../../graph/index.js";
import { comparedOf, type Instant, useComparedWord, useInstant, variablesOf } from "../../instant/index.js";
import { useFormat, useGraphText, useLanguage, useTexts } from "../../language/index.js";
import { Card, Empty, Finding, SkeletonPage, Trouble, WithPanel } from "../../layout/index.js";
import { StateSign } from "../../mark/index.js";
import { CellPanel } from "./cell/cell-panel.js";
import { drawPicture } from "./drawing.js";
import { figureOf, stateIn } from "./figure.js";
import { countOf, ONLY, OPEN_CELL } from "./filter.js";
import { GoalList } from "./goal-list.js";
import { Matrix } from "./matrix.js";
import styles from "./matrix.module.css";
import { AgainstSign } from "./matrix-cell.js";
import { type PictureModel, pictureOf } from "./picture.js";
import { askPictureBarometer, askPicturePage, type PicturePageQuery } from "./picture.operations.js";
import { PICTURE_TEXTS } from "./texts.js";
import { Title } from "./title.js";
import { Tools } from "./tools.js";

/** The policy picture: goals by area, and every committee of the frame. */
export function Page() {
  const texts = useTexts(PICTURE_TEXTS);
  const instant = useInstant();
  const now = usePicture(instant, instant.year === undefined);
  const compared = comparedOf(instant);
  const before = usePicture(compared ?? NOTHING, compared === undefined);
  if (now.answer.isFirst || (now.picture === undefined && now.answer.isFetching)) return <SkeletonPage height={900} />;
  return (
    <>
      {now.picture === undefined ? (
        <Finding name={texts.name}>{`${texts.name} ${instant.year ?? ""}`}</Finding>
      ) : (
        <Whole picture={now.picture} before={before.picture} instant={instant} />
      )}
      <Trouble answer={now.answer} />
      {compared !== undefined && <Trouble answer={before.answer} />}
    </>
  );
}

const NOTHING = { year: undefined, asOf: undefined, basis: undefined };

interface Asked {
  answer: Answer<PicturePageQuery>;
  picture: PictureModel | undefined;
}

/** A picture, with the barometer's colours as soon as they are there. */
function usePicture(instant: Pick<Instant, "year" | "asOf" | "basis">, isPaused: boolean): Asked {
  const variables = variablesOf(instant);
  const answer = useQuestion(askPicturePage, variables, { isPaused });
  const asOf = instant.asOf ?? (instant.basis === "AS_REPORTED" ? answer.data?.policyPicture?.asOf : undefined) ?? null;
  const isEarly = answer.data?.policyPicture?.year !== instant.year;
  const barometer = useQuestion(askPictureBarometer, { year: variables.year, asOf }, { isPaused: isPaused || isEarly });
  const graph = answer.data?.policyPicture;
  return { answer, picture: graph && !isPaused ? pictureOf(graph, barometer.data) : undefined };
}

interface WholeProps {
  picture: PictureModel;
  before: PictureModel | undefined;
  instant: Instant;
}

function Whole({ picture, before, instant }: WholeProps) {
  const texts = useTexts(PICTURE_TEXTS);
  const format = useFormat();
  const language = useLanguage();
  const textOf = useGraphText();
  const isNarrow = useIsNarrow();
  const change = useChange();
  const only = useParameter(ONLY);
  const open = picture.byKey.get(useParameter(OPEN_CELL) ?? "");
  const what = useComparedWord(instant);
  const count = only === undefined ? picture.byKey.size : countOf(picture, only);
  const words = {
    title: texts.caption(picture.year),
    textOf,
    stateOf: stateIn(language),
    lacking: texts.lacking,
    format,
  };
  useSaid(texts.shown(count));
  const close = () => change([OPEN_CELL.is(undefined)], { isReplaced: true });
  return (
    <>
      <Title picture={picture} compared={before && what} />
      <WithPanel panel={open && <CellPanel cell={open} picture={picture} instant={instant} onClose={close} />}>
        <Card isFlush isWide>
          <Tools picture={picture} />
          <ChartFrame table={figureOf(picture, language)} legend={<Legend />} draw={() => drawPicture(picture, words)}>
            {count === 0 ? (
              <Nothing />
            ) : isNarrow ? (
              <GoalList picture={picture} before={before} />
            ) : (
              <Matrix picture={picture} before={before} />
            )}
          </ChartFrame>
        </Card>
        <Findings picture={picture} />
      </WithPanel>
    </>
  );
}

/** What the rules find across committees. */
function Findings({ picture }: { picture: PictureModel }) {
  const texts = useTexts(PICTURE_TEXTS);
  const textOf = useGraphText();
  if (picture.findings.length === 0) return null;
  return (
    <Card label={texts.findings}>
      <h2 className={styles.findings}>{texts.findings}</h2>
      <ul>
        {picture.findings.map(({ rule, message }) => (
          <li key={`${rule} ${message.da}`}>
            {textOf(message)} <span className={styles.rule}>{rule}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Nothing() {
  const texts = useTexts(PICTURE_TEXTS);
  return <Empty title={texts.nothingShown}>{texts.nothingShownMore}</Empty>;
}

function Legend() {
  const texts = useTexts(PICTURE_TEXTS);
  return (
    <>
      <span className={styles.key}>
        <StateSign progress="ON_TRACK" isHollow={false} /> {texts["on-track"].toLowerCase()}
      </span>
      <span className={styles.key}>
        <StateSign progress="AT_RISK" isHollow={false} /> {texts["at-risk"].toLowerCase()}
      </span>
      <span className={styles.key}>
        <StateSign progress="OFF_TRACK" isHollow={false} /> {texts["off-track"].toLowerCase()}
      </span>
      <span className={styles.key}>
        <StateSign progress="ON_TRACK" isHollow /> {texts["no-evidence"].toLowerCase()}
      </span>
      <span className={styles.key}>
        <AgainstSign /> {texts.onlyDisagrees.toLowerCase()}
      </span>
      <span className={styles.key}>
        <i className={styles.swatch} /> {texts.financed}
      </span>
      <span className={styles.key}>
        <i className={styles.swatch} data-lacking /> {texts.notFinanced}
      </span>
      <span className={styles.key}>
        <i className={styles.swatch} data-outside /> {texts.silent}
      </span>
    </>
  );
}
