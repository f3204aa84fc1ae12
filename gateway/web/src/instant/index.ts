export { comparedOf, useComparedWord } from "./compared.js";
export { type Instant, useInstant, variablesOf } from "./instant.js";
export { InstantBar } from "./instant-bar.js";
