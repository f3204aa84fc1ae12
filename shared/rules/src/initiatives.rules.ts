import { pointer } from "./finding.path.js";
import { repeatsIn } from "./list.repetition.js";
import { type Offence, rule } from "./rule.definition.js";
import { isBlank, quoted } from "./value.quotation.js";

const LONGEST_CODE = 64;

/** The code is what stays the same from revision to revision: history and statements find the initiative by it. */
export const codesIdentify = rule(
  "R4",
  "FATAL",
  {
    title: { da: "Hver indsats har sin egen kode", en: "Every initiative has a code of its own" },
    explanation: {
      da: `En indsats' kode er udfyldt, højst ${LONGEST_CODE} tegn lang og står kun én gang i planen.`,
      en: `An initiative's code is filled in, at most ${LONGEST_CODE} characters long and stands once in the plan.`,
    },
    hint: {
      da: "Giv indsatsen en kort kode, som ingen anden indsats i planen har, f.eks. BUU-01.",
      en: "Give the initiative a short code that no other initiative of the plan has, e.g. BUU-01.",
    },
  },
  ({ initiatives }) => [
    ...initiatives.flatMap(({ code }, i) => malformedCode(pointer("initiatives", i, "code"), code)),
    ...repeatsIn(initiatives.map(({ code }) => code)).map(({ index, value }) => ({
      path: pointer("initiatives", index, "code"),
      message: {
        da: `Koden ${quoted(value)} bruges af mere end én indsats i planen.`,
        en: `The code ${quoted(value)} is used by more than one initiative of the plan.`,
      },
    })),
  ],
);

export const partnersAndThemesAreDistinct = rule(
  "R12",
  "ERROR",
  {
    title: { da: "Partnere og temaer nævnes én gang", en: "Partners and themes are named once" },
    explanation: {
      da: "En indsats nævner hver partner og hvert indsatstema højst én gang.",
      en: "An initiative names each partner and each effort theme at most once.",
    },
    hint: { da: "Fjern gentagelsen.", en: "Remove the repeat." },
  },
  ({ initiatives }) =>
    initiatives.flatMap(({ code, partners, themes }, i) => [
      ...repeatsIn(partners).map(({ index, value }) => ({
        path: pointer("initiatives", i, "partners", index),
        message: {
          da: `Indsatsen ${quoted(code)} nævner partneren ${quoted(value)} mere end én gang.`,
          en: `The initiative ${quoted(code)} names the partner ${quoted(value)} more than once.`,
        },
      })),
      ...repeatsIn(themes).map(({ index, value }) => ({
        path: pointer("initiatives", i, "themes", index),
        message: {
          da: `Indsatsen ${quoted(code)} nævner temaet ${quoted(value)} mere end én gang.`,
          en: `The initiative ${quoted(code)} names the theme ${quoted(value)} more than once.`,
        },
      })),
    ]),
);

function malformedCode(path: string, code: string): Offence[] {
  if (isBlank(code)) {
    return [{ path, message: { da: `Koden ${quoted(code)} er tom.`, en: `The code ${quoted(code)} is blank.` } }];
  }
  const { length } = [...code];
  if (length <= LONGEST_CODE) return [];
  const message = {
    da: `Koden ${quoted(code)} er på ${length} tegn; den må højst være på ${LONGEST_CODE}.`,
    en: `The code ${quoted(code)} is ${length} characters long; it may be at most ${LONGEST_CODE}.`,
  };
  return [{ path, message }];
}
