import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

const PROBE = new URL("cost-probe.mjs", import.meta.url).href;

/** The cost of one operation: the requests to each subgraph, and the SQL statements that it ran. */
export type OperationCost = Record<string, { requests: number; statements: number }>;

interface CostLine {
  requestId: string;
  subgraph: string;
  statements: number;
}

/** The file in which the processes of a hub under test write the cost of each request. */
export class CostLog {
  constructor(private readonly file: string) {}

  /** The environment that a hub has to be started with. */
  get environment(): Record<string, string> {
    return { COST_PROBE_FILE: this.file, NODE_OPTIONS: `--import ${PROBE}` };
  }

  /** Runs one operation, which has to send the given headers, and reads its cost. */
  async costOf(operation: (headers: Record<string, string>) => Promise<unknown>): Promise<OperationCost> {
    const requestId = randomUUID();
    await operation({ "x-request-id": requestId });
    const cost: OperationCost = {};
    for (const line of this.#lines().filter((each) => each.requestId === requestId)) {
      const { requests, statements } = cost[line.subgraph] ?? { requests: 0, statements: 0 };
      cost[line.subgraph] = { requests: requests + 1, statements: statements + line.statements };
    }
    return Object.fromEntries(Object.entries(cost).sort());
  }

  #lines(): CostLine[] {
    const text = existsSync(this.file) ? readFileSync(this.file, "utf8") : "";
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  }
}
