import { planRule } from "../document/action-plan.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { quoted } from "../rule/quotation.js";
import { type Finding, findingOf, type RuleDescription, type Violation } from "../rule/rule.js";
import { formOf } from "./document-forms.js";
import { type Form, isFields } from "./input-form.js";

const IN_KRONER: RuleDescription = {
  title: { da: "Beløb er i kroner", en: "Amounts are in kroner" },
  explanation: {
    da: "Alle beløb er hele øre i danske kroner, ellers kan de ikke lægges sammen. Kun en budgetlinje har et prisniveau; summer og forbrug er i årets priser.",
    en: "All amounts are whole øre of Danish kroner, or they could not be added up. Only a budget line has a price level; sums and spending are in the year's prices.",
  },
  hint: {
    da: "Skriv beløbet i øre, og udelad currency og priceLevelYear.",
    en: "Write the amount in øre, and leave out currency and priceLevelYear.",
  },
  refusesDrafts: true,
};

/** R174: told where an input is read, by `moneyFindings`; what is stored has no currency. */
export const planMoneyIsInKroner = planRule("R174", "FATAL", IN_KRONER);
export const statementMoneyIsInKroner = statementRule("R174", "FATAL", IN_KRONER);

const ENTRIES = { ACTION_PLAN: planMoneyIsInKroner.entry, INTEGRATION_STATEMENT: statementMoneyIsInKroner.entry };

/** R174: a finding for each amount of an input that says what cannot be stored of it. */
export const moneyFindings = (kind: keyof typeof ENTRIES, input: object): readonly Finding[] =>
  violations(input, formOf(kind), "").map((violation) => findingOf(ENTRIES[kind], violation));

function violations(value: unknown, form: Form, path: string): Violation[] {
  if (Array.isArray(value)) return value.flatMap((member, index) => violations(member, form, path + pointer(index)));
  if (!isFields(value)) return [];
  const places = Object.values(form.fields ?? {});
  return Object.entries(value).flatMap(([name, given]) => {
    const at = path + pointer(name);
    const members = form.lists?.[name];
    if (members) return violations(given, members, at);
    const parts = places.flatMap(([place, part]) => (place === name && part ? [part] : []));
    return parts.length > 0 && isFields(given) ? wrongParts(given, parts, at) : [];
  });
}

function wrongParts({ currency, priceLevelYear }: Record<string, unknown>, parts: string[], path: string): Violation[] {
  const isPriced = parts.includes("priceLevelYear") || priceLevelYear == null;
  return [
    ...(currency == null || currency === "DKK" ? [] : [notKroner(currency, path)]),
    ...(isPriced ? [] : [notPriced(path)]),
  ];
}

const notKroner = (currency: unknown, path: string): Violation => ({
  path: `${path}/currency`,
  message: { da: `Beløbet er i ${quoted(currency)}, ikke DKK.`, en: `The amount is in ${quoted(currency)}, not DKK.` },
});

const notPriced = (path: string): Violation => ({
  path: `${path}/priceLevelYear`,
  message: { da: "Dette beløb har intet prisniveau.", en: "This amount has no price level." },
});
