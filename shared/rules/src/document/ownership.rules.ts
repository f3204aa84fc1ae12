import { pointer } from "../rule/finding-path.js";
import { quoted, quotedList } from "../rule/quotation.js";
import { type Finding, findingOf, type RuleDescription, type Violation } from "../rule/rule.js";
import { planRule } from "./action-plan.document.js";
import { statementRule } from "./integration-statement.document.js";

const OWNER_WRITES: RuleDescription = {
  title: { da: "Kun udvalget selv skriver", en: "Only the owner writes" },
  explanation: {
    da: "Kun det udvalg, der ejer dokumentet, kan udarbejde, ændre, offentliggøre eller trække det tilbage.",
    en: "Only the committee that owns the document can prepare, change, publish or withdraw it.",
  },
  hint: {
    da: "Brug en adgang, der er udstedt til det udvalg, som ejer dokumentet.",
    en: "Use credentials issued to the committee that owns the document.",
  },
};

const FOUR_EYES: RuleDescription = {
  title: {
    da: "Den, der offentliggør, er en anden end den, der har udarbejdet",
    en: "The publisher is not the preparer",
  },
  explanation: {
    da: "To par øjne ser hver revision: Den, der har udarbejdet udkastet, kan ikke selv offentliggøre det.",
    en: "Two pairs of eyes see every revision: whoever prepared the draft cannot publish it.",
  },
  hint: {
    da: "Lad en anden end den, der har udarbejdet udkastet, offentliggøre det.",
    en: "Have it published by someone other than the one who prepared the draft.",
  },
};

/** I5: enforced where the caller is known, by `ownerWrites`. */
export const onlyTheOwnerWrites = planRule("I5", "FATAL", OWNER_WRITES);
export const onlyTheOwnerWritesStatements = statementRule("I5", "FATAL", OWNER_WRITES);

/** I6: enforced at publication, by `publisherIsNotPreparer`. */
export const fourEyesPublish = planRule("I6", "FATAL", FOUR_EYES);
export const fourEyesPublishStatements = statementRule("I6", "FATAL", FOUR_EYES);

export const everyLineHasItsPayer = planRule(
  "I12",
  "ERROR",
  {
    title: { da: "Hver budgetlinje betales af ejeren eller en partner", en: "The owner or a partner pays each line" },
    explanation: {
      da:
        "En fælles indsats tælles én gang, hos det udvalg, der ejer den. Derfor betales hver budgetlinje af ejeren " +
        "eller af et udvalg, der er anført som partner, og ejeren er ikke partner i sin egen indsats.",
      en:
        "A joint initiative is counted once, at the committee that owns it. So each budget line is paid by the " +
        "owner or by a committee named as a partner, and the owner is no partner in its own initiative.",
    },
    hint: {
      da: "Anfør betaleren blandt indsatsens partnere, eller ret betaleren.",
      en: "Name the payer among the initiative's partners, or correct the payer.",
    },
  },
  (plan, { owner }) =>
    plan.initiatives.flatMap((initiative, i) => {
      const payers = new Set([owner, ...initiative.partners]);
      const violations = initiative.budgetLines.flatMap((line, k) =>
        payers.has(line.payer)
          ? []
          : [strangePayer(pointer("initiatives", i, "budgetLines", k, "payer"), line.payer, [...payers])],
      );
      const own = initiative.partners.flatMap((partner, k) =>
        partner === owner ? [ownPartner(pointer("initiatives", i, "partners", k), owner)] : [],
      );
      return [...violations, ...own];
    }),
);

/** I5: whether an actor of that committee may write the owner's documents; undefined is an actor of no committee. */
export function ownerWrites(actorCommittee: string | undefined, owner: string): boolean {
  return actorCommittee === owner;
}

/** I6: a finding where the publisher is the one who prepared the draft. */
export function publisherIsNotPreparer(by: {
  readonly preparedBy: string;
  readonly publishedBy: string;
}): readonly Finding[] {
  if (by.preparedBy !== by.publishedBy) return [];
  const publisher = quoted(by.publishedBy);
  const message = {
    da: `${publisher} har selv udarbejdet udkastet og kan derfor ikke offentliggøre det.`,
    en: `${publisher} prepared the draft and so cannot publish it.`,
  };
  return [findingOf(fourEyesPublish.entry, { path: "", message })];
}

function strangePayer(path: string, payer: string, payers: readonly string[]): Violation {
  return {
    path,
    message: {
      da: `Betaleren ${quoted(payer)} er hverken indsatsens ejer eller en af dens partnere.`,
      en: `The payer ${quoted(payer)} is neither the initiative's owner nor one of its partners.`,
    },
    hint: {
      da: `Tilføj ${quoted(payer)} til indsatsens partnere, eller vælg en betaler blandt ${quotedList(payers)}.`,
      en: `Add ${quoted(payer)} to the initiative's partners, or choose a payer among ${quotedList(payers)}.`,
    },
  };
}

function ownPartner(path: string, owner: string): Violation {
  return {
    path,
    message: {
      da: `${quoted(owner)} ejer indsatsen og kan ikke også være partner i den.`,
      en: `${quoted(owner)} owns the initiative and cannot be a partner in it as well.`,
    },
    hint: { da: `Fjern ${quoted(owner)} fra partnerne.`, en: `Remove ${quoted(owner)} from the partners.` },
  };
}
