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

/** An event that only goes into the change feed; `CycleRecord` and `PolicyFrame` follow it in memory. */
export function feedOnly<T>(event: EventDefinition<T>, factsOf: (data: T) => ChangeFacts = changeFacts): Projection<T> {
  return { event, project: async (_manager, data) => factsOf(data) };
}

function changeFacts(data: unknown): ChangeFacts {
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

/** The coordinator's yearly acts, and the committees' responses to its letters and remarks. */
export const yearlyActs = [
  feedOnly(CyclePlanned),
  feedOnly(ExtensionGranted),
  feedOnly(ExemptionGranted),
  wheelTurns,
  feedOnly(CycleClosed),
  feedOnly(IndicatorDefined),
  feedOnly(ProgressOverridden),
  feedOnly(BarometerReleased),
  feedOnly(CallLetterIssued),
  feedOnly(CallLetterWithdrawn),
  acknowledgements,
  feedOnly(ReportFrozen, ({ manifestHash }) => ({ committee: null, contentHash: manifestHash })),
  feedOnly(ReportAdvanced),
  budgetAdoptions,
  feedOnly(RemarkWritten),
  replies,
  feedOnly(MayorTalkRecorded),
];
