export { documentResolverOf, draftResolverOf } from "./document.resolver.js";
export { arrangeDocuments } from "./document-federation.js";
export { rootResolverOf, rootTypesOf } from "./root.resolver.js";
