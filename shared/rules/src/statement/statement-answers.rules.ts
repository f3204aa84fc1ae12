import type {
  EarlierStatement,
  IntegrationStatementContent,
  QuestionAnswerContent,
  QuestionFacts,
  StatementContext,
} from "../document/integration-statement.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { coverageOf } from "../rule/list.js";
import { quoted } from "../rule/quotation.js";
import { type Finding, type Violation } from "../rule/rule.js";
import { similarityOf, wordsOf } from "../rule/text-similarity.js";
import type { TextContent } from "../rule/vocabulary.js";

/** An answer counts as empty up to this number of characters in its words. */
const EMPTY_UP_TO = 40;
/** Two texts that are more similar than this are reported as copies. */
const ALIKE_FROM = 0.9;

export const everyGoalIsAnswered = statementRule(
  "I21",
  "FATAL",
  {
    title: { da: "Hvert af planens mål har netop ét svar", en: "Each goal of the plan has exactly one answer" },
    explanation: {
      da: "Redegørelsen har netop ét svar for hvert mål, som den handleplan, den henviser til, bærer, og ingen andre.",
      en: "The statement has exactly one answer for each goal that the plan it cites carries, and no others.",
    },
    hint: {
      da: "Skriv ét svar for hvert af planens mål.",
      en: "Write one answer for each of the plan's goals.",
    },
  },
  ({ goalAnswers }, { plan }) => {
    if (!plan) return [];
    const carried = plan.content.commitments.map(({ goal }) => goal);
    const { missing, unknown, repeated } = coverageOf(
      carried,
      goalAnswers.map(({ goal }) => goal),
    );
    return [
      ...missing.map((goal) => ({
        path: "/goalAnswers",
        message: { da: `Målet ${quoted(goal)} mangler et svar.`, en: `The goal ${quoted(goal)} has no answer.` },
      })),
      ...unknown.map(({ index, value }) => ({
        path: pointer("goalAnswers", index, "goal"),
        message: {
          da: `Planen bærer ikke målet ${quoted(value)}.`,
          en: `The plan does not carry the goal ${quoted(value)}.`,
        },
        hint: { da: "Fjern svaret.", en: "Remove the answer." },
      })),
      ...repeated.map(({ index, value }) => ({
        path: pointer("goalAnswers", index, "goal"),
        message: {
          da: `Målet ${quoted(value)} har mere end ét svar.`,
          en: `The goal ${quoted(value)} has more than one answer.`,
        },
        hint: { da: "Saml svarene i ét.", en: "Gather the answers in one." },
      })),
    ];
  },
);

export const everyQuestionIsAnswered = statementRule(
  "I22",
  "FATAL",
  {
    lighter: "WARNING",
    title: {
      da: "Hvert obligatorisk spørgsmål er besvaret, og ikke med sidste års svar",
      en: "Every required question is answered, and not with last year's answer",
    },
    explanation: {
      da:
        `Hvert obligatorisk spørgsmål i opfordringsskrivelsen har ét svar på mere end ${EMPTY_UP_TO} tegn (ordene på dansk, uden tegnsætning), ` +
        "som ikke er det samme som sidste års svar på samme spørgsmål eller mål. Er de mere end 90 % ens, er det en advarsel. " +
        "Der svares kun på skrivelsens egne spørgsmål.",
      en:
        `Every required question of the call letter has one answer of more than ${EMPTY_UP_TO} characters (its Danish words, without punctuation) that ` +
        "is not last year's answer to the same question or goal. Where they are more than 90 % alike it is a warning. " +
        "Only the letter's own questions are answered.",
    },
    hint: { da: "Besvar spørgsmålet for i år.", en: "Answer the question for this year." },
  },
  ({ questionAnswers }, context) => {
    const questions = context.letter?.questions ?? [];
    const given = questionAnswers.map(({ question }) => question);
    const { missing, unknown, repeated } = coverageOf(
      questions.map(({ id }) => id),
      given,
    );
    // One that is given again is refused for that: to compare each of them with last year's would take the square of the time.
    const again = new Set(repeated.map(({ index }) => index));
    const required = new Map(questions.filter((each) => each.required).map((each) => [each.id, each]));
    return [
      ...questions.filter((each) => each.required && missing.includes(each.id)).map(unanswered),
      ...unknown.map(({ index, value }) => strangeQuestion(index, value)),
      ...repeated.map(({ index, value }) => answeredTwice(index, value)),
      ...questionAnswers.flatMap((answer, index) => {
        const question = again.has(index) ? undefined : required.get(answer.question);
        return question ? poorAnswer({ answer, index, question }, context) : [];
      }),
    ];
  },
);

function unanswered({ id, text }: QuestionFacts): Violation {
  return {
    path: "/questionAnswers",
    message: {
      da: `Spørgsmålet ${quoted(text.da)} (${id}) er ikke besvaret.`,
      en: `The question ${quoted(text.da)} (${id}) is not answered.`,
    },
  };
}

