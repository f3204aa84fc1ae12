import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { isCalendarYear, isLocalDate, yearOf } from "../rule/local-date.js";
import { NO_PERSONAL_DATA, personalDataOf } from "../rule/personal-data.js";
import { firstUnprintable, holdsUnprintable, isBlank, quoted, quotedList } from "../rule/quotation.js";
import { type BilingualText, type Finding, judge, type Violation } from "../rule/rule.js";
import {
  type GivenId,
  givenIds,
  type PolicyVersionContent,
  type PolicyVersionContext,
  type VersionRule,
  versionRule,
} from "./policy-version.document.js";

/** From the first day of a policy's period to the day after its last. */
const LONGEST_PERIOD_YEARS = 25;

const everyGoalStandsInOneArea = versionRule(
  "I1",
  "FATAL",
  {
    title: { da: "Hvert mål står i ét indsatsområde", en: "Every goal stands in one priority area" },
    explanation: {
      da: "En udgave af politikken har mindst ét indsatsområde, og hvert mål står i netop ét af dem.",
      en: "A version of the policy has at least one priority area, and every goal stands in exactly one of them.",
    },
    hint: { da: "Sæt målet i ét af indsatsområderne.", en: "Put the goal into one of the priority areas." },
  },
  ({ areas, goals }) => {
    const ids = areas.map(({ id }) => id);
    const known = new Set(ids);
    const areasOf = new Map<string, Set<string>>();
    const noArea = { path: "/areas", message: { da: "Der er intet indsatsområde.", en: "There is no priority area." } };
    return [
      ...(areas.length > 0 ? [] : [noArea]),
      ...goals.flatMap(({ id, area }, i) => {
        const before = areasOf.get(id) ?? new Set();
        const earlier = firstOther(before, area);
        areasOf.set(id, before.add(area));
        const path = pointer("goals", i, "area");
        if (!known.has(area)) return [{ path, message: noSuchArea(id, area), hint: chooseAmong(ids) }];
        return earlier ? [{ path, message: inTwoAreas(id, [earlier, area]) }] : [];
      }),
    ];
  },
);

function firstOther(areas: Iterable<string>, than: string): string | undefined {
  for (const area of areas) if (area !== than) return area;
  return undefined;
}

function noSuchArea(goal: string, area: string): BilingualText {
  return {
    da: `Målet ${quoted(goal)} står i ${quoted(area)}, som ikke er et af indsatsområderne.`,
    en: `The goal ${quoted(goal)} stands in ${quoted(area)}, which is none of the priority areas.`,
  };
}

function chooseAmong(ids: readonly string[]): BilingualText {
  return { da: `Vælg blandt ${quotedList(ids)}.`, en: `Choose among ${quotedList(ids)}.` };
}

function inTwoAreas(goal: string, areas: readonly string[]): BilingualText {
  return {
    da: `Målet ${quoted(goal)} står i flere indsatsområder: ${quotedList(areas)}.`,
    en: `The goal ${quoted(goal)} stands in several priority areas: ${quotedList(areas)}.`,
  };
}

const adoptedTextStays = versionRule(
  "I2",
  "FATAL",
  {
    title: { da: "En vedtaget tekst ligger fast", en: "An adopted text stands" },
    explanation: {
      da: "Fra vedtagelsen ændres en udgaves indhold aldrig: dens hash er den samme for altid.",
      en: "From its adoption a version's content never changes: its hash is the same for good.",
    },
    hint: { da: "Skriv et udkast til den næste udgave.", en: "Draft the next version." },
  },
  (_version, { closedAs }) =>
    closedAs === null
      ? []
      : [
          {
            path: "/version",
            message: {
              da: `Udgaven er vedtaget (${closedAs}), og dens tekst ligger fast.`,
              en: `The version has been adopted (${closedAs}), and its text stands.`,
            },
          },
        ],
);

