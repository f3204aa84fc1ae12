/** Read only where parts speak TLS. A file of its own: bundled, a CommonJS module that is imported late has no names. */
export { Agent, buildConnector, fetch } from "undici";
