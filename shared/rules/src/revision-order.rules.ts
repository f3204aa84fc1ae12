import { planRule } from "./document/action-plan.document.js";
import { statementRule } from "./document/integration-statement.document.js";
import { type Finding, findingOf, type RuleDescription } from "./rule/rule.js";

const FOLLOWS_THE_NEWEST: RuleDescription = {
  title: { da: "Dokumentet følger den nyeste revision", en: "The document follows the newest revision" },
  explanation: {
    da: "basedOn er nummeret på den nyeste offentliggjorte revision, 0 hvor der ingen er, så ingen overskriver en revision uden at have læst den.",
    en: "basedOn is the number of the newest published revision, 0 where there is none, so that nobody replaces a revision unread.",
  },
  hint: {
    da: "Læs den nyeste revision, tag det nye med, og sæt basedOn til dens nummer.",
    en: "Read the newest revision, take over what is new, and set basedOn to its number.",
  },
};

const VALIDATED_BY_THESE_RULES: RuleDescription = {
  title: { da: "Udkastet er valideret efter de gældende regler", en: "The draft is validated by the rules of today" },
  explanation: {
    da: "Et udkast, der sidst er valideret efter et ældre regelsæt, valideres på ny, så udvalget ser, hvad de nye regler finder, før det offentliggøres.",
    en: "A draft that was last validated by an older rule set is validated anew, so that its committee sees what the new rules find before it is published.",
  },
  hint: {
    da: "Valider udkastet på ny med validateDraft, eller gem det igen, og offentliggør det så.",
    en: "Validate the draft anew with validateDraft, or save it again, and then publish it.",
  },
};

/** R165: enforced where the newest revision is known, by `followsNewest`. */
export const planFollowsTheNewest = planRule("R165", "ERROR", FOLLOWS_THE_NEWEST);
export const statementFollowsTheNewest = statementRule("R165", "ERROR", FOLLOWS_THE_NEWEST);

/** R166: enforced at publication, by `isValidatedBy`. */
export const planIsValidatedAnew = planRule("R166", "ERROR", VALIDATED_BY_THESE_RULES);
export const statementIsValidatedAnew = statementRule("R166", "ERROR", VALIDATED_BY_THESE_RULES);

const ENTRIES = {
  ACTION_PLAN: { order: planFollowsTheNewest.entry, rules: planIsValidatedAnew.entry },
  INTEGRATION_STATEMENT: { order: statementFollowsTheNewest.entry, rules: statementIsValidatedAnew.entry },
};

/** R165: a finding where the document does not follow the newest revision of its series; `newest` is 0 where there is none. */
export function followsNewest(
  kind: keyof typeof ENTRIES,
  { basedOn, newest }: { readonly basedOn: number; readonly newest: number },
): readonly Finding[] {
  if (basedOn === newest) return [];
  const message = {
    da: `Dokumentet følger revision ${basedOn}, men den nyeste er ${newest}.`,
    en: `The document follows revision ${basedOn}, but the newest is ${newest}.`,
  };
  const hint =
    newest === 0
      ? {
          da: "Intet er offentliggjort endnu: Sæt basedOn til 0.",
          en: "Nothing is published yet: set basedOn to 0.",
        }
      : {
          da: `Læs revision ${newest}, tag det nye med, og sæt basedOn til ${newest}.`,
          en: `Read revision ${newest}, take over what is new, and set basedOn to ${newest}.`,
        };
  return [findingOf(ENTRIES[kind].order, { path: "/basedOn", message, hint })];
}

/** R166: a finding where a draft was validated by other rules than those of today; null where it is not known by which. */
export function isValidatedBy(
  kind: keyof typeof ENTRIES,
  { validated, current }: { readonly validated: string | null; readonly current: string },
): readonly Finding[] {
  if (validated === current) return [];
  const message = {
    da: `Udkastet er sidst valideret efter regelsættet ${validated ?? "fra en ældre udgave"}, og nu gælder ${current}.`,
    en: `The draft was last validated by the rule set ${validated ?? "of an older version"}, and ${current} is in force now.`,
  };
  return [findingOf(ENTRIES[kind].rules, { path: "", message })];
}
