import { ANSWERING, type Fault } from "./fault.js";
import { endAll } from "./process-faults.js";

const FULL_MS = 2_000;
/** Below a minute: PostgreSQL's clock is not moved, and an entry of the audit belongs to an event of the same minute. */
const BACK_MS = -40_000;
/** Less than what is told as a clock that is behind once it is set right again. */
const AHEAD_MS = 4_000;
const MOVED_MS = 1_500;

const clock = (target: string, ms: number): Fault => ({
  kind: "clock of the hub's processes set wrong",
  target,
  mayFail: [],
  lastsMs: MOVED_MS,
  async inflict(place) {
    place.clock.move(ms);
    return async () => place.clock.move(0);
  },
});

/** Commands are refused meanwhile; questions are not. */
const diskFull: Fault = {
  kind: "disk full",
  target: "the disk of all data",
  mayFail: [],
  lastsMs: FULL_MS,
  async inflict({ disk }) {
    if (disk === undefined) return undefined;
    disk.fill();
    return () => disk.makeSpace();
  },
};

const powerLoss: Fault = {
  kind: "power lost: what was not fsynced is gone",
  target: "the whole machine",
  mayFail: ANSWERING,
  lastsMs: 0,
  endsHub: true,
  async inflict(place) {
    const { disk } = place;
    if (disk === undefined) return undefined;
    disk.cutPower();
    await endAll(place);
    await disk.powerOn();
    return () => place.startAgain();
  },
};

export const clockFaults: readonly Fault[] = [clock("40 s back", BACK_MS), clock("4 s ahead", AHEAD_MS)];

/** These need a disk of their own. */
export const diskFaults: readonly Fault[] = [diskFull, powerLoss];
