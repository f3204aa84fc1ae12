export { BodyError } from "./body-error.js";
export { readText } from "./body-text.js";
export { ACCEPTED_ENCODINGS, decompressed } from "./content-encoding.js";
export { type BodyReading, readJsonBodies, refuseUnreadableAddress } from "./json-body.plugin.js";
export { type AnswerType, answerType, prefersHtml } from "./media-type.js";
export { assertSafeKeys } from "./safe-json.js";
export { utf8Text } from "./utf8.js";
