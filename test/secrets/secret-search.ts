import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { withConnection } from "@hub/database";
import type { RunningHub } from "../testkit/hub/running-hub.js";

/** A place where a secret was found that does not belong there. */
export interface Leak {
  readonly place: string;
  readonly excerpt: string;
}

const EXCERPT = 160;

/** The secrets that a text holds. All of them look alike, so that one pattern finds them. */
export const secretsIn = (text: string): string[] => text.match(/zqhemmelig\d+zq/g) ?? [];

export function leaksIn(place: string, text: string, allowed: ReadonlySet<string> = new Set()): Leak[] {
  return text.split("\n").flatMap((line) => {
    const found = secretsIn(line).find((secret) => !allowed.has(secret));
    if (found === undefined) return [];
    const at = line.indexOf(found);
    return [{ place, excerpt: line.slice(Math.max(0, at - EXCERPT), at + found.length) }];
  });
}

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Searches all that the hub's processes and its database server have written to logs and to the console. */
export function leaksInLogs(hub: RunningHub): { searched: string[]; leaks: Leak[] } {
  const files = filesIn(join(hub.dataDir, "logs"));
  const leaks = files.flatMap((file) => {
    const bytes = readFileSync(file);
    return leaksIn(file.slice(hub.dataDir.length), (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  });
  return {
    searched: [...files.map((file) => file.slice(hub.dataDir.length + 1)), "console"],
    leaks: [...leaks, ...leaksIn("console", hub.output)],
  };
}

const AUDITED = ["policy", "children", "employment", "social_services", "culture"] as const;

/** Searches the audit tables; `naming` are secrets that were sent as the id of something, which is an entry's subject. */
export async function leaksInAudit(
  hub: RunningHub,
  naming: ReadonlySet<string>,
): Promise<{ entries: number; leaks: Leak[] }> {
  const tables = [
    ...AUDITED.map((source) => [`hub_${source}`, `${source}.audit`] as const),
    ["hub_picture", "hub.audit"] as const,
  ];
  let entries = 0;
  const leaks: Leak[] = [];
  for (const [database, table] of tables) {
    const url = await hub.databaseUrl(`${database}_app`, database);
    const rows = await withConnection(url, async (client) => {
      return (await client.query<{ row: string }>(`SELECT to_jsonb(a)::text AS row FROM ${table} a`)).rows;
    });
    entries += rows.length;
    leaks.push(...rows.flatMap(({ row }) => leaksIn(table, row, naming)));
  }
  return { entries, leaks };
}
