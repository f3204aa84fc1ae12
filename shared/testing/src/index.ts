export { type Caller, callersFor, callOf, refusalIn, refusalOf, statedFields } from "./access.testkit.js";
export { startOwnCluster, startTestCluster, type TestCluster } from "./cluster.testkit.js";
export { cloneTestDatabase } from "./database.testkit.js";
export { typesNotMet, walkIdentities } from "./identity-walk.testkit.js";
export { LoopbackIssuer } from "./issuer.testkit.js";
export { INBOX, OUTBOX } from "./migrations.fixture.js";
export { buildPrograms } from "./shared-services.client.js";
export { statementsOf } from "./statements.testkit.js";
export { answerOf, until } from "./until.js";
