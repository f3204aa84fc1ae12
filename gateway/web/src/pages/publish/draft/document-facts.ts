import { useMemo } from "react";
import { type Answer, useQuestion } from "../../../graph/index.js";
import { useInstant } from "../../../instant/index.js";
import { useGraphText } from "../../../language/index.js";
import {
  askPublishFrame,
  askPublishLetter,
  askPublishPlanBase,
  askPublishStatementBase,
  type PublishFrameQuery,
  type PublishLetterQuery,
} from "../begin/begin.operations.js";
import type { Option } from "../form/form-context.js";
import type { Judging } from "../judge/judgement.js";
import { onlyAt, type Root } from "../roots.js";
import { PLAN_SHAPE } from "../shape/plan-shape.js";
import type { CodeSource, DocumentShape } from "../shape/shape.js";
import { STATEMENT_SHAPE } from "../shape/statement-shape.js";
import type { Content } from "../shape/value.js";

/** What is known beside a document: what it is judged by, what it can refer to, and what is in force. */
export interface DocumentFacts {
  readonly shape: DocumentShape;
  readonly judging: Judging | undefined;
  /** What is in force, in the form of the input; undefined where nothing is, or where it is not known yet. */
  readonly inForce: Content | undefined;
  readonly answers: readonly Answer<unknown>[];
  optionsOf(source: CodeSource): readonly Option[];
}

export interface DocumentSeries {
  readonly kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  readonly committee: string;
  readonly root: Root;
  readonly policy: string | null;
  readonly year: number;
}

export const shapeOf = (kind: string): DocumentShape => (kind === "ACTION_PLAN" ? PLAN_SHAPE : STATEMENT_SHAPE);

/** Asks what a document of that series is judged by. */
export function useDocumentFacts(series: DocumentSeries): DocumentFacts {
  const { kind, committee, root, policy, year } = series;
  const { now, years } = useInstant();
  const isPlan = kind === "ACTION_PLAN";
  const frame = useQuestion(askPublishFrame, {});
  const planBase = useQuestion(askPublishPlanBase, { policy, ...onlyAt(root) }, { isPaused: !isPlan });
  // Before the first year of a policy there is none to be asked for.
  const before = { year, before: year - 1, hasBefore: years.includes(year - 1), ...onlyAt(root) };
  const statementBase = useQuestion(askPublishStatementBase, before, { isPaused: isPlan || years.length === 0 });
  const letter = useQuestion(askPublishLetter, { year, committee }, { isPaused: isPlan });
  const plan = planBase.data?.[root]?.actionPlan;
  const statement = statementBase.data?.[root] ?? undefined;
  const judging = useMemo((): Judging | undefined => {
    const isKnown = isPlan ? planBase.data !== undefined : statement !== undefined && letter.data !== undefined;
    if (frame.data === undefined || now === undefined || !isKnown) return undefined;
    const base = plan?.content ? { content: plan.content } : undefined;
    return { kind, committee, now, frame: frame.data, planBase: base, statementBase: statement, letter: letter.data };
  }, [isPlan, planBase.data, statement, letter.data, frame.data, now, plan, kind, committee]);
  const planned = isPlan ? undefined : (statement?.actionPlan?.content as Content | undefined);
  const options = useOptions({ frame: frame.data, letter: letter.data, planned, policy });
  const inForce = isPlan ? plan?.asInput : statement?.integrationStatement?.asInput;
  return {
    shape: shapeOf(kind),
    judging,
    inForce: (inForce ?? undefined) as Content | undefined,
    answers: isPlan ? [frame, planBase] : [frame, statementBase, letter],
    optionsOf: (source) => options[source],
  };
}

interface OptionFacts {
  frame: PublishFrameQuery | undefined;
  letter: PublishLetterQuery | undefined;
  planned: Content | undefined;
  policy: string | null;
}

function useOptions({ frame, letter, planned, policy }: OptionFacts): Record<CodeSource, readonly Option[]> {
  const textOf = useGraphText();
  return useMemo(() => {
    const cited = policy ?? planned?.policy;
    const known = frame?.policies?.find(({ code }) => code === cited) ?? frame?.policies?.[0];
    const themes = known?.areas.flatMap((area) => area.themes) ?? [];
    const initiatives = (planned?.initiatives ?? []) as readonly { code: string; title: { da: string } }[];
    const questions = letter?.callLetters?.nodes.flatMap((each) => each.questions) ?? [];
    const observations = letter?.barometerRelease?.observations ?? [];
    return {
      goal: (known?.goals ?? []).map(({ code, title }) => ({ code, label: textOf(title) })),
      theme: themes.map(({ code, text }) => ({ code, label: textOf(text) })),
      committee: (frame?.committees ?? []).map(({ code, name }) => ({ code, label: `${code} ${textOf(name)}` })),
      initiative: initiatives.map(({ code, title }) => ({ code, label: `${code} ${textOf(title)}` })),
      question: questions.map(({ id, text }) => ({ code: id, label: textOf(text) })),
      observation: observations.map(({ id, period, value, indicator }) => ({
        code: id,
        label: `${textOf(indicator.title)}, ${period}: ${value ?? "–"} ${indicator.unit}`,
      })),
    };
  }, [frame, letter, planned, policy, textOf]);
}
