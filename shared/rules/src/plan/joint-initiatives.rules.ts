import { type PlanRule, planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { quoted } from "../rule/quotation.js";
import { type BilingualText, type Finding, findingOf } from "../rule/rule.js";

const COUNTED_AT_ITS_OWNER = {
  da: "En fælles indsats tælles én gang, hos det udvalg, der ejer den; de andre er partnere i den.",
  en: "A joint initiative is counted once, at the committee that owns it; the others are partners in it.",
};

/** A committee's own subgraph knows no other committee's plan; the codes say what is another's. */
export const codesAreTheOwners = planRule(
  "R88",
  "WARNING",
  {
    title: { da: "En indsats har ikke et andet udvalgs kode", en: "An initiative has no other committee's code" },
    explanation: {
      da: `${COUNTED_AT_ITS_OWNER.da} En kode, der begynder med et andet udvalgs, tyder på, at den står i to planer og bliver talt to gange.`,
      en: `${COUNTED_AT_ITS_OWNER.en} A code that begins with another committee's suggests that it stands in two plans and is counted twice.`,
    },
    hint: {
      da: "Lad ejeren have indsatsen i sin plan med jer som partner, eller giv den en kode af jeres egne.",
      en: "Let the owner have the initiative in its plan with you as a partner, or give it a code of your own.",
    },
  },
  ({ initiatives }, { owner, committees }) =>
    initiatives.flatMap(({ code }, i) => {
      const [begins = ""] = /^\p{L}+(?=-)/u.exec(code.toUpperCase()) ?? [];
      if (begins === owner || !committees.includes(begins)) return [];
      const message = {
        da: `Koden ${quoted(code)} begynder med ${begins}, men planen er ${owner}'s.`,
        en: `The code ${quoted(code)} begins with ${begins}, but the plan is ${owner}'s.`,
      };
      return [{ path: pointer("initiatives", i, "code"), message }];
    }),
);

/** R89: it shows across all committees' plans only, so `countedTwice` finds it. */
export const jointInitiativesStandOnce: PlanRule = planRule("R89", "WARNING", {
  title: { da: "En fælles indsats står i én plan", en: "A joint initiative stands in one plan" },
  explanation: {
    da:
      `${COUNTED_AT_ITS_OWNER.da} To udvalgs indsatser med samme kode eller samme titel, eller partneres indsatser med en budgetlinje af samme ` +
      "år, betaler, konto og beløb, ser ud til at være den samme, talt to gange. Det ses først på tværs af udvalgene.",
    en:
      `${COUNTED_AT_ITS_OWNER.en} Two committees' initiatives of the same code or the same title, or partners' initiatives with a budget line of ` +
      "the same year, payer, account and amount, look like one that is counted twice. It shows across the committees alone.",
  },
  hint: {
    da: "Spørg de to udvalg, hvem der ejer indsatsen; det andet udelader den og er partner.",
    en: "Ask the two committees which of them owns it; the other leaves it out and is a partner.",
  },
});

/** An initiative of one committee's plan. */
interface OwnedInitiative {
  readonly committee: string;
  readonly code: string;
}

/** Two initiatives that look like one, and what they have in common. */
export interface LikelyTwins {
  readonly one: OwnedInitiative;
  readonly other: OwnedInitiative;
  readonly sameCode: boolean;
  readonly sameTitle: boolean;
  readonly sameMoney: boolean;
}

/** A finding for each pair; paths name the one by its committee and code. */
export function countedTwice(pairs: readonly LikelyTwins[]): Finding[] {
  return pairs.map((pair) =>
    findingOf(jointInitiativesStandOnce.entry, {
      path: pointer("initiatives", pair.one.committee, pair.one.code),
      message: twins(pair),
    }),
  );
}

function twins({ one, other, sameCode, sameTitle, sameMoney }: LikelyTwins): BilingualText {
  const common = [
    ...(sameCode ? [{ da: "kode", en: "code" }] : []),
    ...(sameTitle ? [{ da: "titel", en: "title" }] : []),
    ...(sameMoney ? [{ da: "budgetlinje", en: "budget line" }] : []),
  ];
  const it = (of: OwnedInitiative) => `${of.committee} ${quoted(of.code)}`;
  return {
    da: `${it(one)} og ${it(other)} har samme ${common.map(({ da }) => da).join(" og ")}: Indsatsen ser ud til at være talt to gange.`,
    en: `${it(one)} and ${it(other)} have the same ${common.map(({ en }) => en).join(" and ")}: the initiative looks counted twice.`,
  };
}
