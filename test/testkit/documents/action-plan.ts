import type { ActionPlanDraft } from "@hub/client";

export const POLICY = "policy-integrationspolitik-2011-2014";

interface PlanWishes {
  committee: string;
  basedOn: number;
  /** Øre of the one financed line of each initiative's year. */
  oere?: number;
  initiatives?: number;
  year?: number;
  financing?: "FINANCED_IN_FRAME" | "UNFINANCED";
  [ownField: string]: unknown;
}

/** A plan that adds up, by its wishes; `initiative` overrides fields of every initiative. */
export function planOf(wishes: PlanWishes & { initiative?: Record<string, unknown> }): ActionPlanDraft {
  const {
    committee,
    basedOn,
    oere = 1_000_000_00,
    initiatives = 1,
    year = 2012,
    financing = "FINANCED_IN_FRAME",
  } = wishes;
  const amount = { oere };
  return {
    policy: POLICY,
    basedOn,
    title: { da: `Handleplan for ${committee} (SYNTETISK)`, en: `Action plan of ${committee} (SYNTHETIC)` },
    politicalStatus: "COMMITTEE_DRAFT",
    synthetic: true,
    commitments: [
      { goal: "goal-1", priority: 1, ambition: { da: "Flere unge klarer sig", en: "More young people do well" } },
    ],
    initiatives: Array.from({ length: initiatives }, (_, index) => ({
      code: `${committee}-T${index + 1}`,
      title: { da: `Indsats ${index + 1}`, en: `Initiative ${index + 1}` },
      goals: ["goal-1"],
      themes: ["theme-1-1"],
      partners: [],
      state: "PLANNED" as const,
      targetGroups: [],
      districts: [],
      budgetLines: [{ year, amount, payer: committee, financing, estimate: false }],
      totals: [{ year, amount }],
      ...wishes.initiative,
    })),
    totals: [{ year, amount: { oere: oere * initiatives } }],
  };
}
