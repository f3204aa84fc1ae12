import type { FinancingState, InitiativeState } from "../graph/index.js";
import type { GraphText } from "../language/index.js";

type InBoth = Required<GraphText>;

/** The states of initiatives, in the words of the graph's own code lists. */
export const INITIATIVE_STATE_TEXTS = {
  PROPOSED: { da: "Foreslået", en: "Proposed" },
  PLANNED: { da: "Planlagt", en: "Planned" },
  RUNNING: { da: "I gang", en: "Running" },
  PAUSED: { da: "Sat i bero", en: "Paused" },
  COMPLETED: { da: "Afsluttet", en: "Completed" },
  CANCELLED: { da: "Opgivet", en: "Cancelled" },
} as const satisfies Record<InitiativeState, InBoth>;

/** The states of financing, in the words of the graph's own code lists. */
export const FINANCING_STATE_TEXTS = {
  FINANCED_IN_FRAME: { da: "Finansieret inden for rammen", en: "Financed in the frame" },
  FINANCED_BY_BUDGET: { da: "Finansieret i budgettet", en: "Financed by the budget" },
  EXTERNALLY_FINANCED: { da: "Eksternt finansieret", en: "Externally financed" },
  IN_BUDGET_NEGOTIATION: { da: "Budgetforhandling", en: "In budget negotiation" },
  IN_INTERNAL_PRIORITISATION: { da: "Intern prioritering", en: "In internal prioritisation" },
  UNFINANCED: { da: "Ingen finansiering endnu", en: "No funding yet" },
  NOT_FINANCED: { da: "Afvist i budgetforhandlingerne", en: "Turned down in the budget talks" },
} as const satisfies Record<FinancingState, InBoth>;
