import { abstract } from "./abstract-types.fixture.js";
import { detours } from "./detours.fixture.js";
import { execution } from "./execution.fixture.js";
import { failing } from "./failing-subgraph.fixture.js";
import type { FederationSpec } from "./federation-definition.js";
import { keys } from "./keys.fixture.js";
import { sharedPaths } from "./merged-paths.fixture.js";
import { mixed } from "./mixed.fixture.js";
import { needs } from "./needs.fixture.js";
import { partial } from "./partial.fixture.js";
import { requires } from "./requires.fixture.js";
import { sharing } from "./sharing.fixture.js";

/** Every small federation on which both gateways are compared. */
export const federations: readonly FederationSpec[] = [
  ...keys,
  ...detours,
  ...requires,
  ...needs,
  ...sharing,
  ...abstract,
  ...partial,
  ...mixed,
  ...sharedPaths,
  ...execution,
  ...failing,
];
