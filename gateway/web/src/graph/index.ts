export { type Asked, sandboxHref, useAllAsked } from "./asked.js";
export { newClient } from "./client.js";
export { hubNow, onHubNow } from "./hub-now.js";
export type { Operation } from "./operation.js";
export { type Answer, type Failure, useQuestion } from "./question.js";
export { currentSession, type Session, setSession, useSession } from "./session.js";
