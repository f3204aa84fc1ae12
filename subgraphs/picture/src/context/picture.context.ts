import { type Clock, isPast } from "@hub/clock";
import type { BarometerSources, CycleRecord } from "@hub/cycle";
import type { CommitteeTypes } from "@hub/documents";
import type { Standstill } from "@hub/events";
import type { Committee, Goal, PolicyFrame, PriorityArea } from "@hub/frame";
import type { HubKey, HubSigner } from "@hub/receipts";
import { HubError, type RequestContext, type SubgraphContext } from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";
import type { RecordArgs } from "./basis.types.js";
import type { KeptInitiatives } from "./initiative-content.store.js";

/** How fresh one committee's part of the picture is. */
export interface CommitteeFreshness {
  code: string;
  reachable: boolean;
  /** Seconds since the last message of its stream, by the real clock; undefined before the first. */
  lagSeconds: number | undefined;
  /** The event at which its stream is stuck, if it is. */
  standstill: Standstill | undefined;
}

/** How far the owners' records reach, by the numbers of their events. */
export interface OwnerPositions {
  /** The newest event of a source that the picture can answer about. */
  projected(source: string): number;
  /** The newest that its owner has on record; undefined where the owner does not answer. */
  newest(source: string): Promise<number | undefined>;
}

/** Signs the heads of the hash tree, with the hub's clock. */
export interface TreeSigner {
  readonly clock: Clock;
  /** undefined in a sandbox without keys: its tree heads are neither signed nor stored. */
  readonly signer: HubSigner | undefined;
}

/** The picture's own facts, which every request gets: database, clock, frame and cycle. */
export interface PictureContext extends SubgraphContext {
  dataSource: DataSource;
  clock: Clock;
  frame: PolicyFrame;
  /** The coordinator's yearly acts: milestones, letters, barometer. */
  cycle: CycleRecord;
  freshness: { read(): Promise<CommitteeFreshness[]>; readonly listeningSeconds: number };
  owners: OwnerPositions;
  treeSigner: TreeSigner;
  /** The published public keys of all owners. */
  hubKeys: readonly HubKey[];
  /** The address of `policy`; undefined where it is not configured. */
  policyUrl: string | undefined;
  /** What has been published and asked for lately. */
  initiatives: KeptInitiatives;
  /** The concrete types of each publishing committee, by its code. */
  types: ReadonlyMap<string, CommitteeTypes>;
  /** Resolves when the projector has projected something, at the latest after the timeout. */
  nextProjection(timeoutMs: number): Promise<void>;
}

/** What a resolver gets as its context: the picture's own facts, and who asks. */
export type PictureRequest = PictureContext & RequestContext;

/** The concrete types of a committee that has published. */
export function typesOfCommittee(context: PictureContext, code: string): CommitteeTypes {
  const types = context.types.get(code);
  if (!types) throw new Error(`The committee ${code} has published but is not in the registry.`);
  return types;
}

type FrameContext = Pick<PictureContext, "frame">;

/** The frame whose names, areas and committees are shown at an instant; undefined means now. */
export const frameAt = ({ frame }: FrameContext, asOf: Date | undefined): PolicyFrame =>
  asOf ? frame.at(asOf) : frame;

/** Where the barometer is looked up. */
export const barometerOf = ({ cycle, frame }: PictureContext): BarometerSources => ({ record: cycle, frame });

/** A committee that something on record names, as it was named at an instant; undefined means now. */
export function committeeOnRecord(context: FrameContext, code: string, asOf: Date | undefined): Committee {
  const committee = frameAt(context, asOf).committee(code);
  if (!committee) throw new Error(`The committee ${code} has something on record but is not in the frame.`);
  return committee;
}

/** A goal that something on record names, in the words and the area of an instant; undefined means now. */
export function goalOnRecord(context: FrameContext, code: string, asOf: Date | undefined): Goal {
  const goal = frameAt(context, asOf).goal(code);
  if (!goal) throw new Error(`Something on record names the goal ${code}, which is in no policy.`);
  return goal;
}

/** The area in which a goal stands, in its words of an instant; undefined means now. A goal that has left the policy stands where it last stood. */
export function areaOnRecord(context: FrameContext, goal: string, asOf: Date | undefined): PriorityArea {
  const { area } = goalOnRecord(context, goal, asOf);
  return frameAt(context, asOf).area(area.code) ?? area;
}

/** The instant that a query is about: `asOf`, but never later than now, since the future is not on record. */
export function requestedInstant(context: PictureContext, asOf: Date | null | undefined): Date {
  return asOf && isPast(asOf, context.clock) ? asOf : context.clock.now();
}

/** The instant at which a question is answered, by its `asOf` and basis; undefined means now. `reported` is asked only where it counts. */
export function askedInstant(context: PictureContext, args: RecordArgs, reported: () => Date): Date | undefined {
  const { asOf, basis } = args;
  if (asOf && basis === "AS_KNOWN") {
    throw new HubError(
      "BAD_USER_INPUT",
      "basis AS_KNOWN is the record of now, and asOf names another instant. Leave one of them out.",
    );
  }
  if (asOf) return requestedInstant(context, asOf);
  return basis === "AS_REPORTED" ? reported() : undefined;
}

/** A list's only member; undefined where it has none or several. */
export const onlyOne = <T>(list: readonly T[] | null | undefined): T | undefined =>
  list?.length === 1 ? list[0] : undefined;

/** The instant of a year as reported: when the newest edition of its status report was frozen. */
export function reportInstant({ cycle }: PictureContext, year: number | null | undefined): Date {
  if (typeof year !== "number") {
    throw new HubError("BAD_USER_INPUT", "basis AS_REPORTED is about one year: name it in the filter, or an asOf.");
  }
  const newest = cycle.council.editions(year).at(-1);
  if (newest) return new Date(newest.manifest.frozenAt);
  throw new HubError(
    "NOT_FOUND",
    `No status report of ${year} is frozen, so nothing of it is reported yet. Ask with basis AS_KNOWN, or with an asOf.`,
  );
}
