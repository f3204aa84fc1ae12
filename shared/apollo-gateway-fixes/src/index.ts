export { clientName, withoutPlannersAlias } from "./client-names.js";
export { withoutInaccessibleValues } from "./inaccessible-values.js";
export { withClientNames } from "./operation-executor.js";
export { resolvableKeysFirst } from "./resolvable-keys.js";
export { STANDALONE_DEFAULTS } from "./standalone-defaults.js";