const idsAreNeverReused = versionRule(
  "I3",
  "FATAL",
  {
    title: { da: "Et id bruges aldrig igen", en: "An id is never used again" },
    explanation: {
      da: "Et id står for det samme for altid: aldrig for noget andet, i en anden politik eller af en anden art.",
      en: "An id stands for the same thing for good: never for another one, of another policy or of another kind.",
    },
    hint: { da: "Giv det et id, der ikke har været brugt.", en: "Give it an id that has not been used." },
  },
  (version, { given }) => {
    const own = givenIds(version);
    const repeats = repeatsIn(own.map(({ id }) => id)).flatMap(({ index }) => {
      const path = own[index]?.path ?? "";
      const it = quoted(own[index]?.id);
      return [
        { path, message: { da: `${it} er brugt to gange i udgaven.`, en: `${it} is used twice in the version.` } },
      ];
    });
    const reused = own.flatMap((mine) => {
      const other = given.get(mine.id);
      return other && !isSameObject(mine, other) ? [{ path: mine.path, message: takenBy(mine, other) }] : [];
    });
    return [...repeats, ...reused];
  },
);

function isSameObject(one: GivenId, other: GivenId): boolean {
  return one.kind === other.kind && one.policy === other.policy && one.direction === other.direction;
}

const KINDS: Readonly<Record<GivenId["kind"], BilingualText>> = {
  policy: { da: "en politik", en: "a policy" },
  principle: { da: "et grundprincip", en: "a basic principle" },
  concept: { da: "et begreb", en: "a concept" },
  area: { da: "et indsatsområde", en: "a priority area" },
  theme: { da: "en indsats", en: "an effort theme" },
  goal: { da: "et mål", en: "a goal" },
};

function takenBy(mine: GivenId, other: GivenId): BilingualText {
  const isOtherDirection = mine.kind === other.kind && mine.policy === other.policy;
  const { da, en } = KINDS[other.kind];
  return isOtherDirection
    ? {
        da: `${quoted(mine.id)} er et mål, der skal den anden vej (${other.direction}).`,
        en: `${quoted(mine.id)} is a goal that is to go the other way (${other.direction}).`,
      }
    : {
        da: `${quoted(mine.id)} er ${da} i ${quoted(other.policy)}.`,
        en: `${quoted(mine.id)} is ${en} of ${quoted(other.policy)}.`,
      };
}

const everyGoalIsMeasured = versionRule(
  "I4",
  "WARNING",
  {
    title: { da: "Hvert mål har en indikator", en: "Every goal has an indicator" },
    explanation: {
      da: "Et mål, som ingen indikator måler, kan der ikke følges op på.",
      en: "A goal that no indicator measures cannot be followed up.",
    },
    hint: {
      da: "Definér en indikator, der måler målet (defineIndicator).",
      en: "Define an indicator that measures the goal (defineIndicator).",
    },
  },
  ({ goals }, { measured }) =>
    goals.flatMap(({ id }, i) =>
      measured.has(id)
        ? []
        : [
            {
              path: pointer("goals", i),
              message: {
                da: `Målet ${quoted(id)} har ingen indikator.`,
                en: `The goal ${quoted(id)} has no indicator.`,
              },
            },
          ],
    ),
);

const idsAndPeriodAreWellFormed = versionRule(
  "R50",
  "FATAL",
  {
    version: 2,
    title: { da: "Id'er og periode er læselige", en: "Ids and period can be read" },
    explanation: {
      da:
        "Id'er er 1 til 80 af a-z, 0-9 og bindestreg. Perioden er fra en dag til dagen efter dens sidste, " +
        `højst ${LONGEST_PERIOD_YEARS} år efter.`,
      en:
        "Ids are 1 to 80 of a-z, 0-9 and hyphen. The period is from a day to the day after its last, " +
        `${LONGEST_PERIOD_YEARS} years at most.`,
    },
    hint: { da: "Skriv f.eks. mål-id'et goal-2015-1.", en: "Write a goal's id as goal-2015-1, for instance." },
  },
  (version) => {
    return [
      ...(isPeriod(version) ? [] : [noPeriod(version)]),
      ...givenIds(version).flatMap(({ id, path }) =>
        /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) ? [] : [unreadable(id, path)],
      ),
    ];
  },
);

