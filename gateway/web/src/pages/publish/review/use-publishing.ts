import { useState } from "react";
import type { CorrectionInput, FindingNoteInput } from "../../../graph/index.js";
import { type CommandAnswer, useCommand } from "../../../graph/index.js";
import { foundOf } from "../draft/use-draft.js";
import type { Found } from "../judge/found.js";
import {
  askPublishPlan,
  askPublishStatement,
  type DraftPartsFragment,
  type PublishedPartsFragment,
} from "../publish.operations.js";
import { onlyAt, type Root } from "../roots.js";

/** What is said with what is published: why it corrects, and notes on its warnings. */
export interface Said {
  readonly correction: CorrectionInput | null;
  readonly notes: FindingNoteInput[] | null;
}

/** Publishing a draft, and what became of it. */
export interface Publishing {
  readonly isBusy: boolean;
  /** What stopped it. */
  readonly found: readonly Found[];
  readonly problem: string | undefined;
  /** The receipt's position, or undefined where it is not published. */
  publish(said: Said): Promise<string | undefined>;
}

export function usePublishing(draft: DraftPartsFragment, root: Root): Publishing {
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<readonly Found[]>([]);
  const [problem, setProblem] = useState<string>();
  // A command whose answer was lost is sent again with the same key.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [sendPlan, sendStatement] = [useCommand(askPublishPlan), useCommand(askPublishStatement)];
  const send = async (said: Said): Promise<CommandAnswer<PublishedPartsFragment | null>> => {
    const input = { idempotencyKey, draft: draft.id, contentHash: draft.contentHash, ...said };
    const variables = { input, ...onlyAt(root) };
    if (draft.kind === "ACTION_PLAN") {
      const answer = await sendPlan(variables);
      return answer.data ? { data: answer.data[root]?.publishActionPlan ?? null } : { failure: answer.failure };
    }
    const answer = await sendStatement(variables);
    return answer.data ? { data: answer.data[root]?.publishIntegrationStatement ?? null } : { failure: answer.failure };
  };
  const publish = async (said: Said): Promise<string | undefined> => {
    setBusy(true);
    setProblem(undefined);
    const answer = await send(said);
    setBusy(false);
    if (answer.failure !== undefined) {
      setProblem(answer.failure.message);
      return undefined;
    }
    if (answer.data?.published !== true) setFound((answer.data?.findings ?? []).map(foundOf));
    return answer.data?.receipt?.position;
  };
  return { isBusy, found, problem, publish };
}
