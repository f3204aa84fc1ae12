import type { RunningHub } from "../../testkit/hub/running-hub.js";
import type { MovedClock } from "./moved-clock.js";
import type { OwnDisk } from "./own-disk.js";

/** The parts that answer questions, each asked for something that it alone has. */
export const ANSWERING = ["policy", "children", "employment", "social-services", "culture", "picture"] as const;
export type AnsweringPart = (typeof ANSWERING)[number];

/** Where faults happen. */
export interface FaultPlace {
  /** The hub that runs now: some faults start it again. */
  hub: RunningHub;
  /** The disk that the hub's data is on; undefined where a disk of its own cannot be had. */
  readonly disk: OwnDisk | undefined;
  readonly clock: MovedClock;
  readonly random: () => number;
  /** Starts the hub again in the same folder and at the same address, as a service manager would. */
  startAgain(): Promise<void>;
}

/** Ends what was inflicted, as time, an operator or the network does. */
export type Heal = () => Promise<void>;

/** One kind of fault on one part of a hub. */
export interface Fault {
  readonly kind: string;
  readonly target: string;
  /** Of which parts reads may fail until the hub is whole again. */
  readonly mayFail: readonly AnsweringPart[];
  /** How long it lasts before it is healed. */
  readonly lastsMs: number;
  /** Whether the hub is started again as a whole, so that nothing else can happen at the same time. */
  readonly endsHub?: boolean;
  /** Answers what heals it; undefined where there is just now nothing to inflict it on. */
  inflict(place: FaultPlace): Promise<Heal | undefined>;
}

/** Where the hub itself mends what happened. */
export const healsItself: Heal = async () => undefined;
