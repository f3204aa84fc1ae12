export { Disclosure, MenuList } from "./disclosure.js";
export { LiveRegion, say, useSaid } from "./live-region.js";
export { useIsNarrow } from "./media.js";
export { useIsPrinted } from "./printed.js";
export { useRovingFocus } from "./roving-focus.js";
export { Segments } from "./segments.js";
