import type { Access, Actor } from "@hub/auth";
import type { Clock } from "@hub/clock";
import type { CycleRecord } from "@hub/cycle";
import type { CommitteeTypes } from "@hub/documents";
import type { PolicyFrame } from "@hub/frame";
import { type RequestContext, requireAccess, type SubgraphContext } from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";

/** All that a committee's commands and questions work with. */
export interface CommitteeDesk extends SubgraphContext {
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

/** The caller, if the access table lets it use this field of the committee's own. */
export function requireOwner(desk: CommitteeDesk, context: RequestContext, access: Access): Actor {
  return requireAccess(context, access, desk.types.entry.code);
}
