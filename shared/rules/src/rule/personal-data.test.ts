import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { aLine, anInitiative, aPlan, refusals } from "../document/action-plan.fixture.js";
import { personalDataIn } from "./personal-data.js";

/** Ten digits that pass for a civil registration number: of a day without such persons, with check digits that fit. */
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2];
const numberOf = (date: string, middle: string): string | undefined => {
  const nine = `${date}${middle}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(nine[place]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : `${nine}${check}`;
};
const aNumber = numberOf("241211", "400") ?? numberOf("241211", "401") ?? "";
const [date, rest] = [aNumber.slice(0, 6), aNumber.slice(6)];
const kindsIn = (text: string) => personalDataIn(text).map(({ kind }) => kind);

describe("civil registration numbers", () => {
  test.each([
    ["written as ten digits", aNumber],
    ["with a dash", `${date}-${rest}`],
    ["with a space", `${date} ${rest}`],
    ["with a long dash and spaces", `${date} – ${rest}`],
    ["written in pairs", `${date.replace(/(..)(..)(..)/, "$1 $2 $3")} ${rest}`],
    ["with dots", `${date.replace(/(..)(..)(..)/, "$1.$2.$3")}-${rest}`],
    ["written digit by digit", [...aNumber].join(" ")],
    ["with hidden characters in it", [...aNumber].join("\u200b")],
    ["written in wide digits", [...aNumber].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("")],
    ["of a first of January, which may have no check digit", "010165-4321"],
  ])("a civil registration number %s is found", (_how, written) => {
    expect(kindsIn(`Kontakt cpr.${written}, som deltager.`)).toEqual(["CPR"]);
    expect(kindsIn(written)).toEqual(["CPR"]);
  });

  test("a civil registration number is found at its place, whatever is around it", () => {
    const word = fc.stringMatching(/^[a-zæøå]{0,12}$/);
    fc.assert(
      fc.property(word, word, (before, after) => {
        const text = `${before} ${date}-${rest} ${after}`;
        expect(personalDataIn(text)).toEqual([{ kind: "CPR", at: before.length + 2 }]);
      }),
    );
  });
});

describe("other numbers", () => {
  test.each([
    "Politikken gælder 2011-2014, og 2012-2014 10 indsatser",
    "12.500.000 kr. i 2012 og 3 500 000 kr. i 2013",
    "321211-4000",
    `1${aNumber}`,
    `${aNumber}1`,
    "0191f3a0-7b1c-7d2e-8f3a-112233445566",
    "Lov nr. 1115 af 23. september 2010, § 4, stk. 1",
    "Uge 10 11 12 13",
    "30 40 50 60 kr.",
    "+ 2.500.000 kr.",
    "www.kk.dk og integration@kk.dk og team@buf.kk.dk",
    "4–6 børn pr. 1.000 i 2010/2011",
  ])("no personal data is found in '%s'", (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });

  test("a number with one wrong digit is no civil registration number", () => {
    const wrong = `${aNumber.slice(0, 9)}${(Number(aNumber[9]) + 1) % 10}`;
    expect(kindsIn(wrong)).toEqual([]);
  });
});

describe("mail addresses and phone numbers", () => {
  test.each([
    ["EMAIL", "Skriv til en.borger@example.dk"],
    ["EMAIL", "ærlig_borger+sprog@mail.example.com."],
    ["EMAIL", "borger (at) example.dk"],
    ["EMAIL", "borger@notkk.dk"],
    ["PHONE", "+45 20 30 40 50"],
    ["PHONE", "0045 20304050"],
    ["PHONE", "tlf.: 20304050"],
    ["PHONE", "Ring til 2030 4050"],
    ["PHONE", "på 20 30 40 50 efter kl. 16"],
    ["PHONE", "+46 70 123 45 67"],
  ])("%s is found in '%s'", (kind, text) => {
    expect(kindsIn(text)).toContain(kind);
  });
});

describe("rule I43", () => {
  test("I43: a plan with personal data is refused at each place, and no finding repeats the data", () => {
    const initiatives = [
      anInitiative({
        description: { da: `Deltager ${date}-${rest} og mor@example.dk`, en: "None" },
        contact: "tlf. 20304050",
      } as object),
    ];
    const plan = aPlan({ initiatives, title: { da: "Plan", en: "Call +45 20304050" } });
    expect([...refusals(plan)].sort()).toEqual([
      "FATAL I43 /initiatives/0/contact",
      "FATAL I43 /initiatives/0/description/da",
      "FATAL I43 /initiatives/0/description/da",
      "FATAL I43 /title/en",
    ]);
    expect(JSON.stringify(refusals(plan))).not.toContain(rest);
  });

  test("I43: an account number is no personal data, and the words behind it are checked", () => {
    const plan = (account: string) => aPlan({ initiatives: [anInitiative({ budgetLines: [aLine({ account })] })] });
    for (const number of [aNumber, "5.46.60 Integrationsprogram", "20 30 40 50 Sprog"]) {
      expect(refusals(plan(number))).toEqual([]);
    }
    for (const named of [`${date}-${rest}`, `5.46.60 til ${aNumber}`, "5.46.60 mor@example.dk"]) {
      expect(refusals(plan(named))).toEqual(["FATAL I43 /initiatives/0/budgetLines/0/account"]);
    }
  });

  test("I43: personal data is found in a very long text of any kind", () => {
    for (const part of ["a", "1", "1 ", "@", "a@", ". ", "+4", "tlf "]) {
      expect(kindsIn(`${part.repeat(50_000)} ${aNumber}`)).toContain("CPR");
    }
  });
});
