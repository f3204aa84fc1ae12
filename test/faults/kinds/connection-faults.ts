import { execFileSync, spawnSync } from "node:child_process";
import { sourceOf } from "@hub/registry";
import { asLogin } from "../../testkit/machine/database-session.js";
import { ANSWERING, type AnsweringPart, type Fault, type FaultPlace, healsItself } from "./fault.js";

/** Ends sessions of PostgreSQL as its superuser; answers how many. */
async function endSessions({ hub }: FaultPlace, which: string): Promise<number> {
  const url = await hub.databaseUrl("postgres", "postgres");
  const rows = await asLogin(url, (query) =>
    query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND ${which}`),
  );
  return rows.length;
}

const drop = (target: string, which: string, mayFail: readonly AnsweringPart[]): Fault => ({
  kind: "database connections dropped (pg_terminate_backend)",
  target,
  mayFail,
  lastsMs: 0,
  async inflict(place) {
    // For a moment after another fault the database takes no connection, or there is none to drop.
    const ended = await endSessions(place, which).catch(() => 0);
    return ended > 0 ? healsItself : undefined;
  },
});

/** Linux can end the TCP connections of others: both sides get an error, as from a firewall that resets. */
const canCut = (): boolean => spawnSync("ss", ["-V"]).status === 0 && process.getuid?.() === 0;

function cutConnectionsTo(url: string): boolean {
  const closed = execFileSync("ss", ["-K", "-t", "-n", "-H", `dport = :${new URL(url).port}`], { encoding: "utf8" });
  return closed.trim() !== "";
}

const cut = (target: string, urlOf: (place: FaultPlace) => string, mayFail: readonly AnsweringPart[]): Fault => ({
  kind: "TCP connections cut (ss -K)",
  target,
  mayFail,
  lastsMs: 0,
  async inflict(place) {
    try {
      return cutConnectionsTo(urlOf(place)) ? healsItself : undefined;
    } catch {
      // Of a part that is just being started there is no address yet.
      return undefined;
    }
  },
});

export const connectionFaults = (): readonly Fault[] => [
  ...ANSWERING.map((part) => drop(`all of ${part}`, `usename = 'hub_${sourceOf(part)}_app'`, [part])),
  drop("all walsenders", "backend_type = 'walsender'", []),
  drop("all apply workers", "backend_type = 'logical replication apply worker'", []),
  drop("all sessions of all logins", "backend_type = 'client backend'", ANSWERING),
  ...(canCut()
    ? [
        ...ANSWERING.map((part) => cut(`gateway and ${part}`, ({ hub }) => hub.subgraphUrl(part), [part])),
        cut("clients and gateway", ({ hub }) => hub.url, ANSWERING),
      ]
    : []),
];
