import type { SentStatement } from "@hub/testing";
import type { DataSource } from "typeorm";

/** A node of a plan, as PostgreSQL tells it. */
interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Sort Space Type"?: string;
  "Disk Usage"?: number;
  "Actual Loops"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: PlanNode[];
}

/** How PostgreSQL answered a question. */
export interface AnsweredStatement {
  ms: number;
  /** Of 8 kB, that were looked at: the same on a busy machine. */
  blocks: number;
  /** How it read the tables, in short, e.g. `initiative by initiative_by_title`. */
  reads: string[];
  /** What grows with what is on record: whole large tables that were read, and what went to the disk. */
  faults: string[];
}

/** A table of more rows is large. */
const LARGE = 10_000;

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Answers a statement again, and tells how. */
export async function explain(dataSource: DataSource, { sql, parameters }: SentStatement): Promise<AnsweredStatement> {
  const [row] = await dataSource.query(`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`, [...parameters]);
  const [told] = row["QUERY PLAN"] as [{ Plan: PlanNode; "Execution Time": number }];
  // What a condition made needless has not run.
  const nodes = nodesOf(told.Plan).filter((node) => node["Actual Loops"] !== 0);
  const large = await largeTables(dataSource);
  const faults = nodes.flatMap((node) => {
    const table = node["Relation Name"] ?? "";
    if (node["Node Type"] === "Seq Scan" && large.has(table)) return [`all of ${table} is read`];
    const isOnDisk = node["Sort Space Type"] === "Disk" || (node["Disk Usage"] ?? 0) > 0;
    return isOnDisk ? [`${node["Node Type"]} on disk`] : [];
  });
  const blocks = (told.Plan["Shared Hit Blocks"] ?? 0) + (told.Plan["Shared Read Blocks"] ?? 0);
  return {
    ms: told["Execution Time"],
    blocks,
    reads: [...new Set(nodes.flatMap(readOf))],
    faults: [...new Set(faults)],
  };
}

function readOf(node: PlanNode): string[] {
  const [type, table, index] = [node["Node Type"], node["Relation Name"], node["Index Name"]];
  if (type === "Bitmap Index Scan" && index) return [index];
  if (index) return [index];
  return type === "Seq Scan" && table ? [`all of ${table}`] : [];
}

async function largeTables(dataSource: DataSource): Promise<Set<string>> {
  const rows = await dataSource.query(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > $1 AND relnamespace = 'picture'::regnamespace",
    [LARGE],
  );
  return new Set(rows.map(({ relname }: { relname: string }) => relname));
}
