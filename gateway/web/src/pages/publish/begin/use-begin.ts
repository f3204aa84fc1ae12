import { useState } from "react";
import { useAskOnce, useCommand } from "../../../graph/index.js";
import { shapeOf } from "../draft/document-facts.js";
import { foundOf } from "../draft/use-draft.js";
import { readDocumentFile } from "../file/read-file.js";
import type { Found } from "../judge/found.js";
import { askPublishSave } from "../publish.operations.js";
import { onlyAt, type Root } from "../roots.js";
import type { Content } from "../shape/value.js";
import {
  askPublishPlanBase,
  askPublishPlanStart,
  askPublishStatementBase,
  askPublishStatementStart,
} from "./begin.operations.js";

export type Start = "fromInForce" | "fromLastYear" | "fromFile" | "fromNothing";

/** What a new draft is of, and what it begins with. */
export interface Beginning {
  readonly committee: string;
  readonly root: Root;
  readonly kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  readonly policy: string;
  readonly year: number;
  readonly start: Start;
}

/** The stages that are shown while it is made: what it begins with, a file, and the draft. */
type Stage = 1 | 2 | 3;

/** Makes a draft, which is stored at once; the id that it has then, or what is in the way. */
export function useBegin() {
  const [stage, setStage] = useState<Stage>();
  const [problem, setProblem] = useState<string>();
  const [found, setFound] = useState<readonly Found[]>([]);
  const startOf = useStarts();
  const save = useCommand(askPublishSave);
  const make = async (beginning: Beginning, file: File | undefined): Promise<string | undefined> => {
    const { kind, root } = beginning;
    setStage(1);
    const start = await startOf(beginning);
    setStage(2);
    const content =
      file === undefined || beginning.start !== "fromFile" ? start : await readDocumentFile(file, shapeOf(kind), start);
    setStage(3);
    const answer = await save({ input: { idempotencyKey: crypto.randomUUID(), kind, content }, ...onlyAt(root) });
    if (answer.failure !== undefined) throw new Error(answer.failure.message);
    const payload = answer.data[root]?.saveDraft;
    if (!payload?.draft) setFound((payload?.report.findings ?? []).map(foundOf));
    return payload?.draft?.id;
  };
  const begin = async (beginning: Beginning, file: File | undefined): Promise<string | undefined> => {
    setProblem(undefined);
    setFound([]);
    try {
      return await make(beginning, file);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      setStage(undefined);
    }
  };
  return { begin, stage, problem, found };
}

/** What a draft begins with, as the hub has it. */
function useStarts(): (beginning: Beginning) => Promise<Content> {
  const ask = useAskOnce();
  const planStart = async ({ root, policy, start }: Beginning): Promise<Content> => {
    const base = (await ask(askPublishPlanBase, { policy, ...onlyAt(root) }))[root];
    const revisions = base?.actionPlanRevisions?.nodes ?? [];
    const newest = Math.max(0, ...revisions.map(({ revision }) => revision));
    if (start === "fromNothing" || start === "fromFile") return emptyPlan(policy, newest);
    const current = revisions.find(({ revision }) => revision === newest);
    const earlier = revisions.filter(
      ({ publishedAt }) => publishedAt.slice(0, 4) < (current?.publishedAt.slice(0, 4) ?? ""),
    );
    const last = Math.max(0, ...earlier.map(({ revision }) => revision));
    const revision = start === "fromLastYear" && last > 0 ? last : null;
    const answer = await ask(askPublishPlanStart, { policy, revision, ...onlyAt(root) });
    return (answer[root]?.prefilledActionPlan as Content | null | undefined) ?? emptyPlan(policy, newest);
  };
  const statementStart = async ({ root, year, start }: Beginning): Promise<Content> => {
    const answer = await ask(askPublishStatementStart, { year, ...onlyAt(root) });
    const filled = answer[root]?.prefilledIntegrationStatement as Content | null | undefined;
    if (!filled) throw new Error(String(year));
    if (start === "fromLastYear") return filled;
    if (start !== "fromInForce") return emptyStatement(filled);
    const base = (await ask(askPublishStatementBase, { year, before: year - 1, hasBefore: false, ...onlyAt(root) }))[
      root
    ];
    return (base?.integrationStatement?.asInput as Content | null | undefined) ?? filled;
  };
  return (beginning) => (beginning.kind === "ACTION_PLAN" ? planStart(beginning) : statementStart(beginning));
}

const emptyPlan = (policy: string, basedOn: number): Content => ({
  policy,
  basedOn,
  title: { da: "" },
  politicalStatus: "ADMINISTRATIVE_DRAFT",
  commitments: [],
  initiatives: [],
  totals: [],
});

/** What it accounts for stays; nothing is filled in. */
const emptyStatement = ({ year, basedOn, plan, callLetter, synthetic }: Content): Content => ({
  year,
  basedOn,
  plan,
  ...(callLetter !== undefined && { callLetter }),
  ...(synthetic !== undefined && { synthetic }),
  goalAnswers: [],
  questionAnswers: [],
  initiativeStatuses: [],
  budgetContribution: [],
  finalAccount: [],
});
