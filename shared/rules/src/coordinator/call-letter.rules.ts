import { pointer } from "../rule/finding-path.js";
import { NO_PERSONAL_DATA, personalDataOf } from "../rule/personal-data.js";
import { isBlank, quoted } from "../rule/quotation.js";
import { type BilingualText, type Finding, judge, type Violation } from "../rule/rule.js";
import { type CallLetterContent, type CallLetterContext, type LetterRule, letterRule } from "./call-letter.document.js";

const issuedAgainstTheBarometer = letterRule(
  "I17",
  "FATAL",
  {
    title: { da: "Skrivelsen bygger på årets barometer", en: "The letter rests on the year's barometer" },
    explanation: {
      da: "En opfordringsskrivelse udsendes først, når årets integrationsbarometer er offentliggjort.",
      en: "A call letter is issued only once the integration barometer of its year has been released.",
    },
    hint: { da: "Offentliggør årets barometer først.", en: "Release the year's barometer first." },
  },
  ({ year }, { release }) =>
    release
      ? []
      : [
          {
            path: "/year",
            message: {
              da: `Integrationsbarometret for ${year} er ikke offentliggjort.`,
              en: `The integration barometer of ${year} has not been released.`,
            },
          },
        ],
);

const oneLiveLetter = letterRule(
  "I18",
  "FATAL",
  {
    title: { da: "Et udvalg har højst én gældende skrivelse om året", en: "A committee has one live letter a year" },
    explanation: {
      da: "Et udvalg har højst én opfordringsskrivelse i hvert års cyklus, som hverken er trukket tilbage eller bortfaldet.",
      en: "In each year's cycle a committee has at most one call letter that is neither withdrawn nor lapsed.",
    },
    hint: {
      da: "Træk den gældende skrivelse tilbage; den nye træder i dens sted.",
      en: "Withdraw the live letter; the new one takes its place.",
    },
  },
  ({ year, committee }, { liveLetter }) =>
    liveLetter
      ? [
          {
            path: "/committee",
            message: {
              da: `${committee} har allerede en skrivelse for ${year}: ${liveLetter}.`,
              en: `${committee} has a letter for ${year} already: ${liveLetter}.`,
            },
          },
        ]
      : [],
);

const challengesLinkGoals = letterRule(
  "I19",
  "ERROR",
  {
    title: { da: "Hver udfordring vedrører et mål", en: "Every challenge links a goal" },
    explanation: {
      da: "Hver udfordring i skrivelsen er knyttet til mindst ét af politikkens mål.",
      en: "Every challenge of the letter is linked to at least one of the policy's goals.",
    },
    hint: { da: "Nævn de mål, som udfordringen vedrører.", en: "Name the goals that the challenge touches." },
  },
  ({ challenges, questions }, { goals }) => [
    ...challenges.flatMap((challenge, i) =>
      challenge.goals.length > 0
        ? challenge.goals.flatMap((goal, k) => unknownGoal(goal, goals, pointer("challenges", i, "goals", k)))
        : [
            {
              path: pointer("challenges", i, "goals"),
              message: {
                da: `Udfordringen ${quoted(challenge.text.da)} er ikke knyttet til noget mål.`,
                en: `The challenge ${quoted(challenge.text.da)} is linked to no goal.`,
              },
            },
          ],
    ),
    ...questions.flatMap(({ goal }, i) =>
      goal === null ? [] : unknownGoal(goal, goals, pointer("questions", i, "goal")),
    ),
  ],
);

function unknownGoal(goal: string, goals: readonly string[], path: string): Violation[] {
  if (goals.includes(goal)) return [];
  const message = {
    da: `${quoted(goal)} er ikke et af politikkens mål.`,
    en: `${quoted(goal)} is not one of the policy's goals.`,
  };
  return [{ path, message }];
}

const evidenceIsReleased = letterRule(
  "R40",
  "ERROR",
  {
    title: { da: "Belæg er offentliggjorte observationer", en: "Evidence is released observations" },
    explanation: {
      da: "Det, en udfordring henviser til som belæg, er observationer i en offentliggjort udgave af barometeret.",
      en: "What a challenge cites as evidence is observations in a released vintage of the barometer.",
    },
    hint: {
      da: "Brug id'er på observationer fra barometerRelease.",
      en: "Use ids of observations from barometerRelease.",
    },
  },
  ({ challenges }, { isReleased }) =>
    challenges.flatMap(({ evidence }, i) =>
      evidence.flatMap((id, k) =>
        isReleased(id)
          ? []
          : [
              {
                path: pointer("challenges", i, "evidence", k),
                message: {
                  da: `${quoted(id)} er ikke en offentliggjort observation.`,
                  en: `${quoted(id)} is no released observation.`,
                },
              },
            ],
      ),
    ),
);

const letterAsksSomething = letterRule(
  "R41",
  "ERROR",
  {
    title: { da: "Skrivelsen har udfordringer og spørgsmål", en: "The letter holds challenges and questions" },
    explanation: {
      da: "En opfordringsskrivelse redegør for mindst én udfordring på udvalgets område og stiller mindst ét spørgsmål, der skal besvares.",
      en: "A call letter accounts for at least one challenge in the committee's field and asks at least one question that must be answered.",
    },
    hint: { da: "Skriv det, der mangler.", en: "Write what is missing." },
  },
  ({ challenges, questions }) => [
    ...(challenges.length > 0
      ? []
      : [missing("challenges", { da: "Skrivelsen har ingen udfordring.", en: "The letter holds no challenge." })]),
    ...(questions.some(({ required }) => required)
      ? []
      : [
          missing("questions", {
            da: "Skrivelsen har intet spørgsmål, der skal besvares.",
            en: "The letter asks no question that must be answered.",
          }),
        ]),
  ],
);

const missing = (field: string, message: BilingualText): Violation => ({ path: pointer(field), message });

const danishIsWritten = letterRule(
  "R42",
  "ERROR",
  {
    title: { da: "Skrivelsens danske tekst er skrevet", en: "The letter's Danish text is written" },
    explanation: {
      da: "Udfordringer og spørgsmål er skrevet på dansk, som er den gældende tekst.",
      en: "Challenges and questions are written in Danish, which is the authoritative text.",
    },
    hint: { da: "Skriv teksten på dansk i feltet da.", en: "Write the text in Danish in the field da." },
  },
  ({ challenges, questions }) =>
    Object.entries({ challenges, questions }).flatMap(([list, items]) =>
      items.flatMap(({ text }, i) =>
        isBlank(text.da)
          ? [
              {
                path: pointer(list, i, "text", "da"),
                message: { da: "Den danske tekst er tom.", en: "The Danish text is blank." },
              },
            ]
          : [],
      ),
    ),
);

const letterNamesNobody = letterRule("I43", "FATAL", NO_PERSONAL_DATA, ({ challenges, questions }) =>
  personalDataOf({ challenges, questions }),
);

/** The rules on call letters, in the order of their findings. */
export const letterRules: readonly LetterRule[] = [
  issuedAgainstTheBarometer,
  oneLiveLetter,
  challengesLinkGoals,
  letterNamesNobody,
  evidenceIsReleased,
  letterAsksSomething,
  danishIsWritten,
];

/** The findings that keep a letter from being issued. */
export function judgeCallLetter(letter: CallLetterContent, context: CallLetterContext): Finding[] {
  return judge(letterRules, letter, context);
}
