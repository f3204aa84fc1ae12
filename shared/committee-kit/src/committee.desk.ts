import type { Actor } from "@hub/auth";
import type { Clock } from "@hub/clock";
import type { CycleRecord } from "@hub/cycle";
import type { CommitteeTypes } from "@hub/documents";
import type { PolicyFrame } from "@hub/frame";
import { ownerWrites } from "@hub/rules";
import { HubError, type RequestContext, requireScope } from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";

/** All that a committee's commands and questions work with. */
export interface CommitteeDesk {
  types: CommitteeTypes;
  /** Under which its events travel, also its database schema. */
  source: string;
  dataSource: DataSource;
  clock: Clock;
  frame: PolicyFrame;
  /** The coordinator's yearly acts: deadlines, call letters, the barometer. */
  cycle: CycleRecord;
  /** Whether the publisher has to be another than the preparer (I6): off by the city's own setting alone. */
  needsFourEyes: boolean;
  /** The number of the newest event that this process knows to be on record. */
  position: number;
}

/** The caller, if it may act for this committee (I5) with one of the scopes. */
export function requireOwner(
  desk: CommitteeDesk,
  context: RequestContext,
  ...anyOf: ("hub:draft" | "hub:publish")[]
): Actor {
  const actor = requireScope(context, ...anyOf);
  const { code } = desk.types.entry;
  if (actor.committee !== undefined && ownerWrites(actor.committee, code)) return actor;
  const whose = actor.committee ? `acts for ${actor.committee}` : "acts for no committee";
  throw new HubError("FORBIDDEN", `Only ${code}'s own systems write its documents; '${actor.client}' ${whose}.`, {
    rule: "I5",
  });
}
