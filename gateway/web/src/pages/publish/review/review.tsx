import { useState } from "react";
import { useChange } from "../../../address/index.js";
import { useFormat, useLanguage, useTexts } from "../../../language/index.js";
import { Card, Finding, Trouble } from "../../../layout/index.js";
import { Difference } from "../draft/difference.js";
import { useDocumentFacts } from "../draft/document-facts.js";
import { seriesOf } from "../draft/series.js";
import { DocumentForm } from "../form/document-form.js";
import { FormProvider } from "../form/form-context.js";
import { PartsNav } from "../form/parts-nav.js";
import { Sums } from "../form/sums.js";
import { type Found, stopsPublication } from "../judge/found.js";
import { FoundInForm } from "../judge/found-in-form.js";
import { COMMITTEE, DRAFT, PART, RECEIPT } from "../parameters.js";
import styles from "../publish.module.css";
import type { DraftPartsFragment } from "../publish.operations.js";
import record from "../record.module.css";
import type { Root } from "../roots.js";
import type { Content } from "../shape/value.js";
import { Steps } from "../steps.js";
import { PUBLISH_TEXTS } from "../texts.js";
import { PublishCard } from "./publish-card.js";
import { REVIEW_TEXTS } from "./review-texts.js";
import { type Said, usePublishing } from "./use-publishing.js";
import { useReport } from "./use-report.js";

export interface ReviewProps {
  draft: DraftPartsFragment;
  committee: string;
  committeeName: string;
  root: Root;
}

/** What the second person sees: what the draft changes, what the rules say, the whole of it, and the way to publish it. */
export function Review({ draft, committee, committeeName, root }: ReviewProps) {
  const texts = useTexts(REVIEW_TEXTS);
  const shared = useTexts(PUBLISH_TEXTS);
  const language = useLanguage();
  const format = useFormat();
  const change = useChange();
  const facts = useDocumentFacts(seriesOf(draft, committee, root));
  const publishing = usePublishing(draft, root);
  const content = draft.asInput as Content;
  const report = useReport(draft, root);
  const [isWhole, setWhole] = useState(false);
  const found = publishing.found.length > 0 ? publishing.found : report.found;
  const { shape } = facts;
  const what = shape.label[language].toLowerCase();
  const publish = async (said: Said) => {
    const position = await publishing.publish(said);
    if (position === undefined) return;
    change([RECEIPT.is(position), DRAFT.is(undefined), COMMITTEE.is(undefined), PART.is(undefined)]);
  };
  return (
    <FormProvider value={{ content, found, change: undefined, optionsOf: facts.optionsOf }}>
      <Finding name={shared.name} beside={texts.beside(format.instant(draft.savedAt))}>
        {report.valid ? shared.ready(committeeName, what) : texts.notReady(committeeName, what)}
      </Finding>
      <Steps current="review" />
      {facts.answers.map((answer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the questions are always the same ones.
        <Trouble key={index} answer={answer} />
      ))}
      <div className={styles.review}>
        <div className={styles.middle}>
          <Card>
            <h2>{shared.whatChanges}</h2>
            <Difference before={facts.inForce} after={content} shape={shape} />
          </Card>
          <FoundInForm findings={{ found, by: "hub", isBehind: false }} shape={shape} isOpen={isWhole} />
          <Card>
            <details open={isWhole} onToggle={({ currentTarget }) => setWhole(currentTarget.open)}>
              <summary>{texts.whole}</summary>
              {isWhole && (
                <div className={record.whole}>
                  <PartsNav shape={shape} />
                  <DocumentForm shape={shape} onRemoved={() => undefined} />
                </div>
              )}
            </details>
          </Card>
        </div>
        <div className={styles.right}>
          <PublishCard
            publishing={publishing}
            isPublishable={report.valid}
            isCorrection={facts.inForce !== undefined}
            warnings={report.valid ? warningsOf(report.found) : []}
            onPublish={publish}
          />
          {shape.kind === "ACTION_PLAN" && <Sums />}
        </div>
      </div>
    </FormProvider>
  );
}

/** Each rule that warns, once: a note is of all that it has found. */
function warningsOf(found: readonly Found[]): readonly Found[] {
  const byRule = new Map<string, Found>();
  for (const each of found.filter((one) => !stopsPublication(one))) {
    const first = byRule.get(each.rule);
    byRule.set(each.rule, first ? { ...first, count: first.count + each.count } : each);
  }
  return [...byRule.values()];
}
