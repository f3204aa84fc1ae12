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
  ProgressOverridden,
  WheelTurned,
} from "@hub/cycle";
import type { EventDefinition } from "@hub/events";
import type { Projection } from "./projection.definition.js";

/** Followed in memory (`CycleRecord`, `PolicyFrame`); the change feed tells of it. */
export function told<T>(event: EventDefinition<T>): Projection<T> {
  return {
    event,
    project: async (_manager, data) => {
      const { committee = null, contentHash = null } = data as { committee?: string | null; contentHash?: string };
      return { committee, contentHash };
    },
  };
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

/** The yearly acts: the coordinator's, and the committees' word that they have their letters. */
export const yearlyActs = [
  told(CyclePlanned),
  told(ExtensionGranted),
  told(ExemptionGranted),
  told(WheelTurned),
  told(CycleClosed),
  told(IndicatorDefined),
  told(ProgressOverridden),
  told(BarometerReleased),
  told(CallLetterIssued),
  told(CallLetterWithdrawn),
  acknowledgements,
];
