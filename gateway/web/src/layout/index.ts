export { Card, WithPanel } from "./card.js";
export { Counted, Finding, usePageName } from "./finding.js";
export { Panel, PanelPart } from "./panel.js";
export { Empty, Trouble } from "./trouble.js";
export { SkeletonBlock, SkeletonPage, SkeletonText } from "./waiting.js";
