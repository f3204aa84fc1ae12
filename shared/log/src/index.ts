export { endOnUncaught, type ProcessLogOptions, processLog, textLog } from "./process-log.js";
export { printable, type SafeError, safeError } from "./safe-error.js";
export { safeMessage } from "./safe-message.js";
