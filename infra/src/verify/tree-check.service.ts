import { asRole, rowsOf, urlOf, withConnection } from "@hub/database";
import {
  completedBy,
  type HubKey,
  hashOf,
  innerHash,
  leafOfEntry,
  nodesOf,
  readSignature,
  type TreeNode,
} from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { canonicalJson } from "@hub/rules";
import type { ChainPlaces } from "./outbox-row.js";

type Client = Parameters<Parameters<typeof withConnection>[1]>[0];

/** The result for the tree over all entries. */
export interface TreeVerdict {
  readonly size: number;
  readonly heads: number;
  /** The first place where it is not the tree of the chain's entries. */
  readonly broken: string | undefined;
}

interface LeafRow {
  /** Null where an entry of the chain is not in the tree. */
  leaf: number | null;
  source: string;
  position: number;
  entry_hash: string | null;
}

interface NodeRow {
  level: number;
  index: number;
  hash: string;
}

interface HeadRow {
  size: number;
  root_hash: string;
  at: Date;
  signature: string;
}

const nameOf = ({ level, index }: TreeNode): string => `${level}/${index}`;

/** Recomputes the tree from the chain, and compares its nodes and signed heads. */
export async function checkTree({ adminUrl, databaseOf }: ChainPlaces, keys: readonly HubKey[]): Promise<TreeVerdict> {
  const { database, ownerRole } = databaseOf("picture");
  return withConnection(urlOf(adminUrl, database), (client) =>
    // One snapshot, since the tree grows while it is read.
    asRole(client, ownerRole, async () => {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const verdict = await new TreeCheck(client, keys).run();
      await client.query("COMMIT");
      return verdict;
    }),
  );
}

class TreeCheck {
  readonly #nodes = new Map<string, string>();
  #size = 0;
  #heads = 0;

  constructor(
    private readonly client: Client,
    private readonly keys: readonly HubKey[],
  ) {}

  async run(): Promise<TreeVerdict> {
    const broken = (await this.#checkLeaves()) ?? (await this.#checkNodes()) ?? (await this.#checkHeads());
    return { size: this.#size, heads: this.#heads, broken };
  }

  async #checkLeaves(): Promise<string | undefined> {
    const rows = await rowsOf<LeafRow>(
      this.client,
      `SELECT l.leaf, source, position, c.entry_hash FROM hub.chain c FULL JOIN hub.tree_leaf l USING (source, position)
       ORDER BY l.leaf NULLS LAST`,
    );
    for (const { leaf, source, position, entry_hash } of rows) {
      const place = `${rootOfSource(source)}:${position}`;
      if (leaf === null) return `${place} is in the chain and not in the tree`;
      if (leaf !== this.#size) return `its entry ${this.#size} is missing`;
      if (entry_hash === null) return `its entry ${leaf}, ${place}, is not in the chain`;
      this.#add(leaf, leafOfEntry(entry_hash));
    }
    return undefined;
  }

  #add(leaf: number, hash: string): void {
    this.#nodes.set(nameOf({ level: 0, index: leaf }), hash);
    for (const { left, right, ...node } of completedBy(leaf)) {
      this.#nodes.set(nameOf(node), innerHash(this.#at(left), this.#at(right)));
    }
    this.#size = leaf + 1;
  }

  #at(node: TreeNode): string {
    return this.#nodes.get(nameOf(node)) as string;
  }

  async #checkNodes(): Promise<string | undefined> {
    const rows = await rowsOf<NodeRow>(
      this.client,
      "SELECT level, index, hash FROM hub.tree_node ORDER BY level, index",
    );
    const kept = new Map(rows.map(({ level, index, hash }) => [nameOf({ level, index }), hash]));
    for (const [name, hash] of this.#nodes) {
      const has = kept.get(name);
      if (has === undefined) return `its node ${name} (level/number) is missing`;
      if (has !== hash) return `its node ${name} (level/number) is not the one of its entries`;
      kept.delete(name);
    }
    const [more] = kept.keys();
    return more === undefined ? undefined : `its node ${more} (level/number) belongs to no entry`;
  }

  async #checkHeads(): Promise<string | undefined> {
    const rows = await rowsOf<HeadRow>(
      this.client,
      "SELECT size, root_hash, at, signature FROM hub.tree_head ORDER BY size",
    );
    for (const { size, root_hash: rootHash, at, signature } of rows) {
      const statement = { size, rootHash, at: at.toISOString() };
      const problem = await this.#headProblem(statement, signature);
      if (problem) return `its head of ${size} entries ${problem}`;
      this.#heads += 1;
    }
    const newest = rows.at(-1)?.size ?? 0;
    const isShort = newest < this.#size && this.keys.length > 0;
    return isShort ? `its newest signed head is of ${newest} entries, and it has ${this.#size}` : undefined;
  }

  async #headProblem(statement: { size: number; rootHash: string }, signature: string): Promise<string | undefined> {
    if (statement.size > this.#size) return "is of more than there are";
    const root = hashOf(nodesOf({ from: 0, to: statement.size }).map((node) => this.#at(node)));
    if (root !== statement.rootHash) return "has another root than the entries give";
    const read = await readSignature("hub-tree-head+jws", signature, this.keys);
    if (read.problem !== undefined) return `has a signature that does not hold (${read.problem})`;
    const isOfIt = read.owner === "picture" && canonicalJson(read.statement) === canonicalJson(statement);
    return isOfIt ? undefined : "has a signature on something else";
  }
}
