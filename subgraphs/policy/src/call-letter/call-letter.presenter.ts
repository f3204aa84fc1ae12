import { CallLetterReference } from "@hub/cycle";
import { problem, ValidationReport } from "@hub/documents";
import { type Committee, text } from "@hub/frame";
import { type CallLetterContent, type Finding, ruleSetVersion } from "@hub/rules";
import type { PolicyDesk } from "../record/policy.context.js";
import { presentReceipt } from "../record/receipt.js";
import { judge } from "./call-letter.rules.js";
import type { LetterOnRecord } from "./call-letter.service.js";
import { CallLetterDraft, CallLetterPayload, StatementTemplate, TemplateQuestion } from "./call-letter.types.js";
import type { OpenLetterDraft } from "./call-letter-draft.service.js";
import type { StatementTemplateFacts } from "./statement-template.js";

export function presentLetterDraft(desk: PolicyDesk, draft: OpenLetterDraft): CallLetterDraft {
  const { id, year, contentHash, preparedBy, savedAt } = draft;
  const content: CallLetterContent = JSON.parse(draft.content);
  const findings = judge(desk, content);
  const report = { valid: findings.length === 0, ruleSet: ruleSetVersion, findings: findings.map(problem) };
  return Object.assign(new CallLetterDraft(), {
    ...{ id, year, contentHash, preparedBy, savedAt, content },
    committee: desk.frame.committee(draft.committee) as Committee,
    report: Object.assign(new ValidationReport(), report),
  });
}

/** The letter by its id alone: `picture` answers what it says. */
export function presentLetter(answer: LetterOnRecord | Finding[]): CallLetterPayload {
  if (Array.isArray(answer)) {
    return Object.assign(new CallLetterPayload(), { letter: null, receipt: null, problems: answer.map(problem) });
  }
  return Object.assign(new CallLetterPayload(), {
    letter: Object.assign(new CallLetterReference(), { id: answer.letter }),
    receipt: presentReceipt(answer.receipt),
    problems: [],
  });
}

export function presentTemplate({ frame }: PolicyDesk, template: StatementTemplateFacts): StatementTemplate {
  return Object.assign(new StatementTemplate(), {
    ...template,
    title: text(template.title),
    introduction: text(template.introduction),
    questions: template.questions.map((question) =>
      Object.assign(new TemplateQuestion(), {
        ...question,
        text: text(question.text),
        goal: question.goal === null ? null : (frame.goal(question.goal) ?? null),
      }),
    ),
  });
}
