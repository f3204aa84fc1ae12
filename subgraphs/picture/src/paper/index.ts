export { documentSource } from "./documents.service.js";
