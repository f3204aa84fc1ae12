export { type CodeName, codeNames } from "./code-names.js";
export { entityQuery } from "./odata/entity-query.js";
export { addOutlets, type OutletOptions } from "./route/outlets.route.js";
export { outletTables } from "./table/catalogue.js";
