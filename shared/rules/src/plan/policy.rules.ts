import { citedPolicy, planRule } from "../document/action-plan.document.js";
import { quoted, quotedList } from "../rule/quotation.js";
import { type BilingualText } from "../rule/rule.js";
import type { PolicyState } from "../rule/vocabulary.js";

const STATE_NAMES: Readonly<Record<PolicyState, BilingualText>> = {
  DRAFT: { da: "et udkast", en: "a draft" },
  IN_HEARING: { da: "i høring", en: "out for hearing" },
  HEARD: { da: "hørt, men ikke vedtaget", en: "heard, but not adopted" },
  RECOMMENDED: { da: "indstillet, men ikke vedtaget", en: "recommended, but not adopted" },
  ADOPTED: { da: "vedtaget", en: "adopted" },
  IN_FORCE: { da: "gældende", en: "in force" },
  EXPIRED: { da: "udløbet", en: "expired" },
  REPLACED: { da: "afløst af en anden", en: "replaced by another" },
  REJECTED: { da: "forkastet", en: "rejected" },
};

export const citesAPolicyThatHolds = planRule(
  "I8",
  "FATAL",
  {
    title: { da: "Planen bygger på en vedtaget politik", en: "The plan rests on an adopted policy" },
    explanation: {
      da: "En handleplan henviser til en integrationspolitik, som er vedtaget (ADOPTED) eller gældende (IN_FORCE).",
      en: "An action plan cites an integration policy that is adopted (ADOPTED) or in force (IN_FORCE).",
    },
    hint: {
      da: "Henvis til en politik, der er vedtaget eller gældende.",
      en: "Cite a policy that is adopted or in force.",
    },
  },
  (plan, context) => {
    const cited = citedPolicy(plan, context);
    if (cited && isCitable(cited.state)) return [];
    const citable = context.policies.filter((policy) => isCitable(policy.state)).map((policy) => policy.id);
    const message = cited ? notAdopted(plan.policy, cited.state) : unknown(plan.policy);
    return [{ path: "/policy", message, hint: whatToCite(citable) }];
  },
);

function isCitable(state: PolicyState): boolean {
  return state === "ADOPTED" || state === "IN_FORCE";
}

function notAdopted(id: string, state: PolicyState): BilingualText {
  return {
    da: `Politikken ${quoted(id)} er ${STATE_NAMES[state].da} (${state}).`,
    en: `The policy ${quoted(id)} is ${STATE_NAMES[state].en} (${state}).`,
  };
}

function unknown(id: string): BilingualText {
  return { da: `Der findes ingen politik med id ${quoted(id)}.`, en: `There is no policy with the id ${quoted(id)}.` };
}

function whatToCite(citable: readonly string[]): BilingualText {
  if (citable.length > 0) {
    return { da: `Henvis til ${quotedList(citable)}.`, en: `Cite ${quotedList(citable)}.` };
  }
  return {
    da: "Ingen politik er vedtaget endnu: Vent, til Borgerrepræsentationen har vedtaget den.",
    en: "No policy is adopted yet: wait until the City Council has adopted it.",
  };
}
