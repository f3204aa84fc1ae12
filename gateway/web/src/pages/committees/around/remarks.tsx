import { useTexts } from "../../../language/index.js";
import { Remarks } from "../../../layout/index.js";
import { type CommitteeAnswer, type Revision, remarksOf } from "../committee.js";
import { AROUND_TEXTS } from "./around-texts.js";

/** What others have remarked on the committee's documents, with its replies. */
export function CommitteeRemarks({
  committee,
  revisions,
}: {
  committee: CommitteeAnswer;
  revisions: readonly Revision[];
}) {
  const texts = useTexts(AROUND_TEXTS);
  const remarks = remarksOf(committee, revisions).map(({ remark, on }) => ({
    ...remark,
    on: on.kind === "plan" ? texts.onPlan(on.revision) : texts.onStatement(on.year ?? remark.year),
    replies: remark.replies ?? [],
  }));
  return <Remarks remarks={remarks} none={texts.noRemarks} />;
}
