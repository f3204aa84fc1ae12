import { ActionPlanResolver } from "./action-plan.resolver.js";
import { DocumentStateResolver, StatementTimelinessResolver } from "./document-state.resolver.js";
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
] as const;
