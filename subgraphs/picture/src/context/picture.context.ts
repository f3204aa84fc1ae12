import type { Clock } from "@hub/clock";
import type { CycleRecord } from "@hub/cycle";
import type { CommitteeTypes } from "@hub/documents";
import type { Standstill } from "@hub/events";
import type { PolicyFrame } from "@hub/frame";
import type { HubKey, HubSigner } from "@hub/receipts";
import type { SubgraphContext } from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";

/** How fresh one committee's part of the picture is. */
export interface CommitteeFreshness {
  code: string;
  reachable: boolean;
  /** Seconds since the last word from its stream, by the real clock; undefined when there was none yet. */
  lagSeconds: number | undefined;
  /** Where its stream stands still, if it does. */
  standstill: Standstill | undefined;
}

/** Who signs the tree, and when. */
export interface HeadOffice {
  readonly clock: Clock;
  /** undefined in a sandbox's picture that was started without keys: heads are unsigned then, and not kept. */
  readonly signer: HubSigner | undefined;
}

/** All that the picture's questions work with. */
export interface PictureDesk extends SubgraphContext {
  dataSource: DataSource;
  clock: Clock;
  frame: PolicyFrame;
  /** The coordinator's yearly acts: milestones, letters, barometer. */
  cycle: CycleRecord;
  freshness: { read(): Promise<CommitteeFreshness[]>; readonly listeningSeconds: number };
  /** Who signs the tree of all entries. */
  office: HeadOffice;
  /** The public keys of all owners, as everybody has them. */
  hubKeys: readonly HubKey[];
  /** The concrete types of each publishing committee, by its code. */
  types: ReadonlyMap<string, CommitteeTypes>;
  /** Tells when the projector has taken something; resolves early then, else after the time. */
  nextProjection(timeoutMs: number): Promise<void>;
}

/** The concrete types of a committee that has published. */
export function typesOfCommittee(desk: PictureDesk, code: string): CommitteeTypes {
  const types = desk.types.get(code);
  if (!types) throw new Error(`The committee ${code} has published but is not in the registry.`);
  return types;
}

/** The instant a question is about: the one asked, but never later than now, since that is not on record yet. */
export function instantAsked(desk: PictureDesk, asOf: Date | null | undefined): Date {
  const now = desk.clock.now();
  return asOf && asOf < now ? asOf : now;
}
