import type { ActionPlanContent } from "../document/action-plan.document.js";
import { citedPolicy, type PolicyFacts, planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { coverageOf } from "../rule/list.js";
import { quoted, quotedList } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

interface Reference {
  readonly path: string;
  readonly id: string;
}

export const goalsAreKnown = planRule(
  "R1",
  "FATAL",
  {
    title: { da: "Målene findes i politikken", en: "The goals exist in the policy" },
    explanation: {
      da: "Planen og dens indsatser henviser kun til mål i den politik, planen bygger på.",
      en: "The plan and its initiatives refer only to goals of the policy that the plan cites.",
    },
    hint: { da: "Brug id'et på et af politikkens mål.", en: "Use the id of one of the policy's goals." },
  },
  (plan, context) => {
    const policy = citedPolicy(plan, context);
    return policy ? goalReferences(plan).flatMap((reference) => unknownGoal(reference, policy)) : [];
  },
);

export const themesAreKnown = planRule(
  "R2",
  "FATAL",
  {
    title: { da: "Temaerne findes i politikken", en: "The themes exist in the policy" },
    explanation: {
      da: "Indsatserne henviser kun til indsatstemaer i den politik, planen bygger på.",
      en: "The initiatives refer only to effort themes of the policy that the plan cites.",
    },
    hint: { da: "Brug id'et på et af politikkens temaer.", en: "Use the id of one of the policy's themes." },
  },
  (plan, context) => {
    const policy = citedPolicy(plan, context);
    return policy ? themeReferences(plan).flatMap((reference) => unknownTheme(reference, policy)) : [];
  },
);

export const committeesAreKnown = planRule(
  "R3",
  "FATAL",
  {
    title: { da: "Partnere og betalere er kommunens udvalg", en: "Partners and payers are the city's committees" },
    explanation: {
      da: "Partnere og betalere angives med et af kommunens udvalgs koder, f.eks. BUU.",
      en: "Partners and payers are given by the code of one of the city's committees, e.g. BUU.",
    },
    hint: { da: "Brug koden på et af kommunens udvalg.", en: "Use the code of one of the city's committees." },
  },
  (plan, { committees }) => {
    const hint = { da: `Vælg blandt ${quotedList(committees)}.`, en: `Choose among ${quotedList(committees)}.` };
    return committeeReferences(plan)
      .filter(({ id }) => !committees.includes(id))
      .map(({ path, id }) => ({
        path,
        message: {
          da: `Der findes intet udvalg med koden ${quoted(id)}.`,
          en: `There is no committee with the code ${quoted(id)}.`,
        },
        hint,
      }));
  },
);

export const indicatorsAreKnown = planRule(
  "R161",
  "ERROR",
  {
    title: {
      da: "Indikatorerne findes i barometret, hver nævnt én gang",
      en: "The indicators are the barometer's, each named once",
    },
    explanation: {
      da: "En indsats henviser til indikatorer i integrationsbarometret, og til hver af dem højst én gang.",
      en: "An initiative names indicators of the integration barometer, and each of them at most once.",
    },
    hint: {
      da: "Brug id'et på en af barometrets indikatorer.",
      en: "Use the id of one of the barometer's indicators.",
    },
  },
  ({ initiatives }, { indicators }) => {
    if (!indicators) return [];
    const known = indicators.map(({ id }) => id);
    return initiatives.flatMap(({ indicators: links }, i) => {
      const path = (k: number) => pointer("initiatives", i, "indicators", k, "indicator");
      const named = (links ?? []).map(({ indicator }) => indicator);
      const { unknown, repeated } = coverageOf(known, named);
      return [
        ...unknown.map(({ index, value }) => ({ path: path(index), message: noIndicator(value) })),
        ...repeated.map(({ index, value }) => ({ path: path(index), message: namedTwice(value) })),
      ];
    });
  },
);

const noIndicator = (id: string) => ({
  da: `Barometret har ingen indikator med id ${quoted(id)}.`,
  en: `The barometer has no indicator with the id ${quoted(id)}.`,
});
const namedTwice = (id: string) => ({
  da: `Indikatoren ${quoted(id)} er nævnt før på indsatsen.`,
  en: `The indicator ${quoted(id)} is named before on the initiative.`,
});

function goalReferences({ commitments, initiatives }: ActionPlanContent): Reference[] {
  return [
    ...commitments.map(({ goal }, k) => ({ path: pointer("commitments", k, "goal"), id: goal })),
    ...initiatives.flatMap(({ goals }, i) =>
      goals.map((id, k) => ({ path: pointer("initiatives", i, "goals", k), id })),
    ),
  ];
}

function themeReferences({ initiatives }: ActionPlanContent): Reference[] {
  return initiatives.flatMap(({ themes }, i) =>
    themes.map((id, k) => ({ path: pointer("initiatives", i, "themes", k), id })),
  );
}

function committeeReferences({ initiatives }: ActionPlanContent): Reference[] {
  return initiatives.flatMap(({ partners, budgetLines }, i) => [
    ...partners.map((id, k) => ({ path: pointer("initiatives", i, "partners", k), id })),
    ...budgetLines.map(({ payer }, k) => ({ path: pointer("initiatives", i, "budgetLines", k, "payer"), id: payer })),
  ]);
}

function unknownGoal({ path, id }: Reference, policy: PolicyFacts): Violation[] {
  if (policy.goals.includes(id)) return [];
  const known = quotedList(policy.goals);
  const message = {
    da: `Politikken ${quoted(policy.id)} har intet mål med id ${quoted(id)}.`,
    en: `The policy ${quoted(policy.id)} has no goal with the id ${quoted(id)}.`,
  };
  return [{ path, message, hint: { da: `Vælg blandt ${known}.`, en: `Choose among ${known}.` } }];
}

function unknownTheme({ path, id }: Reference, policy: PolicyFacts): Violation[] {
  if (policy.themes.includes(id)) return [];
  const message = {
    da: `Politikken ${quoted(policy.id)} har intet indsatstema med id ${quoted(id)}.`,
    en: `The policy ${quoted(policy.id)} has no effort theme with the id ${quoted(id)}.`,
  };
  const known = quotedList(policy.themes);
  return [{ path, message, hint: { da: `Vælg blandt ${known}.`, en: `Choose among ${known}.` } }];
}
