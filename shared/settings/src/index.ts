export { isLoopback, issuerProblems, sandboxProblems } from "./exposure.rules.js";
export type { Setting } from "./known-settings.js";
export { givenOf, readSettings } from "./read-settings.js";