function strangeQuestion(index: number, id: string): Violation {
  return {
    path: pointer("questionAnswers", index, "question"),
    message: {
      da: `Opfordringsskrivelsen har intet spørgsmål med id ${quoted(id)}.`,
      en: `The call letter has no question with the id ${quoted(id)}.`,
    },
    hint: { da: "Fjern svaret.", en: "Remove the answer." },
  };
}

function answeredTwice(index: number, id: string): Violation {
  return {
    path: pointer("questionAnswers", index, "question"),
    message: {
      da: `Spørgsmålet ${quoted(id)} er besvaret mere end én gang.`,
      en: `The question ${quoted(id)} is answered more than once.`,
    },
    hint: { da: "Saml svarene i ét.", en: "Gather the answers in one." },
  };
}

interface PlacedAnswer {
  answer: QuestionAnswerContent;
  index: number;
  question: QuestionFacts;
}

/** A violation where an answer is too short, or last year's answer again. */
function poorAnswer({ answer, index, question }: PlacedAnswer, { lastYear }: StatementContext): Violation[] {
  const path = pointer("questionAnswers", index, "text", "da");
  if (isTooShort(answer.text.da)) return [{ path, message: tooShort(answer.text.da) }];
  const earlier = earlierAnswersTo(question, lastYear);
  const similarity = Math.max(0, ...earlier.map(({ da }) => similarityOf(da, answer.text.da)));
  if (similarity === 1) return [{ path, message: COPIED }];
  return similarity > ALIKE_FROM ? [{ path, message: nearlyCopied(similarity), isLighter: true }] : [];
}

/** Last year's answers to a question with the same words, or about the same goal. */
export function earlierAnswersTo(question: QuestionFacts, lastYear: EarlierStatement | undefined): TextContent[] {
  if (!lastYear) return [];
  const isSame = (each: QuestionFacts) =>
    wordsOf(each.text.da) === wordsOf(question.text.da) || (each.goal !== null && each.goal === question.goal);
  const same = new Set(lastYear.questions.filter(isSame).map(({ id }) => id));
  return lastYear.content.questionAnswers.filter((each) => same.has(each.question)).map(({ text }) => text);
}

/** C12: a statement that breaks this rule can be published, but does not count as delivered. */
export const answersAreNew = statementRule(
  "R13",
  "WARNING",
  {
    title: { da: "Svarene på målene siger noget nyt", en: "The answers to the goals say something new" },
    explanation: {
      da:
        `Et svar på et mål er på mindst ${EMPTY_UP_TO} tegn (ordene på dansk, uden tegnsætning) og er ikke sidste års svar på målet. Ellers kan redegørelsen ` +
        "offentliggøres, men den tæller ikke som afleveret.",
      en:
        `An answer to a goal has at least ${EMPTY_UP_TO} characters (its Danish words, without punctuation) and is not last year's answer to that goal. Otherwise the ` +
        "statement can be published, but it does not count as delivered.",
    },
    hint: {
      da: "Skriv, hvad der er sket med målet i år.",
      en: "Write what has come of the goal this year.",
    },
  },
  (statement, { lastYear }) => {
    const earlier = new Map(lastYear?.content.goalAnswers.map(({ goal, narrative }) => [goal, wordsOf(narrative.da)]));
    return statement.goalAnswers.flatMap(({ goal, narrative }, index) => {
      const path = pointer("goalAnswers", index, "narrative", "da");
      const words = wordsOf(narrative.da);
      if (lengthOf(words) < EMPTY_UP_TO) return [{ path, message: tooShort(narrative.da) }];
      return words === earlier.get(goal) ? [{ path, message: COPIED }] : [];
    });
  },
);

/** Whether a statement counts as delivered: none of its answers on goals is empty or copied. */
export function isCompleteBy(findings: readonly Finding[]): boolean {
  return findings.every(({ rule }) => rule !== answersAreNew.entry.id);
}

/** Whether a published statement answers the call letter: with the letter cited, the rules require all its required answers. */
export function answersItsLetter({ callLetter }: IntegrationStatementContent): boolean {
  return typeof callLetter === "string";
}

function lengthOf(words: string): number {
  return [...words].length;
}

function isTooShort(text: string): boolean {
  return lengthOf(wordsOf(text)) <= EMPTY_UP_TO;
}

const COPIED = { da: "Svaret er det samme som sidste år.", en: "The answer is the same as last year." };

function tooShort(text: string): Violation["message"] {
  const length = lengthOf(wordsOf(text));
  return {
    da: `Svaret ${quoted(text)} er for kort: Dets ord er på ${length} tegn.`,
    en: `The answer ${quoted(text)} is too short: its words have ${length} characters.`,
  };
}

function nearlyCopied(similarity: number): Violation["message"] {
  const percent = Math.floor(similarity * 100);
  return {
    da: `Svaret er ${percent} % det samme som sidste år.`,
    en: `The answer is ${percent} % the same as last year's.`,
  };
}
