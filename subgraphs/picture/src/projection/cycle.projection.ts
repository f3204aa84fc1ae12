import {
  BarometerReleased,
  CallLetterAcknowledged,
  CallLetterIssued,
  CallLetterWithdrawn,
  CycleClosed,
  CyclePlanned,
  ExemptionGranted,
  ExtensionGranted,
  IndicatorDefined,
  MayorTalkRecorded,
  ProgressOverridden,
  RemarkAnswered,
  RemarkWritten,
  ReportAdvanced,
  ReportFrozen,
} from "@hub/cycle";
import type { EventDefinition } from "@hub/events";
import { insertAll } from "../context/sql.js";
import { budgetAdoptions, wheelTurns } from "./financing.projection.js";
import type { ChangeFacts, Projection } from "./projection.js";

/** Followed in memory (`CycleRecord`, `PolicyFrame`); the change feed tells of it. */
export function told<T>(event: EventDefinition<T>, say: (data: T) => ChangeFacts = ownWords): Projection<T> {
  return { event, project: async (_manager, data) => say(data) };
}

function ownWords(data: unknown): ChangeFacts {
  const { committee = null, contentHash = null } = data as { committee?: string | null; contentHash?: string };
  return { committee, contentHash };
}

const acknowledgements: Projection<ReturnType<typeof CallLetterAcknowledged.parse>> = {
  event: CallLetterAcknowledged,
  async project(manager, { id, committee, contentHash, acknowledgedAt }) {
    await manager.query("INSERT INTO letter_acknowledgement (letter, committee, at) VALUES ($1, $2, $3)", [
      id,
      committee,
      acknowledgedAt,
    ]);
    return { committee, contentHash };
  },
};

const replies: Projection<ReturnType<typeof RemarkAnswered.parse>> = {
  event: RemarkAnswered,
  async project(manager, { id, remark, committee, text, contentHash, answeredAt }) {
    const row = { id, remark, committee, text, content_hash: contentHash, answered_at: answeredAt };
    await insertAll(manager, "remark_reply", [row]);
    return { committee, contentHash };
  },
};

/** The yearly acts: the coordinator's, and what the committees say to its letters and remarks. */
export const yearlyActs = [
  told(CyclePlanned),
  told(ExtensionGranted),
  told(ExemptionGranted),
  wheelTurns,
  told(CycleClosed),
  told(IndicatorDefined),
  told(ProgressOverridden),
  told(BarometerReleased),
  told(CallLetterIssued),
  told(CallLetterWithdrawn),
  acknowledgements,
  told(ReportFrozen, ({ manifestHash }) => ({ committee: null, contentHash: manifestHash })),
  told(ReportAdvanced),
  budgetAdoptions,
  told(RemarkWritten),
  replies,
  told(MayorTalkRecorded),
];
