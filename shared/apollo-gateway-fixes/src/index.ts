export { resolvableKeysFirst } from "./resolvable-keys.js";
export { STANDALONE_DEFAULTS } from "./standalone-defaults.js";
