import { BudgetTalkResolver, BudgetTalksResolver } from "./budget-talks.resolver.js";
import { FinancingDifferenceResolver, OverviewSinceReportedResolver } from "./financing-difference.resolver.js";
import { FinancingOverviewResolver } from "./financing-overview.resolver.js";
import { InitiativeFinancingResolver, LineFinancingResolver } from "./financing-state.resolver.js";
import { PriceIndexResolver } from "./price-index.resolver.js";
import {
  InitiativeEdgeResolver,
  InitiativeMoneyResolver,
  LineUnfinancedResolver,
} from "./unfinanced-status.resolver.js";

export const financingResolvers = [
  FinancingOverviewResolver,
  FinancingDifferenceResolver,
  OverviewSinceReportedResolver,
  BudgetTalksResolver,
  BudgetTalkResolver,
  InitiativeFinancingResolver,
  LineFinancingResolver,
  InitiativeMoneyResolver,
  LineUnfinancedResolver,
  InitiativeEdgeResolver,
  PriceIndexResolver,
] as const;
