import { ActionPlanResolver } from "./action-plan.resolver.js";
import {
  DocumentStateResolver,
  PlanEdgeResolver,
  StatementEdgeResolver,
  StatementTimelinessResolver,
} from "./document-state.resolver.js";
import { InitiativeResolver } from "./initiative.resolver.js";
import { RevisionResolver } from "./revision.resolver.js";
import { StatementResolver } from "./statement.resolver.js";

export const documentResolvers = [
  InitiativeResolver,
  ActionPlanResolver,
  RevisionResolver,
  StatementResolver,
  DocumentStateResolver,
  StatementTimelinessResolver,
  PlanEdgeResolver,
  StatementEdgeResolver,
] as const;
