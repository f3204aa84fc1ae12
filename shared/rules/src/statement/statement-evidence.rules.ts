import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { isBlank, quoted } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

export const answersHaveEvidence = statementRule(
  "I23",
  "ERROR",
  {
    lighter: "ADVISORY",
    title: {
      da: "Et svar har belæg, eller siger hvorfor det ikke har",
      en: "An answer has evidence, or says why it has none",
    },
    explanation: {
      da:
        "Hvert svar på et mål henviser til mindst én måling fra barometeret i evidence, eller angiver i noEvidenceReason, hvorfor " +
        "der ikke er nogen. Står begge dele, er begrundelsen overflødig; det bliver kun bemærket.",
      en:
        "Each answer to a goal refers to at least one observation of the barometer in evidence, or says in noEvidenceReason why " +
        "there is none. Where both stand, the reason is idle; that is only remarked.",
    },
    hint: {
      da: "Henvis til en måling fra barometeret i evidence, eller skriv en begrundelse i noEvidenceReason.",
      en: "Refer to an observation of the barometer in evidence, or give a reason in noEvidenceReason.",
    },
  },
  ({ goalAnswers }) =>
    goalAnswers.flatMap(({ goal, evidence, noEvidenceReason }, index) => {
      const isReasoned = Boolean(noEvidenceReason && !isBlank(noEvidenceReason.da));
      if (evidence.length === 0) return isReasoned ? [] : [withoutEvidence(index, goal)];
      return isReasoned ? [idleReason(index, goal)] : [];
    }),
);

export const evidenceIsReleased = statementRule(
  "I24",
  "ERROR",
  {
    title: {
      da: "Belæg er fra årets offentliggjorte barometer eller et senere",
      en: "Evidence is from the year's released barometer or a later one",
    },
    explanation: {
      da: "Et svar henviser kun til målinger, der er offentliggjort i integrationsbarometeret for redegørelsens år eller senere.",
      en: "An answer refers only to observations released in the integration barometer of the statement's year or later.",
    },
    hint: {
      da: "Henvis til målingens id i årets barometer.",
      en: "Refer to the observation's id in the year's barometer.",
    },
  },
  ({ year, goalAnswers }, { releaseYearOf }) =>
    goalAnswers.flatMap(({ evidence }, index) =>
      evidence.flatMap((id, at) => {
        const released = releaseYearOf(id);
        const path = pointer("goalAnswers", index, "evidence", at);
        return released !== undefined && released >= year ? [] : [{ path, message: unfit(id, year, released) }];
      }),
    ),
);

function withoutEvidence(index: number, goal: string): Violation {
  return {
    path: pointer("goalAnswers", index, "evidence"),
    message: {
      da: `Svaret på målet ${quoted(goal)} har hverken belæg eller en begrundelse for, at der ikke er noget.`,
      en: `The answer to the goal ${quoted(goal)} has neither evidence nor a reason for having none.`,
    },
  };
}

function idleReason(index: number, goal: string): Violation {
  return {
    path: pointer("goalAnswers", index, "noEvidenceReason"),
    isLighter: true,
    message: {
      da: `Svaret på målet ${quoted(goal)} har belæg og også en begrundelse for ikke at have det.`,
      en: `The answer to the goal ${quoted(goal)} has evidence, and a reason for having none as well.`,
    },
    hint: { da: "Udelad begrundelsen.", en: "Leave the reason out." },
  };
}

function unfit(id: string, year: number, released: number | undefined): Violation["message"] {
  if (released === undefined) {
    return {
      da: `Ingen måling med id ${quoted(id)} er offentliggjort.`,
      en: `No observation with the id ${quoted(id)} has been released.`,
    };
  }
  return {
    da: `Målingen ${quoted(id)} er fra barometeret for ${released}, altså før ${year}.`,
    en: `The observation ${quoted(id)} is from the barometer of ${released}, so before ${year}.`,
  };
}
