export { anyDocumentResolverOf } from "./any-document.resolver.js";
export { withCommitteeInterfaces } from "./committee-interface.js";
export { documentResolverOf, draftResolverOf } from "./document.resolver.js";
export { arrangeDocuments } from "./document-federation.js";
export { draftEditResolverOf } from "./draft-edit.resolver.js";
export { forecastResolverOf } from "./forecast.resolver.js";
export { rootResolverOf, rootTypesOf } from "./root.resolver.js";
