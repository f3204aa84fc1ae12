import { CommitteeDocumentsResolver } from "./committee-edges.resolver.js";
import { CycleDocumentsResolver, PolicyDocumentsResolver } from "./cycle-edges.resolver.js";
import { InitiativeLinesResolver, PlanStatementsResolver } from "./document-edges.resolver.js";
import { AreaIndicatorsResolver, GoalAnswersResolver } from "./goal-edges.resolver.js";
import {
  AreaInitiativesResolver,
  CommitteeInitiativesResolver,
  GoalInitiativesResolver,
  IndicatorInitiativesResolver,
  ThemeInitiativesResolver,
} from "./initiative-edges.resolver.js";

export const edgeResolvers = [
  CommitteeDocumentsResolver,
  CommitteeInitiativesResolver,
  GoalInitiativesResolver,
  GoalAnswersResolver,
  AreaInitiativesResolver,
  AreaIndicatorsResolver,
  ThemeInitiativesResolver,
  IndicatorInitiativesResolver,
  PolicyDocumentsResolver,
  PlanStatementsResolver,
  InitiativeLinesResolver,
  CycleDocumentsResolver,
] as const;
