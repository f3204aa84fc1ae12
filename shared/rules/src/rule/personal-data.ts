import { normalForm } from "../time/normal-form.js";
import { pointer } from "./finding-path.js";
import type { BilingualText, RuleDescription, Violation } from "./rule.js";

/** What identifies a private person: a civil registration number (CPR), a mail address or a phone number. */
export type PersonalDataKind = "CPR" | "EMAIL" | "PHONE";

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** The number of its first character, from 1. */
  readonly at: number;
}

/** The city's own mail domains: an administration's mailbox is not private. */
const PUBLIC_MAIL_DOMAINS = ["kk.dk"];

const GAP = "[\\p{Z}\\s.\\-\\u2010-\\u2015\\u2212/]";
/** Six digits and four, the six perhaps in pairs; or ten single digits. A period such as 2011-2014 is neither. */
const CPR = new RegExp(
  `(?<![\\p{N}])(?:\\d\\d${GAP}?\\d\\d${GAP}?\\d\\d${GAP}{0,3}\\d{4}|\\d(?:${GAP}\\d){9})(?![\\p{N}])`,
  "gu",
);
const CPR_WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

// A mail address is looked for around its @, and the length of each part is limited, so that no text takes long to check.
const AT = /@|[([](?:at|snabel-?a)[)\]]/giu;
const MAILBOX = /[\p{L}\p{N}._%+'-]{1,64}\s{0,2}$/u;
const LONGEST_MAILBOX = 2 * 64 + 2;
const DOMAIN = /\s{0,2}((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})/uy;

/** Of each kind in one text; more tell whoever mends it no more. */
const MOST_IN_A_TEXT = 100;

/** A phone number has as many, and a CPR number more. */
const LEAST_DIGITS = 8;
const EIGHT_DIGITS = "\\d(?:[\\p{Z}.\\-]?\\d){7}(?!\\p{N})";
const PHONES = [
  new RegExp(`(?<!\\p{N})(?:\\+|00)\\p{Z}?45\\p{Z}?${EIGHT_DIGITS}`, "gu"),
  /(?<!\p{N})\+[1-9]\d{0,2}(?:[\p{Z}-]?\d){8,12}(?!\p{N})/gu,
  new RegExp(
    `(?<!\\p{L})(?:tlf|tel|telefon(?:nr|nummer)?|mob|mobil(?:nr|nummer|telefon)?|phone|ring|call|sms)(?!\\p{L})[^\\p{L}\\p{N}]{0,4}(?:(?:nr|nummer|number|til|på|to|on)[^\\p{L}\\p{N}]{0,3})?${EIGHT_DIGITS}`,
    "giu",
  ),
  /(?<![\p{N}.,]\p{Z}?)[2-9]\d(?:\p{Z}\d\d){3}(?![\p{N}]|[.,]\d|\p{Z}?(?:kr|dkk|mio|mia|pct|%))/giu,
];

/**
 * Finds personal data in a text, in the text's order. A civil registration number (CPR) has a date and check digits (modulus 11);
 * numbers of the first of January may have no check digits. Spaces, dashes and invisible characters in a number make no difference.
 */
export function personalDataIn(text: string): PersonalData[] {
  if (!/[\p{N}@]|[([](?:at|snabel)/iu.test(text)) return [];
  const { plain, placeOf } = plainly(text);
  const hasNumbers = (plain.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS;
  const found = [
    ...(hasNumbers ? cprNumbersIn(plain) : []),
    ...first(mailAddressesIn(plain), ({ domain }) => !isPublic(domain)).map(match("EMAIL")),
    ...(hasNumbers ? PHONES.flatMap((phone) => first(plain.matchAll(phone), () => true)).map(match("PHONE")) : []),
  ];
  const distinct = new Map(found.map((each) => [`${each.kind} ${each.at}`, each]));
  return [...distinct.values()].sort((a, b) => a.at - b.at).map(({ kind, at }) => ({ kind, at: placeOf(at) }));
}

const cprNumbersIn = (plain: string) =>
  first(plain.matchAll(CPR), ([digits]) => isCpr(digits.replace(/\D/gu, ""))).map(match("CPR"));

const match = (kind: PersonalDataKind) => (found: { readonly index: number }) => ({ kind, at: found.index });

function first<T>(found: Iterable<T>, counts: (each: T) => boolean): T[] {
  const taken: T[] = [];
  for (const each of found) {
    if (counts(each)) taken.push(each);
    if (taken.length === MOST_IN_A_TEXT) break;
  }
  return taken;
}

function* mailAddressesIn(text: string): Generator<{ index: number; domain: string }> {
  let from = 0;
  for (const { index: at, 0: sign } of text.matchAll(AT)) {
    DOMAIN.lastIndex = at + sign.length;
    const domain = DOMAIN.exec(text)?.[1];
    if (domain === undefined) continue;
    const before = text.slice(Math.max(from, at - LONGEST_MAILBOX), at);
    const mailbox = MAILBOX.exec(before)?.[0];
    if (mailbox === undefined) continue;
    from = DOMAIN.lastIndex;
    yield { index: at - mailbox.length, domain };
  }
}

/** The text as a reader sees it, with wide digits as plain ones; `placeOf` gives the place of each unit in the original text. */
function plainly(text: string): { plain: string; placeOf: (at: number) => number } {
  const isPlain = !/\p{Cf}/u.test(text) && normalForm(text, "NFKC") === text;
  if (isPlain) return { plain: text, placeOf: placesIn(text) };
  let plain = "";
  const places: number[] = [];
  for (const [index, character] of [...text].entries()) {
    const seen = seenAs(character);
    plain += seen;
    for (let unit = 0; unit < seen.length; unit++) places.push(index + 1);
  }
  return { plain, placeOf: (at) => places[at] ?? at + 1 };
}

const MOST_KNOWN = 5_000;
const known = new Map<string, string>();

function seenAs(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const seen = /\p{Cf}/u.test(character) ? "" : character.normalize("NFKC");
  if (known.size < MOST_KNOWN) known.set(character, seen);
  return seen;
}

/** The number of the character at a unit of the text; to be asked for one place after the other. */
function placesIn(text: string): (at: number) => number {
  let [unit, place] = [0, 1];
  return (at) => {
    for (; unit < at; place++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return place;
  };
}

function isPublic(domain: string): boolean {
  const name = domain.toLowerCase();
  return PUBLIC_MAIL_DOMAINS.some((own) => name === own || name.endsWith(`.${own}`));
}

function isCpr(digits: string): boolean {
  const numbers = [...digits].map(Number);
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const year = centuryOf(Number(digits.slice(4, 6)), numbers[6] ?? 0) + Number(digits.slice(4, 6));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const sum = numbers.reduce((total, number, place) => total + number * (CPR_WEIGHTS[place] ?? 0), 0);
  return sum % 11 === 0 || (day === 1 && month === 1);
}

/** The century of a birth year of two digits; the number's seventh digit decides it. */
function centuryOf(year: number, seventh: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

/** The texts of rule I43, the same for every kind of document. */
export const NO_PERSONAL_DATA: RuleDescription = {
  title: { da: "Ingen personoplysninger i fritekst", en: "No personal data in free text" },
  explanation: {
    da: "Offentliggjort tekst har intet CPR-nummer og ingen privat e-mailadresse eller privat telefonnummer.",
    en: "Published text has no civil registration number (CPR), and no private e-mail address or phone number.",
  },
  hint: {
    da: "Fjern oplysningen. Forvaltningens egne postkasser (@kk.dk) er tilladt.",
    en: "Remove it. Mailboxes of the administration itself (@kk.dk) are allowed.",
  },
};

const NAMES: Readonly<Record<PersonalDataKind, BilingualText>> = {
  CPR: { da: "et CPR-nummer", en: "a civil registration number (CPR)" },
  EMAIL: { da: "en privat e-mailadresse", en: "a private e-mail address" },
  PHONE: { da: "et privat telefonnummer", en: "a private phone number" },
};

/** Fields with ids, which are no free text. */
const NO_FREE_TEXT: ReadonlySet<string> = new Set(["id", "plan", "callLetter", "question", "evidence"]);

/** A violation for each piece of personal data in a document. The message does not repeat the data. */
export function personalDataOf(value: unknown, path = ""): Violation[] {
  if (typeof value === "string") return placed(personalDataIn(value), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (NO_FREE_TEXT.has(key)) return [];
    const below = path + pointer(key);
    return key === "account" && typeof item === "string" ? placed(inAccount(item), below) : personalDataOf(item, below);
  });
}

/** An account is a number, perhaps in groups, often with a name after it; the number can look like a phone number. */
function inAccount(account: string): readonly PersonalData[] {
  return /^\d+$/.test(account) ? [] : personalDataIn(account).filter(({ kind }) => kind !== "PHONE");
}

function placed(found: readonly PersonalData[], path: string): Violation[] {
  return found.map(({ kind, at }) => ({ path, message: messageOf(kind, at) }));
}

function messageOf(kind: PersonalDataKind, at: number): BilingualText {
  return {
    da: `Teksten har ${NAMES[kind].da} ved tegn nr. ${at}.`,
    en: `The text has ${NAMES[kind].en} at character ${at}.`,
  };
}
