export { type Caller, callersFor, callOf, refusalIn, refusalOf, statedFields } from "./access.testkit.js";
export { type OwnCluster, startOwnCluster, startTestCluster, type TestCluster } from "./cluster.testkit.js";
export { speakTls, type TlsCluster } from "./cluster-tls.testkit.js";
export {
  grownInitiatives,
  growthResults,
  planResults,
  pulledAlone,
  pulledInitiatives,
  pullResults,
  upgradeResults,
} from "./config.js";
export { cloneTestDatabase } from "./database.testkit.js";
export { typesNotMet, walkIdentities } from "./identity-walk.testkit.js";
export { LoopbackIssuer } from "./issuer.testkit.js";
export { INBOX, OUTBOX } from "./migrations.fixture.js";
export { buildPrograms, sharedHub } from "./shared-services.client.js";
export { type SentStatement, sentStatements, statementsOf } from "./statements.testkit.js";
export { tablesWith } from "./stored-text.testkit.js";
export { answerOf, until } from "./until.js";
