import { sameSpelling } from "../code/spelling.js";
import type { InitiativeContent } from "../document/action-plan.document.js";
import { planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { isBlank, quoted } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

const LONGEST_CODE = 64;

/** The code identifies the initiative in all revisions: history and statements find it by its code. */
export const codesIdentify = planRule(
  "R4",
  "FATAL",
  {
    version: 2,
    title: { da: "Hver indsats har sin egen kode", en: "Every initiative has a code of its own" },
    explanation: {
      da: `En indsats' kode er udfyldt, højst ${LONGEST_CODE} tegn lang og står kun én gang i planen, uanset store og små bogstaver.`,
      en: `An initiative's code is filled in, at most ${LONGEST_CODE} characters long and stands once in the plan, whatever its case.`,
    },
    hint: {
      da: "Giv indsatsen en kort kode, som ingen anden indsats i planen har, f.eks. BUU-01.",
      en: "Give the initiative a short code that no other initiative of the plan has, e.g. BUU-01.",
    },
  },
  ({ initiatives }) => [
    ...initiatives.flatMap(({ code }, i) => malformedCode(pointer("initiatives", i, "code"), code)),
    ...repeatsIn(initiatives.map(({ code }) => sameSpelling(code))).map(({ index }) => ({
      path: pointer("initiatives", index, "code"),
      message: {
        da: `Koden ${quoted(initiatives[index]?.code)} bruges af mere end én indsats i planen.`,
        en: `The code ${quoted(initiatives[index]?.code)} is used by more than one initiative of the plan.`,
      },
    })),
  ],
);

/** Lists by which initiatives are counted: with a name twice, the initiative and its money would be counted twice. */
const COUNTED_UNDER = {
  partners: { da: "partneren", en: "partner" },
  themes: { da: "temaet", en: "theme" },
  targetGroups: { da: "målgruppen", en: "target group" },
  districts: { da: "bydelen", en: "district" },
} as const;
type CountedUnder = keyof typeof COUNTED_UNDER;

export const listsAreDistinct = planRule(
  "R12",
  "ERROR",
  {
    version: 3,
    title: {
      da: "Partnere, temaer, målgrupper og bydele nævnes én gang",
      en: "Partners, themes, target groups and districts are named once",
    },
    explanation: {
      da: "En indsats nævner hver partner, hvert indsatstema, hver målgruppe og hver bydel højst én gang, og ingen af dem er tom.",
      en: "An initiative names each partner, effort theme, target group and district at most once, and none is blank.",
    },
    hint: { da: "Fjern gentagelsen eller det tomme navn.", en: "Remove the repeat, or the blank name." },
  },
  ({ initiatives }) =>
    initiatives.flatMap((initiative, i) =>
      (Object.keys(COUNTED_UNDER) as CountedUnder[]).flatMap((list) => misnamedIn(initiative, i, list)),
    ),
);

function misnamedIn(initiative: InitiativeContent, i: number, list: CountedUnder): Violation[] {
  const { code } = initiative;
  const names = initiative[list];
  const { da, en } = COUNTED_UNDER[list];
  const repeats = repeatsIn(names.map(sameSpelling)).map(({ index }) => ({
    path: pointer("initiatives", i, list, index),
    message: {
      da: `Indsatsen ${quoted(code)} nævner ${da} ${quoted(names[index])} mere end én gang.`,
      en: `The initiative ${quoted(code)} names the ${en} ${quoted(names[index])} more than once.`,
    },
  }));
  if (list === "partners" || list === "themes") return repeats;
  const blanks = names.flatMap((name, index) => (isBlank(name) ? [{ name, index }] : []));
  return [...repeats, ...blanks.map(({ name, index }) => blankName(pointer("initiatives", i, list, index), name))];
}

function blankName(path: string, name: string): Violation {
  return { path, message: { da: `Navnet ${quoted(name)} er tomt.`, en: `The name ${quoted(name)} is blank.` } };
}

function malformedCode(path: string, code: string): Violation[] {
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
