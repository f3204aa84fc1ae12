export { documentSource } from "./documents.service.js";
export { PdfThread } from "./pdf-thread.client.js";
