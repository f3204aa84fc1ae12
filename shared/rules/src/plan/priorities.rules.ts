import { type CommitmentContent, planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { quoted, quotedList } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

/** The council asks for the committee's order of priority ("bud på prioritering"): a plan without one is unfinished. */
export const goalsAreRanked = planRule(
  "I9",
  "ERROR",
  {
    title: { da: "Planens mål er prioriteret fra 1 og op", en: "The plan's goals are ranked from 1" },
    explanation: {
      da:
        "En handleplan bærer mindst ét af politikkens mål, hvert mål højst én " +
        "gang, og prioriterer dem 1, 2, 3 … uden huller og gentagelser.",
      en:
        "An action plan carries at least one of the policy's goals, each at " +
        "most once, and ranks them 1, 2, 3 … without gaps or repeats.",
    },
    hint: {
      da: "Giv målene prioriteterne 1, 2, 3 … i den orden, udvalget vil prioritere dem.",
      en: "Give the goals the priorities 1, 2, 3 … in the committee's order of priority.",
    },
  },
  ({ commitments }) => [...unranked(commitments), ...repeatedGoals(commitments)],
);

function unranked(commitments: readonly CommitmentContent[]): Violation[] {
  if (commitments.length === 0) return [NO_GOAL];
  const priorities = commitments.map((commitment) => commitment.priority);
  if (isRankedFromOne(priorities)) return [];
  const n = commitments.length;
  const given = quotedList([...priorities].sort((a, b) => a - b));
  return [
    {
      path: "/commitments",
      message: {
        da: `Planen har ${n} mål, men deres prioriteter er ${given} og ikke 1 til ${n} uden huller og gentagelser.`,
        en: `The plan has ${n} goals, but their priorities are ${given} and not 1 to ${n} without gaps or repeats.`,
      },
    },
  ];
}

const NO_GOAL: Violation = {
  path: "/commitments",
  message: { da: "Planen bærer 0 mål.", en: "The plan carries 0 goals." },
  hint: {
    da: "Tilføj mindst ét af politikkens mål med prioritet 1.",
    en: "Add at least one of the policy's goals, with priority 1.",
  },
};

function repeatedGoals(commitments: readonly CommitmentContent[]): Violation[] {
  return repeatsIn(commitments.map((commitment) => commitment.goal)).map(({ index, value }) => ({
    path: pointer("commitments", index, "goal"),
    message: {
      da: `Målet ${quoted(value)} står mere end én gang i planen.`,
      en: `The goal ${quoted(value)} stands more than once in the plan.`,
    },
    hint: {
      da: "Behold målet ét sted, og saml ambitionerne der.",
      en: "Keep the goal in one place, and gather the ambitions there.",
    },
  }));
}

/** Whether the numbers are 1..n, each once, in any order. */
export function isRankedFromOne(priorities: readonly number[]): boolean {
  const distinct = new Set(priorities);
  return (
    distinct.size === priorities.length && priorities.every((n) => Number.isInteger(n) && n >= 1 && n <= distinct.size)
  );
}
