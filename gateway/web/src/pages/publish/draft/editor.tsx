import { useState } from "react";
import { say } from "../../../control/index.js";
import { useLanguage, useTexts } from "../../../language/index.js";
import { Card, Finding, Trouble } from "../../../layout/index.js";
import { DocumentForm } from "../form/document-form.js";
import { FormProvider } from "../form/form-context.js";
import { PartsNav } from "../form/parts-nav.js";
import { Sums, withTotals } from "../form/sums.js";
import { stopsPublication } from "../judge/found.js";
import { FoundInForm } from "../judge/found-in-form.js";
import { type Findings, useFindings } from "../judge/use-findings.js";
import styles from "../publish.module.css";
import type { DraftPartsFragment } from "../publish.operations.js";
import type { Root } from "../roots.js";
import type { DocumentShape } from "../shape/shape.js";
import { Steps } from "../steps.js";
import { PUBLISH_TEXTS } from "../texts.js";
import { Difference } from "./difference.js";
import { DiscardButton } from "./discard-button.js";
import { useDocumentFacts } from "./document-facts.js";
import { EditorTools, HandOver } from "./editor-tools.js";
import { SaveNote } from "./save-note.js";
import { seriesOf } from "./series.js";
import { useDraft } from "./use-draft.js";

export interface EditorProps {
  draft: DraftPartsFragment;
  committee: string;
  committeeName: string;
  root: Root;
  /** Loads the draft as the hub has it. */
  onReload(): void;
}

/** The form of a draft, what the rules find in it as it is typed, and what it changes. */
export function Editor({ draft, committee, committeeName, root, onReload }: EditorProps) {
  const texts = useTexts(PUBLISH_TEXTS);
  const work = useDraft(draft, root);
  const { content } = work;
  const facts = useDocumentFacts(seriesOf(draft, committee, root));
  const findings = useFindings(content, work.hub, facts.judging);
  const [removed, setRemoved] = useState<string>();
  const onRemoved = (label: string) => {
    setRemoved(label);
    say(texts.removed(label));
  };
  const undo = () => {
    work.undo();
    setRemoved(undefined);
  };
  const { shape } = facts;
  const form = { content, found: findings.found, change: work.change, optionsOf: facts.optionsOf };
  return (
    <FormProvider value={form}>
      <EditorTitle shape={shape} committeeName={committeeName} findings={findings} />
      <Steps current="edit" />
      {facts.answers.map((answer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the questions are always the same ones.
        <Trouble key={index} answer={answer} />
      ))}
      <SaveNote work={work} onReload={onReload} />
      <div className={styles.editor}>
        <div className={styles.left}>
          <PartsNav shape={shape} />
        </div>
        <div className={styles.middle}>
          <Card>
            <EditorTools work={work} removed={removed} onUndo={undo} shape={shape} onReplace={work.replace} />
            <DocumentForm shape={shape} onRemoved={onRemoved} />
          </Card>
          <Card>
            <h2>{texts.whatChanges}</h2>
            <Difference before={facts.inForce} after={content} shape={shape} />
          </Card>
        </div>
        <div className={styles.right}>
          <FoundInForm findings={findings} shape={shape} isOpen />
          <HandOver work={work} findings={findings} committee={committee} />
          {shape.kind === "ACTION_PLAN" && <Sums onTake={() => work.replace(withTotals(content))} />}
          <DiscardButton saved={work.saved} root={root} />
        </div>
      </div>
    </FormProvider>
  );
}

function EditorTitle({
  shape,
  committeeName,
  findings,
}: {
  shape: DocumentShape;
  committeeName: string;
  findings: Findings;
}) {
  const texts = useTexts(PUBLISH_TEXTS);
  const language = useLanguage();
  const stops = findings.found.filter(stopsPublication).length;
  const what = shape.label[language].toLowerCase();
  return (
    <Finding name={texts.name} beside={texts.editBeside}>
      {stops === 0 ? texts.ready(committeeName, what) : texts.notReady(committeeName, what, stops)}
    </Finding>
  );
}
