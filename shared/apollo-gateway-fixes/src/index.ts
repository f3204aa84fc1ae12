export { loadableSupergraph } from "./loadable-supergraph.js";
export { STANDALONE_DEFAULTS } from "./standalone-defaults.js";
