export { useChange, useHref, useParameter } from "./address.js";
export { PageLink, type PageLinkProps } from "./page-link.js";
export { type Change, flag, list, oneOf, type Parameter, parameter, text, whole } from "./parameter.js";
export { committeePath, PATHS, reportPath } from "./paths.js";
export { AS_OF, BASIS, COMPARE, LANG, YEAR } from "./shared-parameters.js";
