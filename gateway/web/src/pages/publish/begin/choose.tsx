import { PageLink } from "../../../address/index.js";
import { type Rights, useQuestion } from "../../../graph/index.js";
import { useFormat, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Card, Empty, Finding, Trouble } from "../../../layout/index.js";
import { shapeOf } from "../draft/document-facts.js";
import { COMMITTEE, DRAFT } from "../parameters.js";
import styles from "../publish.module.css";
import { onlyAt } from "../roots.js";
import { textAt, valueAt } from "../shape/value.js";
import { Sign } from "../sign.js";
import { Steps } from "../steps.js";
import { PUBLISH_TEXTS } from "../texts.js";
import { type Committee, useCommittees } from "../use-committees.js";
import { askPublishDrafts, type PublishDraftsQuery, type PublishFrameQuery } from "./begin.operations.js";
import { BeginForm } from "./begin-form.js";

type ListedDraft = NonNullable<NonNullable<PublishDraftsQuery["children"]>["drafts"]>["nodes"][number];

/** The open drafts of the committees that somebody works for, and a new one. */
export function Choose({ frame, rights }: { frame: PublishFrameQuery; rights: Rights }) {
  const texts = useTexts(PUBLISH_TEXTS);
  const editing = useCommittees(frame, rights.draft);
  const all = useCommittees(frame, [...rights.draft, ...rights.publish]);
  const answer = useQuestion(askPublishDrafts, onlyAt(...all.map(({ root }) => root)), { isBeside: true });
  const listed = all.flatMap((committee) =>
    (answer.data?.[committee.root]?.drafts?.nodes ?? []).map((draft) => ({ committee, draft })),
  );
  if (all.length === 0) {
    return (
      <>
        <Finding name={texts.name}>{texts.noRights}</Finding>
        <Empty title={texts.noRightsMore}>{null}</Empty>
      </>
    );
  }
  return (
    <>
      <Finding name={texts.name} beside={editing.length > 0 ? texts.editBeside : undefined}>
        {answer.isFirst ? texts.drafts : texts.draftsTitle(listed.length)}
      </Finding>
      <Steps current="choose" />
      <Trouble answer={answer} />
      <div className={styles.choose}>
        <Card label={texts.drafts}>
          <h2>{texts.drafts}</h2>
          {listed.length === 0 ? (
            <p className={styles.quietText}>
              {editing.length > 0 ? texts.draftsEmptyEditor : texts.draftsEmptyPublisher}
            </p>
          ) : (
            <ul className={styles.drafts}>
              {listed.map((each) => (
                <DraftLine key={each.draft.id} {...each} />
              ))}
            </ul>
          )}
        </Card>
        {editing.length > 0 && (
          <Card label={texts.begin}>
            <h2>{texts.begin}</h2>
            <BeginForm committees={editing} frame={frame} />
          </Card>
        )}
      </div>
    </>
  );
}

function DraftLine({ committee, draft }: { committee: Committee; draft: ListedDraft }) {
  const texts = useTexts(PUBLISH_TEXTS);
  const language = useLanguage();
  const format = useFormat();
  const textOf = useGraphText();
  const title = valueAt(draft.asInput, "title") as { da: string } | undefined;
  const name = title === undefined ? textAt(draft.asInput, "year") : textOf(title);
  return (
    <li>
      <PageLink changes={[COMMITTEE.is(committee.code), DRAFT.is(draft.id)]}>
        {shapeOf(draft.kind).label[language]}: {name || committee.name}
      </PageLink>
      <span className={styles.quietText}>
        {committee.name} · {texts.savedAt(format.instant(draft.savedAt))}
      </span>
      <span className={styles.verdict} data-stops={!draft.report.valid || undefined}>
        <Sign name={draft.report.valid ? "done" : "stops"} />{" "}
        {draft.report.valid ? texts.canBePublished : texts.cannotBePublished}
      </span>
    </li>
  );
}
