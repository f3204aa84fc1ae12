export { sandboxHref, useAllAsked, useIsBusy } from "./asked.js";
export { newClient, uncachedClient } from "./client.js";
export { type CommandAnswer, type CommandFailure, useAskOnce, useCommand } from "./command.js";
export { canonicalJson, hashOf } from "./content-hash.js";
export { hubNow, onHubNow } from "./hub-now.js";
export { type Answer, type Failure, useQuestion } from "./question.js";
export type { Rights } from "./rights.js";
export type {
  CorrectionInput,
  Dimension,
  FinancingState,
  FindingNoteInput,
  InitiativeFilter,
  InitiativeOrderField,
  InitiativeState,
  Measure,
  SearchKind,
  UnfinancedStatus,
} from "./schema-types.js";
export { type Session, useSession } from "./session.js";
export { beginSignIn, finishSignIn, readSignInConfig, signOut, takeGoesOn, takeWasSignedIn } from "./sign-in.js";
export { useMostBytes } from "./web-config.js";
