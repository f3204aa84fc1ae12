export { comparedOf, useComparedWord } from "./compared.js";
export { askInstantAgain, askInstantEarly, type Instant, useInstant, variablesOf } from "./instant.js";
export { InstantBar } from "./instant-bar.js";
