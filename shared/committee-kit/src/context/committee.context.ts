import type { Access, Actor } from "@hub/auth";
import type { RecordClock } from "@hub/clock";
import type { BarometerSources, CycleRecord } from "@hub/cycle";
import type { CommitteeTypes } from "@hub/documents";
import type { PolicyFrame } from "@hub/frame";
import { type RequestContext, requireAccess, type SubgraphContext } from "@hub/subgraph-kit";
import type { ClassType } from "type-graphql";
import type { DataSource } from "typeorm";
import type { CallRate } from "./call-rate.js";
import type { KnownPosition } from "./known-position.js";

/** All that a committee's commands and queries work with, the same for every request. */
export interface CommitteeContext extends SubgraphContext {
  types: CommitteeTypes;
  /** The source that its events name, which is also its database schema. */
  source: string;
  dataSource: DataSource;
  clock: RecordClock;
  frame: PolicyFrame;
  /** The coordinator's yearly acts: deadlines, call letters, the barometer. */
  cycle: CycleRecord;
  /** Whether the publisher has to be another client than the preparer (I6); only the city's own setting turns it off. */
  needsFourEyes: boolean;
  position: KnownPosition;
  /** How often documents are validated without a login. */
  publicValidations: CallRate;
}

/** Where the barometer and the letters are looked up, as of now. */
export const barometerOf = ({ cycle, frame }: Pick<CommitteeContext, "cycle" | "frame">): BarometerSources => ({
  record: cycle,
  frame,
});

/** The context of one request to a committee. */
export type CommitteeRequest = CommitteeContext & RequestContext;

/** The types of a committee's two root fields; the resolvers of each folder add fields to them. */
export interface CommitteeRoots {
  queries: ClassType;
  commands: ClassType;
}

/** The caller, if the access table lets it use this field of the committee's own. */
export function requireOwner(context: CommitteeRequest, access: Access): Actor {
  return requireAccess(context, access, context.types.entry.code);
}