/** Each year of a period becomes a cycle with milestones, so the number of years is limited. */
function isPeriod({ from, to }: PolicyVersionContent): boolean {
  if (!isLocalDate(from) || !isLocalDate(to) || from >= to) return false;
  const [begins, ends] = [yearOf(from), yearOf(to)];
  return isCalendarYear(begins) && isCalendarYear(ends) && ends - begins <= LONGEST_PERIOD_YEARS;
}

function noPeriod({ from, to }: PolicyVersionContent): Violation {
  return {
    path: "/to",
    message: { da: `${from} til ${to} er ikke en periode.`, en: `${from} to ${to} is no period.` },
    hint: {
      da: `Skriv endsOn senere end startsOn og højst ${LONGEST_PERIOD_YEARS} år efter, f.eks. 2015-01-01 til 2019-01-01.`,
      en: `Write endsOn later than startsOn, by ${LONGEST_PERIOD_YEARS} years at most, e.g. 2015-01-01 to 2019-01-01.`,
    },
  };
}

function unreadable(id: string, path: string): Violation {
  const message = {
    da: `${quoted(id)} er ikke 1 til 80 af a-z, 0-9 og bindestreg.`,
    en: `${quoted(id)} is not 1 to 80 of a-z, 0-9 and hyphen.`,
  };
  return { path, message };
}

const textsAreWritten = versionRule(
  "R51",
  "FATAL",
  {
    title: { da: "Politikkens tekster er skrevet", en: "The policy's texts are written" },
    explanation: {
      da: "Den danske tekst er den gældende og er aldrig tom; ingen tekst har styretegn.",
      en: "The Danish text is the authoritative one and is never blank; no text holds control characters.",
    },
    hint: { da: "Skriv teksten, eller udelad den helt.", en: "Write the text, or leave it out altogether." },
  },
  (version) => textsIn(version, "").flatMap(unwritten),
);

interface PlacedText {
  readonly path: string;
  readonly da: string;
  readonly en: string;
}

function textsIn(value: unknown, path: string): PlacedText[] {
  if (typeof value !== "object" || value === null) return [];
  const { da, en } = value as { da?: unknown; en?: unknown };
  if (typeof da === "string") return [{ path, da, en: typeof en === "string" ? en : "" }];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, path + pointer(key)));
}

function unwritten({ path, da, en }: PlacedText): Violation[] {
  if (isBlank(da)) {
    return [{ path: `${path}/da`, message: { da: "Den danske tekst er tom.", en: "The Danish text is blank." } }];
  }
  return Object.entries({ da, en }).flatMap(([language, text]) => {
    if (!holdsUnprintable(text)) return [];
    const character = firstUnprintable(text);
    const message = {
      da: `Teksten har tegnet ${character}.`,
      en: `The text holds the character ${character}.`,
    };
    return [{ path: `${path}/${language}`, message }];
  });
}

const versionNamesNobody = versionRule("I43", "FATAL", NO_PERSONAL_DATA, (version) => personalDataOf(version));

/** The rules on policy versions, in the order of their findings. */
export const versionRules: readonly VersionRule[] = [
  everyGoalStandsInOneArea,
  adoptedTextStays,
  idsAreNeverReused,
  everyGoalIsMeasured,
  versionNamesNobody,
  idsAndPeriodAreWellFormed,
  textsAreWritten,
];

/** All findings on a version; a version that can be saved has nothing but warnings. */
export function judgePolicyVersion(version: PolicyVersionContent, context: PolicyVersionContext): Finding[] {
  return judge(versionRules, version, context);
}
