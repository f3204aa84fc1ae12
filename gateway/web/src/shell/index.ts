export { CatchMishap } from "./mishap.js";
export { NotFound } from "./not-found.js";
export { Shell } from "./shell.js";
export { applyStoredTheme } from "./theme.js";
