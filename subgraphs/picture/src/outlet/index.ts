export { renewCodeNames } from "./code-name.store.js";
export { type Outlets, openOutlets } from "./outlets.service.js";
