export { answerLauncher } from "./launcher.client.js";
export { type LeavingApp, leaveInOrder } from "./leaving.hook.js";
export { partConnector, partDispatcher, partFetch, useTls } from "./part.client.js";
export {
  type Environment,
  issuersOf,
  partsEnvironment,
  problemsOfParts,
  type TlsFiles,
  tlsFilesOf,
  withSubgraphUrls,
} from "./parts.settings.js";
export { callersAreParts } from "./peer.hook.js";
export { SharedLook } from "./shared-look.js";
export { PartTls } from "./tls-files.store.js";
export {
  printRecord,
  RECORD_FEED,
  RECORD_HEADER,
  RECORD_SILENT_MS,
  readRecord,
  type ToldRecord,
} from "./told-record.js";
