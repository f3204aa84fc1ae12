import type { LetterFacts } from "../document/integration-statement.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { quoted } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

/** A committee that received no call letter can publish its statement all the same. */
export const citesPlanAndLetter = statementRule(
  "I20",
  "FATAL",
  {
    title: {
      da: "Redegørelsen gælder en offentliggjort handleplan og årets opfordringsskrivelse",
      en: "The statement accounts for a published plan, and answers the year's call letter",
    },
    explanation: {
      da:
        "En redegørelse henviser til en revision af udvalgets egen handleplan, som er offentliggjort og ikke trukket tilbage, " +
        "og til årets gældende opfordringsskrivelse, hvis udvalget har fået en. Uden skrivelse henvises der ikke til nogen.",
      en:
        "A statement cites a revision of the committee's own plan that is published and not withdrawn, and the year's live " +
        "call letter where the committee was sent one. Without a letter none is cited.",
    },
    hint: {
      da: "Henvis til den gældende revision af udvalgets handleplan.",
      en: "Cite the revision of the committee's plan that is in force.",
    },
  },
  (statement, { plan, letter }) => [
    ...(plan && !plan.isWithdrawn ? [] : [wrongPlan(statement.plan, plan !== undefined)]),
    ...((statement.callLetter ?? null) === (letter?.id ?? null) ? [] : [wrongLetter(statement.callLetter, letter)]),
  ],
);

function wrongPlan(id: string, isWithdrawn: boolean): Violation {
  const message = isWithdrawn
    ? { da: `Handleplanen ${quoted(id)} er trukket tilbage.`, en: `The plan ${quoted(id)} has been withdrawn.` }
    : {
        da: `Udvalget har ikke offentliggjort nogen handleplan med id ${quoted(id)}.`,
        en: `The committee has published no plan with the id ${quoted(id)}.`,
      };
  return { path: "/plan", message };
}

function wrongLetter(cited: string | null | undefined, letter: LetterFacts | undefined): Violation {
  if (!letter) {
    return {
      path: "/callLetter",
      message: {
        da: `Ingen opfordringsskrivelse gælder for udvalget det år, men der henvises til ${quoted(cited)}.`,
        en: `No call letter of the year is live for the committee, but ${quoted(cited)} is cited.`,
      },
      hint: { da: "Udelad callLetter, eller sæt feltet til null.", en: "Leave callLetter out, or set it to null." },
    };
  }
  return {
    path: "/callLetter",
    message: {
      da: `Årets gældende opfordringsskrivelse er ${quoted(letter.id)}, men der henvises til ${quoted(cited ?? null)}.`,
      en: `The year's live call letter is ${quoted(letter.id)}, but ${quoted(cited ?? null)} is cited.`,
    },
    hint: { da: `Henvis til ${quoted(letter.id)}.`, en: `Cite ${quoted(letter.id)}.` },
  };
}
