import { districts } from "../code/districts.js";
import { sameSpelling, spelledCode } from "../code/spelling.js";
import { planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { groupedBy } from "../rule/list.js";
import { holdsUnprintable, isBlank, quoted, quotedList } from "../rule/quotation.js";
import type { Violation } from "../rule/rule.js";

/** Latin letters and digits in groups, with one hyphen, dot, slash or underscore between two groups. */
const GRAMMAR = /^[\p{Script=Latin}\p{Nd}]+(?:[-./_][\p{Script=Latin}\p{Nd}]+)*$/u;

/** FATAL, since a code can never be taken back: two codes that look alike would be two initiatives for good. */
export const codesAreWellFormed = planRule(
  "R101",
  "FATAL",
  {
    title: { da: "Indsatsers koder har én skrivemåde", en: "Initiatives' codes have one spelling" },
    explanation: {
      da:
        "En kode er latinske bogstaver og cifre, med én bindestreg, ét punktum, én skråstreg eller én understregning mellem to grupper. " +
        "En indsats beholder sin kodes skrivemåde fra revision til revision.",
      en:
        "A code is Latin letters and digits, with one hyphen, dot, slash or underscore between two groups. " +
        "An initiative keeps the spelling of its code from revision to revision.",
    },
    hint: { da: "Skriv koden som f.eks. BUU-01.", en: "Write the code as in BUU-01." },
  },
  ({ initiatives }, { before }) => {
    const codes = new Set((before?.initiatives ?? []).map(({ code }) => spelledCode(code)));
    const published = groupedBy([...codes], sameSpelling);
    return initiatives.flatMap(({ code }, index) => {
      const path = pointer("initiatives", index, "code");
      if (isBlank(code)) return [];
      // What stands in the revision before may stay: it can be older than the grammar. What is sent is spelled by now.
      if (codes.has(code)) return [];
      const [earlier] = published.get(sameSpelling(code)) ?? [];
      if (earlier !== undefined) return [otherSpelling(path, code, earlier)];
      return GRAMMAR.test(code) ? [] : [malformed(path, code)];
    });
  },
);

function malformed(path: string, code: string): Violation {
  const wrong = [...new Set([...code].filter((character) => !/[\p{Script=Latin}\p{Nd}\-./_]/u.test(character)))];
  const named = wrong.length > 0 ? quotedList(wrong) : undefined;
  return {
    path,
    message: {
      da: `Koden ${quoted(code)} følger ikke skrivemåden${named ? `: den har ${named}` : ""}.`,
      en: `The code ${quoted(code)} does not follow the spelling${named ? `: it has ${named}` : ""}.`,
    },
  };
}

function otherSpelling(path: string, code: string, earlier: string): Violation {
  return {
    path,
    message: {
      da: `Koden ${quoted(code)} skrives ${quoted(earlier)} i den offentliggjorte revision.`,
      en: `The code ${quoted(code)} is written ${quoted(earlier)} in the published revision.`,
    },
    hint: { da: `Skriv ${quoted(earlier)}.`, en: `Write ${quoted(earlier)}.` },
  };
}

/** WARNING: a project may work where no district's name fits. */
export const districtsAreOfficial = planRule(
  "R102",
  "WARNING",
  {
    title: { da: "Bydele nævnes ved deres officielle navn", en: "Districts are named by their official name" },
    explanation: {
      da: "En bydel, som ikke er på listen over Københavns bydele, gemmes som fri tekst og tælles for sig.",
      en: "A district that is not in the list of Copenhagen's districts is kept as free text and counted on its own.",
    },
    hint: {
      da: `Vælg blandt ${quotedList(districts.items.map(({ code }) => code))}.`,
      en: `Choose among ${quotedList(districts.items.map(({ code }) => code))}.`,
    },
  },
  ({ initiatives }) =>
    initiatives.flatMap((initiative, i) =>
      initiative.districts.flatMap((name, k) =>
        isBlank(name) || holdsUnprintable(name) || districts.has(name)
          ? []
          : [unknownDistrict(pointer("initiatives", i, "districts", k), name)],
      ),
    ),
);

function unknownDistrict(path: string, name: string): Violation {
  return {
    path,
    message: {
      da: `${quoted(name)} er ikke en af Københavns bydele.`,
      en: `${quoted(name)} is none of Copenhagen's districts.`,
    },
  };
}
