import { useEffect, useState } from "react";
import { PATHS, PageLink } from "../../../address/index.js";
import { type Rights, useAskOnce } from "../../../graph/index.js";
import { useTexts } from "../../../language/index.js";
import { Empty, Finding, SkeletonPage } from "../../../layout/index.js";
import { askPublishDraft, type DraftPartsFragment } from "../publish.operations.js";
import { Review } from "../review/review.js";
import { onlyAt } from "../roots.js";
import { PUBLISH_TEXTS } from "../texts.js";
import type { Committee } from "../use-committees.js";
import { Editor } from "./editor.js";

/** A draft as the hub has it now: to be worked on by who prepares, to be reviewed by who publishes. */
export function OpenDraft({ id, committee, rights }: { id: string; committee: Committee; rights: Rights }) {
  const texts = useTexts(PUBLISH_TEXTS);
  const ask = useAskOnce();
  const [asked, setAsked] = useState(0);
  const [draft, setDraft] = useState<DraftPartsFragment | null>();
  const { root, code, name } = committee;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for again when it is told to.
  useEffect(() => {
    let isWanted = true;
    ask(askPublishDraft, { id, ...onlyAt(root) })
      .then((answer) => isWanted && setDraft(answer[root]?.draft ?? null))
      .catch(() => isWanted && setDraft(null));
    return () => {
      isWanted = false;
    };
  }, [id, root, asked, ask]);
  if (draft === undefined) return <SkeletonPage />;
  if (draft === null) {
    return (
      <>
        <Finding name={texts.name}>{texts.gone}</Finding>
        <Empty title={texts.goneMore}>
          <PageLink to={PATHS.publish}>{texts.back}</PageLink>
        </Empty>
      </>
    );
  }
  const common = { draft, committee: code, committeeName: name, root };
  const onReload = () => {
    setDraft(undefined);
    setAsked(asked + 1);
  };
  return rights.draft.includes(code) ? <Editor {...common} onReload={onReload} /> : <Review {...common} />;
}
