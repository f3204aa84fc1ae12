export { Card, WithPanel } from "./card.js";
export { DeliveryFacts, SLOT_TEXTS, Timeliness } from "./delivery.js";
export { default as documentStyles } from "./document.module.css";
export { Counted, Finding, usePageName } from "./finding.js";
export { Panel, PanelPart } from "./panel.js";
export { type RemarkProps, Remarks } from "./remark.js";
export { ScrollRegion } from "./scroll-region.js";
export { Empty, Trouble } from "./trouble.js";
export { SkeletonBlock, SkeletonPage, SkeletonText } from "./waiting.js";
