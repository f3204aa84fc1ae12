import type { ActionPlanContent } from "../document/action-plan.document.js";
import { planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { quoted, quotedList } from "../rule/quotation.js";

export const everyInitiativeSupportsAGoal = planRule(
  "I10",
  "FATAL",
  {
    title: { da: "Hver indsats støtter et af planens mål", en: "Every initiative supports a goal of the plan" },
    explanation: {
      da: "Hver indsats bidrager til mindst ét af de mål, som handleplanen bærer.",
      en: "Every initiative contributes to at least one of the goals that the action plan carries.",
    },
    hint: {
      da: "Knyt indsatsen til et af planens mål, eller tag målet med i planen.",
      en: "Link the initiative to one of the plan's goals, or take the goal into the plan.",
    },
  },
  (plan) => {
    const carried = carriedGoals(plan);
    const named = quotedList([...carried]);
    return plan.initiatives.flatMap((initiative, i) =>
      initiative.goals.some((goal) => carried.has(goal))
        ? []
        : [
            {
              path: pointer("initiatives", i, "goals"),
              message: {
                da:
                  `Indsatsen ${quoted(initiative.code)} støtter ingen af ` +
                  `planens mål, kun [${quotedList(initiative.goals)}].`,
                en:
                  `The initiative ${quoted(initiative.code)} supports none of the ` +
                  `plan's goals, only [${quotedList(initiative.goals)}].`,
              },
              hint: {
                da: `Knyt indsatsen til et af planens mål (${named}), eller tag målet med i planen.`,
                en: `Link the initiative to a goal of the plan (${named}), or take the goal into the plan.`,
              },
            },
          ],
    );
  },
);

export const goalsOfAnInitiativeAreDistinct = planRule(
  "R5",
  "ERROR",
  {
    title: { da: "En indsats nævner hvert mål én gang", en: "An initiative names each goal once" },
    explanation: {
      da: "Det første mål er indsatsens hovedmål; de øvrige er andre mål, den også støtter. Intet mål står to gange.",
      en:
        "The first goal is the initiative's main goal; the others are " +
        "further goals that it serves. None stands twice.",
    },
    hint: { da: "Fjern gentagelsen.", en: "Remove the repeat." },
  },
  (plan) =>
    plan.initiatives.flatMap((initiative, i) =>
      repeatsIn(initiative.goals).map(({ index, value }) => ({
        path: pointer("initiatives", i, "goals", index),
        message: {
          da: `Indsatsen ${quoted(initiative.code)} nævner målet ${quoted(value)} mere end én gang.`,
          en: `The initiative ${quoted(initiative.code)} names the goal ${quoted(value)} more than once.`,
        },
      })),
    ),
);

export const mainGoalIsCarried = planRule(
  "R11",
  "WARNING",
  {
    title: { da: "Indsatsens hovedmål er et af planens", en: "The main goal is one of the plan's" },
    explanation: {
      da:
        "En indsats og dens penge tælles ved dens første mål. Bærer planen ikke det " +
        "mål, står pengene ved et mål, udvalget ikke har prioriteret.",
      en:
        "An initiative and its money are counted at its first goal. Where the plan does not " +
        "carry it, the money stands at a goal that the committee has not ranked.",
    },
    hint: {
      da: "Sæt et af planens mål først, eller tag hovedmålet med i planen.",
      en: "Put one of the plan's goals first, or take the main goal into the plan.",
    },
  },
  (plan) => {
    const carried = carriedGoals(plan);
    return plan.initiatives.flatMap(({ code, goals: [mainGoal] }, i) =>
      mainGoal === undefined || carried.has(mainGoal)
        ? []
        : [
            {
              path: pointer("initiatives", i, "goals", 0),
              message: {
                da: `Hovedmålet ${quoted(mainGoal)} for indsatsen ${quoted(code)} er ikke blandt planens mål.`,
                en: `The main goal ${quoted(mainGoal)} of the initiative ${quoted(code)} is not one of the plan's.`,
              },
            },
          ],
    );
  },
);

function carriedGoals(plan: ActionPlanContent): ReadonlySet<string> {
  return new Set(plan.commitments.map((commitment) => commitment.goal));
}

export const indicatorsMeasureTheGoals = planRule(
  "R162",
  "WARNING",
  {
    title: {
      da: "En indsats' indikatorer måler dens mål",
      en: "An initiative's indicators measure its goals",
    },
    explanation: {
      da: "En indikator, som indsatsen skal flytte, måler et af indsatsens mål eller politikken som helhed. Ellers viser overblikket den ikke under målet.",
      en: "An indicator that the initiative is to move measures one of the initiative's goals, or the policy as a whole. Otherwise the picture cannot show it below the goal.",
    },
    hint: {
      da: "Knyt indsatsen til indikatorens mål, eller vælg en indikator for et af indsatsens mål.",
      en: "Link the initiative to the indicator's goal, or choose an indicator of one of its goals.",
    },
  },
  ({ initiatives }, { indicators = [] }) => {
    const goalsOf = new Map(indicators.map(({ id, goals }) => [id, goals]));
    return initiatives.flatMap(({ code, goals, indicators: links }, i) =>
      (links ?? []).flatMap(({ indicator }, k) => {
        const measured = goalsOf.get(indicator) ?? [];
        if (measured.length === 0 || measured.some((goal) => goals.includes(goal))) return [];
        const message = {
          da: `Indikatoren ${quoted(indicator)} måler ${quotedList(measured)}, som indsatsen ${quoted(code)} ikke støtter.`,
          en: `The indicator ${quoted(indicator)} measures ${quotedList(measured)}, which the initiative ${quoted(code)} does not support.`,
        };
        return [{ path: pointer("initiatives", i, "indicators", k, "indicator"), message }];
      }),
    );
  },
);
