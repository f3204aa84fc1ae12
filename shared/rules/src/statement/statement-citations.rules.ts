import type { CitedPlan, LetterFacts } from "../document/integration-statement.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { quoted } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

/** A committee that received no call letter can publish its statement all the same. */
export const citesPlanAndLetter = statementRule(
  "I20",
  "FATAL",
  {
    version: 2,
    title: {
      da: "Redegørelsen gælder en offentliggjort handleplan og årets opfordringsskrivelse",
      en: "The statement accounts for a published plan, and answers the year's call letter",
    },
    explanation: {
      da:
        "En redegørelse henviser til en revision af udvalgets egen handleplan, som er offentliggjort og ikke trukket tilbage. " +
        "Er planens nyeste revision trukket tilbage, gælder ingen plan, og så kan heller ikke en ældre revision af den bruges. " +
        "Redegørelsen henviser også til årets gældende opfordringsskrivelse, hvis udvalget har fået en. Uden skrivelse henvises der ikke til nogen.",
      en:
        "A statement cites a revision of the committee's own plan that is published and not withdrawn. Where the plan's newest " +
        "revision is withdrawn no plan is in force, and an older revision of it cannot be cited either. It also cites the year's " +
        "live call letter where the committee was sent one. Without a letter none is cited.",
    },
    hint: {
      da: "Henvis til den gældende revision af udvalgets handleplan.",
      en: "Cite the revision of the committee's plan that is in force.",
    },
  },
  (statement, { plan, letter }) => [
    ...(plan && !plan.isWithdrawn && !plan.isEnded ? [] : [wrongPlan(statement.plan, plan)]),
    ...((statement.callLetter ?? null) === (letter?.id ?? null) ? [] : [wrongLetter(statement.callLetter, letter)]),
  ],
);

/** A superseded plan may be cited, since its statement may have been begun before the revision; it is said. */
export const citesThePlanInForce = statementRule(
  "R160",
  "WARNING",
  {
    title: { da: "Redegørelsen gælder den gældende handleplan", en: "The statement accounts for the plan in force" },
    explanation: {
      da: "Er handleplanen revideret, gør redegørelsen bedst rede for den nyeste revision, som overblikket viser.",
      en: "Where the plan has been revised, a statement best accounts for its newest revision, which the picture shows.",
    },
    hint: {
      da: "Hent en ny forudfyldt redegørelse, og før svarene over.",
      en: "Fetch a prefilled statement anew and carry the answers over.",
    },
  },
  ({ plan: id }, { plan }) =>
    !plan || plan.isWithdrawn || plan.isEnded || plan.isInForce
      ? []
      : [
          {
            path: "/plan",
            message: {
              da: `Handleplanen ${quoted(id)} er afløst af en nyere revision.`,
              en: `The plan ${quoted(id)} is superseded by a newer revision.`,
            },
          },
        ],
);

function wrongPlan(id: string, plan: CitedPlan | undefined): Violation {
  if (!plan) {
    return {
      path: "/plan",
      message: {
        da: `Udvalget har ikke offentliggjort nogen handleplan med id ${quoted(id)}.`,
        en: `The committee has published no plan with the id ${quoted(id)}.`,
      },
    };
  }
  if (plan.isWithdrawn) {
    return {
      path: "/plan",
      message: {
        da: `Handleplanen ${quoted(id)} er trukket tilbage.`,
        en: `The plan ${quoted(id)} has been withdrawn.`,
      },
    };
  }
  return {
    path: "/plan",
    message: {
      da: `Handleplanen ${quoted(id)} er afløst af en revision, der er trukket tilbage, så ingen plan gælder.`,
      en: `The plan ${quoted(id)} is superseded by a revision that has been withdrawn, so that no plan is in force.`,
    },
    hint: { da: "Offentliggør handleplanen igen, og henvis til den.", en: "Publish the plan again, and cite that." },
  };
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
