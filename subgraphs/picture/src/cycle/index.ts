import { CallLetterEdgeResolver, CallLetterResolver, ChallengeResolver } from "./call-letter.resolver.js";
import { DeliveryBoardResolver } from "./delivery-board.resolver.js";
import { CycleTalksResolver, DocumentRemarksResolver, RemarkResolver } from "./remark.resolver.js";

export const cycleResolvers = [
  DeliveryBoardResolver,
  CallLetterResolver,
  CallLetterEdgeResolver,
  ChallengeResolver,
  DocumentRemarksResolver,
  RemarkResolver,
  CycleTalksResolver,
] as const;
