import { abstract } from "./abstract.federation.js";
import { detours } from "./detours.federation.js";
import { execution } from "./execution.federation.js";
import { failing } from "./failing.federation.js";
import type { FederationSpec } from "./federation.definition.js";
import { keys } from "./keys.federation.js";
import { mixed } from "./mixed.federation.js";
import { needs } from "./needs.federation.js";
import { partial } from "./partial.federation.js";
import { requires } from "./requires.federation.js";
import { sharing } from "./sharing.federation.js";

/** Every small federation that both gateways are asked about. */
export const federations: readonly FederationSpec[] = [
  ...keys,
  ...detours,
  ...requires,
  ...needs,
  ...sharing,
  ...abstract,
  ...partial,
  ...mixed,
  ...execution,
  ...failing,
];
