import { BudgetTalkResolver, BudgetTalksResolver } from "./budget-talks.resolver.js";
import { FinancingDifferenceResolver } from "./financing-difference.resolver.js";
import { FinancingOverviewResolver } from "./financing-overview.resolver.js";
import { InitiativeFinancingResolver, LineFinancingResolver } from "./financing-state.resolver.js";

export const financingResolvers = [
  FinancingOverviewResolver,
  FinancingDifferenceResolver,
  BudgetTalksResolver,
  BudgetTalkResolver,
  InitiativeFinancingResolver,
  LineFinancingResolver,
] as const;
