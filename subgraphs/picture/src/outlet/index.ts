export { renewCodeNames } from "./code-name.store.js";
export { type Outlets, type OutletsSettings, openOutlets } from "./outlets.service.js";
