import { until } from "@hub/clock";
import { stillRunning } from "../../testkit/machine/processes.js";
import { ANSWERING, type AnsweringPart, type Fault, type FaultPlace, healsItself } from "./fault.js";
import { PARTS, type Part, pidsOf } from "./hub-parts.js";

const SHORT_HANG_MS = 1_200;
/** More than the launcher allows a process in this run. */
export const HANG_SECONDS = 4;
const HANG_LIMIT_MS = 30_000;

const isAnswering = (part: Part): part is AnsweringPart => ANSWERING.some((each) => each === part);
/** PostgreSQL restarts all its sessions when one is killed, and the gateway is everybody's door. */
const mayFailOf = (part: Part): readonly AnsweringPart[] => (isAnswering(part) ? [part] : ANSWERING);

function somePid({ hub, random }: FaultPlace, part: Part): number | undefined {
  const pids = pidsOf(hub, part);
  return pids[Math.floor(random() * pids.length)];
}

/** False where the process has ended meanwhile. */
function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const kill = (part: Part): Fault => ({
  kind: "killed (SIGKILL)",
  target: part,
  mayFail: mayFailOf(part),
  lastsMs: 0,
  async inflict(place) {
    const pid = somePid(place, part);
    return pid !== undefined && signalled(pid, "SIGKILL") ? healsItself : undefined;
  },
});

const killLauncher: Fault = {
  kind: "killed (SIGKILL)",
  target: "launcher",
  mayFail: ANSWERING,
  lastsMs: 0,
  endsHub: true,
  async inflict(place) {
    await place.hub.stop("SIGKILL");
    return () => place.startAgain();
  },
};

/** The whole hub and PostgreSQL end at the same moment. */
const killAll: Fault = {
  kind: "killed (SIGKILL)",
  target: "all processes at once",
  mayFail: ANSWERING,
  lastsMs: 0,
  endsHub: true,
  async inflict(place) {
    await endAll(place);
    return () => place.startAgain();
  },
};

/** Ends every process of the hub, and returns when none is left. */
export async function endAll({ hub }: FaultPlace): Promise<void> {
  const [postmaster] = pidsOf(hub, "PostgreSQL: postmaster");
  const pids = [...hub.pids(), ...(postmaster === undefined ? [] : [postmaster])];
  for (const pid of pids) if (pid !== hub.launcherPid) signalled(pid, "SIGKILL");
  await hub.stop("SIGKILL");
  if (!(await until(() => stillRunning(pids).length === 0, { timeoutMs: 30_000, everyMs: 20 }))) {
    throw new Error("A process of the hub does not end.");
  }
}

/** What hangs for a moment delays answers; none has to fail but those that go through it. */
const hang = (part: Part, mayFail: readonly AnsweringPart[]): Fault => ({
  kind: "stopped for a moment (SIGSTOP, SIGCONT)",
  target: part,
  mayFail,
  lastsMs: SHORT_HANG_MS,
  async inflict(place) {
    const pid = somePid(place, part);
    if (pid === undefined || !signalled(pid, "SIGSTOP")) return undefined;
    return async () => {
      signalled(pid, "SIGCONT");
    };
  },
});

/** The launcher has to notice it, end it and start it again. */
const hangForGood = (part: Part): Fault => ({
  kind: "stopped for good (SIGSTOP)",
  target: part,
  mayFail: mayFailOf(part),
  lastsMs: 0,
  async inflict(place) {
    const pid = somePid(place, part);
    if (pid === undefined || !signalled(pid, "SIGSTOP")) return undefined;
    return async () => {
      const isEnded = () => stillRunning([pid]).length === 0;
      if (await until(isEnded, { timeoutMs: HANG_LIMIT_MS, everyMs: 50 })) return;
      signalled(pid, "SIGCONT");
      throw new Error(`${part} hung for ${HANG_LIMIT_MS / 1000} s, and the launcher did not end it.`);
    };
  },
});

const SUBGRAPHS_AND_GATEWAY = [...ANSWERING, "gateway"] as const;

export const processFaults: readonly Fault[] = [
  ...PARTS.filter((part) => part !== "launcher").map(kill),
  killLauncher,
  killAll,
  ...SUBGRAPHS_AND_GATEWAY.map((part) => hang(part, mayFailOf(part))),
  ...PARTS.filter((part) => part === "launcher" || part.startsWith("PostgreSQL")).map((part) => hang(part, [])),
];

/** Each takes seconds, so that a round has one of them. */
export const longHangs: readonly Fault[] = SUBGRAPHS_AND_GATEWAY.map(hangForGood);
