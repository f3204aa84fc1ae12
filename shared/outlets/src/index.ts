export type { NightlySettings } from "./bulk/nightly-archive.js";
export { type CodeName, codeNames } from "./code-names.js";
export type { DocumentSource, HandedOut } from "./delivery/handed-out.js";
export { escaped } from "./format/xml.js";
export { zipFile } from "./format/zip-file.js";
export { entityQuery } from "./odata/entity-query.js";
export { notFound, Problem } from "./query/problem.js";
export { addOutlets, type OutletOptions } from "./route/outlets.route.js";
export { outletTables } from "./table/catalogue.js";
