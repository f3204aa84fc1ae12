import { useCallback, useEffect, useRef, useState } from "react";
import { type CommandFailure, useCommand } from "../../../graph/index.js";
import type { Found } from "../judge/found.js";
import { askPublishSave, type DraftPartsFragment, type FindingPartsFragment } from "../publish.operations.js";
import { onlyAt, type Root } from "../roots.js";
import { type Content, withValue } from "../shape/value.js";

/** How long nothing is typed before it is stored. */
const PAUSE_MS = 1_200;
/** How many steps back are kept. */
const STEPS = 100;

export type SaveState = "saved" | "waiting" | "saving" | "refused" | "conflict" | "failed";

export interface SavedDraft {
  readonly id: string;
  readonly hash: string;
  readonly savedAt: string;
}

interface Step {
  readonly content: Content;
  readonly path: string;
}

/** A draft as it is worked on: what is entered, how it is stored, and the way back. */
export interface WorkedDraft {
  readonly content: Content;
  readonly saved: SavedDraft;
  readonly state: SaveState;
  /** What the hub's rules found in what it has stored last. */
  readonly hub: { readonly content: Content; readonly found: readonly Found[] };
  readonly failure: CommandFailure | undefined;
  readonly canUndo: boolean;
  change(path: string, value: unknown): void;
  replace(content: Content): void;
  undo(): void;
  /** Stores what is entered over what somebody else has stored since: by its hash. */
  overwrite(hash: string): void;
}

export const foundOf = ({ rule, severity, path, places, count, message, hint }: FindingPartsFragment): Found => ({
  rule,
  severity,
  count,
  message,
  hint,
  places: places.length > 0 ? places : [path],
});

/** Works on a draft that is stored. What is entered is stored again after a pause. */
export function useDraft(draft: DraftPartsFragment, root: Root): WorkedDraft {
  const [first] = useState(() => draft.asInput as Content);
  const { content, ...entering } = useEntering(first);
  const saving = useSaving({ draft, root, first, content });
  return { content, ...entering, ...saving };
}

/** What is entered, and the way back. */
function useEntering(first: Content) {
  const [content, setContent] = useState(first);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const keep = (path: string) =>
    setSteps((before) => (before.at(-1)?.path === path ? before : [...before, { content, path }].slice(-STEPS)));
  return {
    content,
    canUndo: steps.length > 0,
    change: (path: string, value: unknown) => {
      keep(path);
      setContent((before) => withValue(before, path, value));
    },
    replace: (next: Content) => {
      keep("");
      setContent(next);
    },
    undo: () => {
      const last = steps.at(-1);
      if (last === undefined) return;
      setContent(last.content);
      setSteps(steps.slice(0, -1));
    },
  };
}

interface SavingOptions {
  draft: DraftPartsFragment;
  root: Root;
  first: Content;
  content: Content;
}

/** How what is entered is stored: after a pause, one after the other, and never over what somebody else has stored. */
function useSaving({ draft, root, first, content }: SavingOptions) {
  const [saved, setSaved] = useState<SavedDraft>({ id: draft.id, hash: draft.contentHash, savedAt: draft.savedAt });
  const [hub, setHub] = useState<WorkedDraft["hub"]>({ content: first, found: draft.report.findings.map(foundOf) });
  const [state, setState] = useState<SaveState>("saved");
  const [failure, setFailure] = useState<CommandFailure>();
  const send = useSend(draft, root);
  const newest = useRef(content);
  newest.current = content;
  const isSending = useRef(false);
  const save = useCallback(
    async (expected: SavedDraft) => {
      if (isSending.current) return;
      isSending.current = true;
      const sent = newest.current;
      setState("saving");
      const stored = await send(sent, expected);
      isSending.current = false;
      setFailure(stored.failure);
      if (stored.found !== undefined) setHub({ content: sent, found: stored.found });
      if (stored.saved !== undefined) setSaved(stored.saved);
      setState(stored.state === "saved" && newest.current !== sent ? "waiting" : stored.state);
    },
    [send],
  );
  const isStored = content === hub.content;
  useEffect(() => {
    if (isStored || state === "conflict" || state === "saving") return undefined;
    if (state !== "failed") setState("waiting");
    const timer = setTimeout(() => save(saved), state === "failed" ? PAUSE_MS * 5 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isStored, state, saved, save]);
  useWarning(!isStored);
  return { saved, state, hub, failure, overwrite: (hash: string) => void save({ ...saved, hash }) };
}

/** The browser asks before what is not stored yet is left. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}

interface Stored {
  state: SaveState;
  failure?: CommandFailure;
  found?: readonly Found[];
  saved?: SavedDraft;
}

/** Sends the content to be stored, and says what became of it. */
function useSend(draft: DraftPartsFragment, root: Root) {
  const command = useCommand(askPublishSave);
  const { kind } = draft;
  return useCallback(
    async (content: Content, { id, hash }: SavedDraft): Promise<Stored> => {
      const input = { idempotencyKey: crypto.randomUUID(), id, expectedHash: hash, kind, content };
      const { data, failure } = await command({ input, ...onlyAt(root) });
      if (failure !== undefined) {
        return { state: failure.facts.reason === "DRAFT_CHANGED" ? "conflict" : "failed", failure };
      }
      const payload = data[root]?.saveDraft;
      const found = (payload?.report.findings ?? []).map(foundOf);
      const stored = payload?.draft;
      if (!stored) return { state: "refused", found };
      return { state: "saved", found, saved: { id: stored.id, hash: stored.contentHash, savedAt: stored.savedAt } };
    },
    [command, kind, root],
  );
}
