export { comparedOf, useComparedWord } from "./compared.js";
export { askInstantEarly, type Instant, useInstant, variablesOf } from "./instant.js";
export { InstantBar } from "./instant-bar.js";
