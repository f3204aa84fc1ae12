import { lazy, Suspense } from "react";
import { useParameter } from "../../address/index.js";
import { type Session, useQuestion, useSession } from "../../graph/index.js";
import { SkeletonPage, Trouble } from "../../layout/index.js";
import { askPublishFrame } from "./begin/begin.operations.js";
import { COMMITTEE, DRAFT, RECEIPT } from "./parameters.js";
import { SignInGate } from "./sign-in-gate.js";
import { useCommittees } from "./use-committees.js";

// The rules are large, and nobody needs them who has not signed in.
const Choose = lazy(async () => ({ default: (await import("./begin/choose.js")).Choose }));
const OpenDraft = lazy(async () => ({ default: (await import("./draft/open-draft.js")).OpenDraft }));
const ReceiptPage = lazy(async () => ({ default: (await import("./review/receipt.js")).ReceiptPage }));

/** Publishing for a committee without a system of its own: one person prepares, another reviews and publishes. */
export function Page() {
  const session = useSession();
  const receipt = useParameter(RECEIPT);
  if (receipt === undefined && session === undefined) return <SignInGate />;
  return (
    <Suspense fallback={<SkeletonPage />}>
      {receipt !== undefined ? <ReceiptPage position={receipt} /> : session && <Workplace session={session} />}
    </Suspense>
  );
}

function Workplace({ session: { rights } }: { session: Session }) {
  const frame = useQuestion(askPublishFrame, {});
  const [code, id] = [useParameter(COMMITTEE), useParameter(DRAFT)];
  const committee = useCommittees(frame.data, [...rights.draft, ...rights.publish]).find((each) => each.code === code);
  if (frame.isFirst) return <SkeletonPage />;
  if (frame.data === undefined) return <Trouble answer={frame} />;
  if (committee !== undefined && id !== undefined) {
    return <OpenDraft key={id} id={id} committee={committee} rights={rights} />;
  }
  return <Choose frame={frame.data} rights={rights} />;
}
