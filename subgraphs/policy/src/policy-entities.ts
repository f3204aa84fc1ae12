import { callLetterEntities } from "./call-letter/call-letter.store.js";
import { PolicyDecisionEntity, PolicyVersionEntity, policyProcessEntities } from "./version/version-tables.store.js";

/** Every table of this subgraph that TypeORM maps. */
export const policyEntities = [
  PolicyVersionEntity,
  PolicyDecisionEntity,
  ...policyProcessEntities,
  ...callLetterEntities,
];
