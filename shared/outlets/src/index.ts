export { type CodeName, codeNames } from "./code-names.js";
export { addOutlets, type OutletOptions } from "./route/outlets.route.js";
export { outletTables } from "./table/catalogue.js";
