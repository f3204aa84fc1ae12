import { comparePaths, pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { isCalendarYear, isLocalDate } from "../rule/local-date.js";
import { personalDataOf } from "../rule/personal-data.js";
import { firstUnprintable, holdsUnprintable, isBlank, quoted, quotedList } from "../rule/quotation.js";
import { type BilingualText, type Finding, findingOf, type Offence, type RuleEntry } from "../rule/rule.js";
import type { Severity } from "../rule/vocabulary.js";
import {
  type GivenId,
  givenIds,
  type PolicyVersionContent,
  type PolicyVersionContext,
} from "./policy-version.document.js";
import { LONGEST_PERIOD_YEARS, policyVersionWords } from "./policy-version.words.js";

interface VersionRule {
  readonly entry: RuleEntry;
  readonly check: (version: PolicyVersionContent, context: PolicyVersionContext) => readonly Offence[];
}

const rule = (id: keyof typeof policyVersionWords, severity: Severity, check: VersionRule["check"]): VersionRule => ({
  entry: { id, version: 1, severity, appliesTo: "POLICY_VERSION", ...policyVersionWords[id] },
  check,
});

const everyGoalStandsInOneArea = rule("I1", "FATAL", ({ areas, goals }) => {
  const ids = areas.map(({ id }) => id);
  const noArea = { path: "/areas", message: { da: "Der er intet indsatsområde.", en: "There is no priority area." } };
  return [
    ...(areas.length > 0 ? [] : [noArea]),
    ...goals.flatMap(({ id, area }, i) => {
      const earlier = goals.slice(0, i).find((goal) => goal.id === id && goal.area !== area);
      const path = pointer("goals", i, "area");
      if (!ids.includes(area)) return [{ path, message: noSuchArea(id, area), hint: chooseAmong(ids) }];
      return earlier ? [{ path, message: inTwoAreas(id, [earlier.area, area]) }] : [];
    }),
  ];
});

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

const adoptedTextStays = rule("I2", "FATAL", (_version, { closedAs }) =>
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

const idsAreNeverReused = rule("I3", "FATAL", (version, { given }) => {
  const own = givenIds(version);
  const repeats = repeatsIn(own.map(({ id }) => id)).flatMap(({ index }) => {
    const path = own[index]?.path ?? "";
    const it = quoted(own[index]?.id);
    return [{ path, message: { da: `${it} er brugt to gange i udgaven.`, en: `${it} is used twice in the version.` } }];
  });
  const reused = own.flatMap((mine) => {
    const other = given.get(mine.id);
    return other && !isSameObject(mine, other) ? [{ path: mine.path, message: takenBy(mine, other) }] : [];
  });
  return [...repeats, ...reused];
});

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
  const turned = mine.kind === other.kind && mine.policy === other.policy;
  const { da, en } = KINDS[other.kind];
  return turned
    ? {
        da: `${quoted(mine.id)} er et mål, der skal den anden vej (${other.direction}).`,
        en: `${quoted(mine.id)} is a goal that is to go the other way (${other.direction}).`,
      }
    : {
        da: `${quoted(mine.id)} er ${da} i ${quoted(other.policy)}.`,
        en: `${quoted(mine.id)} is ${en} of ${quoted(other.policy)}.`,
      };
}

const everyGoalIsMeasured = rule("I4", "WARNING", ({ goals }, { measured }) =>
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

const idsAndPeriodAreWellFormed = rule("R50", "FATAL", (version) => {
  return [
    ...(isPeriod(version) ? [] : [noPeriod(version)]),
    ...givenIds(version).flatMap(({ id, path }) =>
      /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) ? [] : [unreadable(id, path)],
    ),
  ];
});

/** Each year of it becomes a cycle with milestones, so a period has an end that a city can live to see. */
function isPeriod({ from, to }: PolicyVersionContent): boolean {
  if (!isLocalDate(from) || !isLocalDate(to) || from >= to) return false;
  const [begins, ends] = [from, to].map((date) => Number(date.slice(0, 4))) as [number, number];
  return isCalendarYear(begins) && isCalendarYear(ends) && ends - begins <= LONGEST_PERIOD_YEARS;
}

function noPeriod({ from, to }: PolicyVersionContent): Offence {
  return {
    path: "/to",
    message: { da: `${from} til ${to} er ikke en periode.`, en: `${from} to ${to} is no period.` },
    hint: {
      da: `Skriv to senere end from og højst ${LONGEST_PERIOD_YEARS} år efter, f.eks. 2015-01-01 til 2019-01-01.`,
      en: `Write 'to' later than 'from', by ${LONGEST_PERIOD_YEARS} years at most, e.g. 2015-01-01 to 2019-01-01.`,
    },
  };
}

function unreadable(id: string, path: string): Offence {
  const message = {
    da: `${quoted(id)} er ikke 1 til 80 af a-z, 0-9 og bindestreg.`,
    en: `${quoted(id)} is not 1 to 80 of a-z, 0-9 and hyphen.`,
  };
  return { path, message };
}

const textsAreWritten = rule("R51", "FATAL", (version) => textsIn(version, "").flatMap(unwritten));

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

function unwritten({ path, da, en }: PlacedText): Offence[] {
  if (isBlank(da)) {
    return [{ path: `${path}/da`, message: { da: "Den danske tekst er tom.", en: "The Danish text is blank." } }];
  }
  return Object.entries({ da, en }).flatMap(([language, words]) => {
    if (!holdsUnprintable(words)) return [];
    const it = firstUnprintable(words);
    const message = { da: `Teksten har tegnet ${it}.`, en: `The text holds the character ${it}.` };
    return [{ path: `${path}/${language}`, message }];
  });
}

const versionNamesNobody = rule("I43", "FATAL", (version) => personalDataOf(version));

const versionRules: readonly VersionRule[] = [
  everyGoalStandsInOneArea,
  adoptedTextStays,
  idsAreNeverReused,
  everyGoalIsMeasured,
  versionNamesNobody,
  idsAndPeriodAreWellFormed,
  textsAreWritten,
];

/** The rules on policy versions as data, in the order in which findings are told. */
export const policyVersionEntries: readonly RuleEntry[] = versionRules.map(({ entry }) => entry);

/** All that is to be said of a version; nothing but warnings where it can be saved. */
export function judgePolicyVersion(version: PolicyVersionContent, context: PolicyVersionContext): Finding[] {
  return versionRules.flatMap(({ entry, check }) =>
    check(version, context)
      .map((offence) => findingOf(entry, offence))
      .sort((one, other) => comparePaths(one.path, other.path)),
  );
}
