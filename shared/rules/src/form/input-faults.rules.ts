import { releaseRule } from "../barometer/barometer.document.js";
import { letterRule } from "../coordinator/call-letter.document.js";
import { versionRule } from "../coordinator/policy-version.document.js";
import { planRule } from "../document/action-plan.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { quoted } from "../rule/quotation.js";
import { type BilingualText, type Finding, findingOf, type RuleDescription, type RuleEntry } from "../rule/rule.js";

/** What a field takes, as findings call it. */
const EXPECTED = {
  TEXT: { da: "en tekst", en: "a text" },
  WHOLE_NUMBER: { da: "et helt tal", en: "a whole number" },
  NUMBER: { da: "et tal", en: "a number" },
  FLAG: { da: "true eller false", en: "true or false" },
  OBJECT: { da: "et objekt med felter", en: "an object with fields" },
  LIST: { da: "en liste", en: "a list" },
  CODE: { da: "en kode", en: "a code" },
  DAY: { da: "en dag", en: "a day" },
  INSTANT: { da: "et tidspunkt", en: "an instant" },
} satisfies Record<string, BilingualText>;
export type ExpectedType = keyof typeof EXPECTED;

/** What is wrong with a value as it was sent, before it is read as a part of a document. */
export type InputFault = { readonly path: string } & (
  | { readonly fault: "UNKNOWN_FIELD"; readonly name: string; readonly nearest: readonly string[] }
  | { readonly fault: "MISSING"; readonly expected: ExpectedType }
  | { readonly fault: "WRONG_TYPE"; readonly given: unknown; readonly expected: ExpectedType }
  | { readonly fault: "UNKNOWN_CODE"; readonly given: unknown; readonly codes: readonly string[] }
  | { readonly fault: "NO_DAY"; readonly given: unknown; readonly expected: ExpectedType }
);

const FIELDS: RuleDescription = {
  title: { da: "Et dokument har de felter, som det skal have", en: "A document has the fields that it is to have" },
  explanation: {
    da: "Et felt, som mangler, kan ikke læses, og et felt, som ikke findes, ville gå tabt: måske er det et andet felt, der er stavet forkert.",
    en: "A field that is missing cannot be read, and one that does not exist would be lost: it may be another one that is misspelt.",
  },
  hint: {
    da: "Skriv feltet, som skemaet har det, eller fjern det.",
    en: "Write the field as the schema has it, or leave it out.",
  },
  refusesDrafts: true,
};

const TYPES: RuleDescription = {
  title: { da: "En værdi er af sit felts type", en: "A value is of its field's type" },
  explanation: {
    da: "Tekster, hele tal, ja og nej, lister og objekter bytter ikke plads. Beløb er hele øre uden decimaler.",
    en: "Texts, whole numbers, yes and no, lists and objects do not stand for each other. Amounts are whole øre without decimals.",
  },
  hint: { da: "Skriv værdien i feltets type.", en: "Write the value in the field's type." },
  refusesDrafts: true,
};

const CODES: RuleDescription = {
  title: { da: "En kode er en af sin liste", en: "A code is one of its list" },
  explanation: {
    da: "Tilstande og andre koder er de samme for alle udvalg, ellers kan deres planer ikke lægges sammen.",
    en: "States and other codes are the same for all committees, or their plans could not be put together.",
  },
  hint: {
    da: "Skriv en af koderne; `codeLists` har dem alle.",
    en: "Write one of the codes; `codeLists` has them all.",
  },
  refusesDrafts: true,
};

const DAYS: RuleDescription = {
  title: { da: "En dag findes og er skrevet år, måned, dag", en: "A day exists, and is written year, month, day" },
  explanation: {
    da: "Dage skrives ens, så de kan sammenlignes, og den 30. februar er der ikke.",
    en: "Days are written alike, so that they can be compared, and there is no 30 February.",
  },
  hint: { da: "Skriv dagen som 2012-05-01.", en: "Write the day as 2012-05-01." },
  refusesDrafts: true,
};

const MAKERS = {
  ACTION_PLAN: planRule,
  INTEGRATION_STATEMENT: statementRule,
  CALL_LETTER: letterRule,
  BAROMETER_RELEASE: releaseRule,
  POLICY_VERSION: versionRule,
} as const;

/** The kinds of document that are sent whole, and whose faults are told together. */
export type SentKind = keyof typeof MAKERS;

const rulesOf = (kind: SentKind) => {
  const rule = (id: string, description: RuleDescription) => ({ entry: MAKERS[kind](id, "FATAL", description).entry });
  return {
    FIELDS: rule("R170", FIELDS),
    TYPES: rule("R171", TYPES),
    CODES: rule("R172", CODES),
    DAYS: rule("R173", DAYS),
  };
};

const RULES = {
  ACTION_PLAN: rulesOf("ACTION_PLAN"),
  INTEGRATION_STATEMENT: rulesOf("INTEGRATION_STATEMENT"),
  CALL_LETTER: rulesOf("CALL_LETTER"),
  BAROMETER_RELEASE: rulesOf("BAROMETER_RELEASE"),
  POLICY_VERSION: rulesOf("POLICY_VERSION"),
};

/** The rules on how a kind of document is sent, for the catalogue. What is stored cannot break them. */
export const inputRules = (kind: SentKind): readonly { readonly entry: RuleEntry }[] => Object.values(RULES[kind]);

const RULE_OF = {
  UNKNOWN_FIELD: "FIELDS",
  MISSING: "FIELDS",
  WRONG_TYPE: "TYPES",
  UNKNOWN_CODE: "CODES",
  NO_DAY: "DAYS",
} as const;

/** R170 to R173: a finding for each fault, in their order. */
export const faultFindings = (kind: SentKind, faults: readonly InputFault[]): Finding[] =>
  faults.map((fault) => {
    const { entry } = RULES[kind][RULE_OF[fault.fault]];
    return findingOf(entry, { path: fault.path, message: messageOf(fault) });
  });

function messageOf(fault: InputFault): BilingualText {
  switch (fault.fault) {
    case "UNKNOWN_FIELD":
      return unknownField(fault);
    case "MISSING":
      return said(fault.expected, "Feltet mangler: Det er ", "The field is missing: it is ");
    case "WRONG_TYPE":
      return said(fault.expected, `${quoted(fault.given)} er ikke `, `${quoted(fault.given)} is not `);
    case "UNKNOWN_CODE":
      return {
        da: `${quoted(fault.given)} er ingen af koderne ${fault.codes.join(", ")}.`,
        en: `${quoted(fault.given)} is none of the codes ${fault.codes.join(", ")}.`,
      };
    case "NO_DAY":
      return {
        da: `${quoted(fault.given)} er ikke ${EXPECTED[fault.expected].da}, der findes.`,
        en: `${quoted(fault.given)} is not ${EXPECTED[fault.expected].en} that exists.`,
      };
  }
}

const said = (type: ExpectedType, da: string, en: string): BilingualText => ({
  da: `${da}${EXPECTED[type].da}.`,
  en: `${en}${EXPECTED[type].en}.`,
});

function unknownField({ name, nearest }: Extract<InputFault, { fault: "UNKNOWN_FIELD" }>): BilingualText {
  const others = nearest.length > 0 ? nearest.join(", ") : undefined;
  return {
    da: `Der er intet felt ${quoted(name)}${others ? `; mente du ${others}?` : "."}`,
    en: `There is no field ${quoted(name)}${others ? `; did you mean ${others}?` : "."}`,
  };
}
