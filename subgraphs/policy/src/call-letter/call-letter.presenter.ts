import { CallLetterReference } from "@hub/cycle";
import { presentFinding, recorded, unrecorded, ValidationReport } from "@hub/documents";
import { type Committee, text } from "@hub/frame";
import { asInput, type CallLetterContent, codeListVersion, ruleSetVersion } from "@hub/rules";
import { made, type Outcome } from "@hub/subgraph-kit";
import { type PolicyContext } from "../record/index.js";
import { judgeLetter } from "./call-letter.rules.js";
import type { LetterOnRecord } from "./call-letter.service.js";
import { CallLetterDraft, CallLetterPayload, StatementTemplate, TemplateQuestion } from "./call-letter.types.js";
import type { OpenLetterDraft } from "./call-letter-draft.service.js";
import { type StatementTemplateFacts, statementTemplates } from "./statement-template.js";

export function presentLetterDraft(context: PolicyContext, draft: OpenLetterDraft): CallLetterDraft {
  const { id, year, contentHash, preparedBy, savedAt } = draft;
  const content: CallLetterContent = JSON.parse(draft.content);
  const findings = judgeLetter(context, content);
  const report = {
    valid: findings.length === 0,
    ruleSet: ruleSetVersion,
    codeLists: codeListVersion,
    findings: findings.map(presentFinding),
  };
  return made(CallLetterDraft, {
    id,
    year,
    contentHash,
    preparedBy,
    savedAt,
    content,
    asInput: asInput("CALL_LETTER", content),
    committee: context.frame.committee(draft.committee) as Committee,
    report: made(ValidationReport, report),
  });
}

/** The letter has only its id here: `picture` answers its content. */
export function presentLetter(outcome: Outcome<LetterOnRecord>): CallLetterPayload {
  if ("refused" in outcome) return made(CallLetterPayload, { letter: null, ...unrecorded(outcome.refused) });
  const letter = made(CallLetterReference, { id: outcome.done.letter });
  return made(CallLetterPayload, { letter, ...recorded(outcome.done.receipt) });
}

/** The template and version that an id names. */
export function templateOfId(context: PolicyContext, id: string): StatementTemplate | null {
  const found = statementTemplates.find((template) => templateId(template) === id);
  return found ? presentTemplate(context, found) : null;
}

const templateId = ({ id, version }: StatementTemplateFacts): string => `${id}@${version}`;

export function presentTemplate({ frame }: PolicyContext, template: StatementTemplateFacts): StatementTemplate {
  return made(StatementTemplate, {
    ...template,
    id: templateId(template),
    code: template.id,
    title: text(template.title),
    introduction: text(template.introduction),
    questions: template.questions.map((question) =>
      made(TemplateQuestion, {
        ...question,
        text: text(question.text),
        goal: question.goal === null ? null : (frame.goal(question.goal) ?? null),
      }),
    ),
  });
}
