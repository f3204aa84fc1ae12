import { districts } from "../code/districts.js";
import { spelledCode, spelledText, spelledWord } from "../code/spelling.js";
import { targetGroups } from "../code/target-groups.js";
import { codeOfWording } from "../code/wording.js";
import { pointer } from "../rule/finding-path.js";
import { putOwn } from "../rule/own-field.js";
import { codePointOf, quoted } from "../rule/quotation.js";
import { type Finding, findingOf, type RuleDescription } from "../rule/rule.js";
import type { ActionPlanContent } from "./action-plan.document.js";
import { planRule } from "./action-plan.document.js";
import type { IntegrationStatementContent } from "./integration-statement.document.js";
import { statementRule } from "./integration-statement.document.js";

const STORED_ALIKE: RuleDescription = {
  title: { da: "Det, der ser ens ud, gemmes ens", en: "What looks alike is stored alike" },
  explanation: {
    da:
      "Tekster gemmes sammensat (NFC) og uden usynlige tegn; koder også uden mellemrum om sig og med den almindelige " +
      "bindestreg; bydele og målgrupper under deres kode, hvor de har en.",
    en:
      "Texts are stored composed (NFC) and without invisible characters; codes also without blanks around them and with the " +
      "plain hyphen; districts and target groups by their code, where they have one.",
  },
  hint: {
    da: "Der er intet at gøre; send det gemte næste gang.",
    en: "There is nothing to do; send what was stored next time.",
  },
};

/** R100: told where an input is read, by `spellingFindings`; what is stored is spelled already. */
export const plansAreSpelledAlike = planRule("R100", "ADVISORY", STORED_ALIKE);
export const statementsAreSpelledAlike = statementRule("R100", "ADVISORY", STORED_ALIKE);

const ENTRIES = {
  ACTION_PLAN: plansAreSpelledAlike.entry,
  INTEGRATION_STATEMENT: statementsAreSpelledAlike.entry,
};

type Speller = (word: string) => string;

/** A code of the policy frame; the id of a wording means the code that it words. */
const namedCode: Speller = (word) => codeOfWording(spelledCode(word));

/** How the strings of a document are spelled, by the name of the field that holds them; every other one is a text. */
const SPELLERS: Readonly<Record<string, Speller>> = {
  code: spelledCode,
  initiativeCode: spelledCode,
  policy: namedCode,
  goal: namedCode,
  goals: namedCode,
  themes: namedCode,
  partners: namedCode,
  payer: namedCode,
  indicator: namedCode,
  plan: spelledCode,
  callLetter: spelledCode,
  question: spelledCode,
  evidence: spelledCode,
  account: spelledWord,
  targetGroups: (word) => targetGroups.codeOf(word),
  districts: (word) => districts.codeOf(word),
};

/** Lists in which two words can mean the same code, which then stands once. */
const CODED_LISTS = new Set(["targetGroups", "districts"]);

/** A document as it is stored: what looks alike is written alike. */
export function spelledDocument<Content extends ActionPlanContent | IntegrationStatementContent>(
  content: Content,
): Content {
  return spelled(content, spelledText, "") as Content;
}

function spelled(value: unknown, speller: Speller, field: string): unknown {
  if (typeof value === "string") return speller(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => spelled(item, speller, field));
    return CODED_LISTS.has(field) ? withoutNewRepeats(items, value) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const fields: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const ofField = Object.hasOwn(SPELLERS, name) ? SPELLERS[name] : undefined;
    putOwn(fields, name, spelled(item, ofField ?? spelledText, name));
  }
  return fields;
}

/** A word that was sent twice stays twice, which R12 finds; two words for one code become one. */
function withoutNewRepeats(items: readonly unknown[], sent: readonly unknown[]): unknown[] {
  const firstOf = new Map<unknown, number>();
  return items.filter((item, index) => {
    const first = firstOf.get(item);
    if (first === undefined) firstOf.set(item, index);
    return first === undefined || sent[first] === sent[index];
  });
}

/** R100: a finding for each string that is stored otherwise than it was sent; paths lead into what was sent. */
export function spellingFindings(kind: keyof typeof ENTRIES, sent: object): readonly Finding[] {
  return respelledIn(sent, spelledText, "").map(({ path, was, is }) =>
    findingOf(ENTRIES[kind], {
      path,
      message: {
        da: `${visible(was)} gemmes som ${quoted(is)}.`,
        en: `${visible(was)} is stored as ${quoted(is)}.`,
      },
    }),
  );
}

interface Respelled {
  path: string;
  was: string;
  is: string;
}

function respelledIn(value: unknown, speller: Speller, path: string): Respelled[] {
  if (typeof value === "string") {
    const is = speller(value);
    return is === value ? [] : [{ path, was: value, is }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => respelledIn(item, speller, path + pointer(index)));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    respelledIn(item, SPELLERS[name] ?? spelledText, path + pointer(name)),
  );
}

/** More than a message quotes. */
const LONGEST_SHOWN = 200;

/** The text with all that the eye cannot tell apart written as U+XXXX. */
function visible(text: string): string {
  return quoted(
    text
      .slice(0, LONGEST_SHOWN)
      .replace(/[\p{Cf}\p{M}\u00A0\u2010-\u2015\u2212]/gu, (character) => `⟨${codePointOf(character)}⟩`),
  );
}
