import { join } from "node:path";
import { createDataSource, rowsOf, type SubgraphDatabase, urlOf, withConnection, withSetting } from "@hub/database";
import { ActionPlanPublished, DocumentWithdrawn } from "@hub/documents";
import { appendToOutbox, chainOf, type RecordedEvent, readEvents, restHashOf, TextRedacted } from "@hub/events";
import { completedBy, innerHash, leafOfEntry } from "@hub/receipts";
import { canonicalJson, contentHash } from "@hub/rules";
import { cloneTestDatabase, startTestCluster, type TestCluster } from "@hub/testing";
import type { DataSource } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { ROOT } from "../config.js";
import { checkChain } from "./chain-check.service.js";
import { checkTree } from "./tree-check.service.js";

const EVENTS = join(ROOT, "shared", "events", "migrations");
const FOLDERS = {
  children: [join(EVENTS, "outbox"), join(EVENTS, "inbox"), join(ROOT, "shared", "committee-kit", "migrations")],
  picture: [join(EVENTS, "inbox"), join(ROOT, "subgraphs", "picture", "migrations")],
};
const INBOX = "CREATE TABLE hub.inbox_of_test PARTITION OF hub.inbox DEFAULT";

type Name = keyof typeof FOLDERS;

/** A committee's record and the picture's copy of it, on databases of their own and without processes. */
export class VerifiedRecord {
  #databases = new Map<string, SubgraphDatabase>();
  #cluster: TestCluster | undefined;
  #own: DataSource | undefined;

  async begin(): Promise<void> {
    this.#cluster ??= await startTestCluster();
    for (const subgraph of ["children", "picture"] as const) {
      const folders = FOLDERS[subgraph];
      this.#databases.set(subgraph, await cloneTestDatabase(this.#cluster, { subgraph, folders, preparation: INBOX }));
    }
    const url = this.#of("children").appUrl;
    this.#own = createDataSource({ url, entities: [], applicationName: "test" });
    await this.#own.initialize();
  }

  async end(): Promise<void> {
    await this.#own?.destroy();
  }

  async stop(): Promise<void> {
    await this.#cluster?.stop();
  }

  #of(name: string): SubgraphDatabase {
    return this.#databases.get(name) as SubgraphDatabase;
  }

  /** A committee publishes a revision of its plan. */
  async publish(number: number, supersedes: string | null = null): Promise<string> {
    const id = uuidv7();
    const at = new Date(`2012-0${number}-01T10:00:00Z`);
    const content = { policy: "p", title: { da: `Plan ${number}` }, initiatives: [{ code: `B-${number}` }] } as never;
    const ids = { initiatives: [{ id: uuidv7(), budgetLines: [] }] };
    const hash = contentHash(content);
    const correction = { kind: "SUBSTANTIVE" as const, of: "x", reason: "Ring til Ane" };
    const known = { id, series: "s", contentHash: hash, ids, findings: [], correction, committee: "BUU", content };
    await this.#write(async (manager) => {
      const { position } = await appendToOutbox(manager, "children", {
        event: ActionPlanPublished,
        subject: id,
        at,
        data: { ...known, revision: number, publishedAt: at.toISOString(), supersedes },
      });
      await manager.query(
        "INSERT INTO hub.series (series, head) VALUES ('s', $1) ON CONFLICT (series) DO UPDATE SET head = $1",
        [number],
      );
      await manager.query(
        `INSERT INTO hub.revision (id, kind, series, number, content, content_hash, ids, findings, rule_set, correction, prepared_by,
           published_by, published_at, position) VALUES ($1, 'ACTION_PLAN', 's', $2, $3, $4, $5, '[]', 'r', $6, 'a', 'b', $7, $8)`,
        [id, number, canonicalJson(content), hash, JSON.stringify(ids), JSON.stringify(correction), at, position],
      );
      await manager.query("INSERT INTO hub.revision_state (revision) VALUES ($1)", [id]);
      await manager.query("INSERT INTO hub.initiative VALUES ($1, $2, $3, 0)", [
        ids.initiatives[0]?.id,
        `B-${number}`,
        id,
      ]);
      if (supersedes)
        await manager.query("UPDATE hub.revision_state SET superseded_at = $2 WHERE revision = $1", [supersedes, at]);
    });
    return id;
  }

  /** The committee withdraws a revision; its text goes. */
  async redactDocument(id: string, position: number): Promise<void> {
    const at = new Date("2012-06-01T10:00:00Z");
    await this.#write(async (manager) => {
      const [revision] = await rowsOf<{ hash: string }>(
        manager,
        "SELECT content_hash AS hash FROM hub.revision WHERE id = $1",
        [id],
      );
      const reason = "Indeholdt personoplysninger";
      await manager.query(
        "UPDATE hub.revision_state SET withdrawn_at = $2, withdrawal_kind = 'REDACTION', withdrawal_reason = $3 WHERE revision = $1",
        [id, at, reason],
      );
      const data = {
        id,
        committee: "BUU",
        series: "s",
        contentHash: revision?.hash ?? "",
        kind: "REDACTION" as const,
        reason,
      };
      await appendToOutbox(manager, "children", {
        event: DocumentWithdrawn,
        subject: id,
        at,
        data: { ...data, withdrawnAt: at.toISOString(), publishedPosition: position },
      });
    });
  }

  /** The committee redacts the reason of a revision's correction. */
  async redactReason(id: string, position: number): Promise<void> {
    await this.#write(async (manager) => {
      const events = await readEvents(manager, { table: "children.outbox", source: "children", after: 0, limit: 100 });
      const event = events.find((each) => each.position === position) as RecordedEvent;
      const data = structuredClone(event.payload.data) as {
        correction: { reason: string };
        ids: object;
        findings: object;
      };
      data.correction.reason = "[slettet]";
      const at = new Date("2012-07-01T10:00:00Z");
      const redacted = { position, type: event.type, subject: id, paths: ["/correction/reason"] };
      const hashes = { entryHash: chainOf(events, null)[position - 1]?.entryHash ?? "", restHash: restHashOf(data) };
      const partsHash = contentHash({ ids: data.ids, findings: data.findings });
      const facts = {
        id: uuidv7(),
        ...redacted,
        ...hashes,
        partsHash,
        reason: "Et navn",
        redactedAt: at.toISOString(),
      };
      await appendToOutbox(manager, "children", { event: TextRedacted, subject: facts.id, at, data: facts });
    });
  }

  async #write(work: (manager: DataSource["manager"]) => Promise<void>): Promise<void> {
    await this.#own?.transaction(work);
    await this.#follow();
  }

  /** What replication, the chain and the tree do of new events. */
  async #follow(): Promise<void> {
    const sent = await this.as("children", "SELECT * FROM children.outbox ORDER BY position");
    const had = await this.as("picture", "SELECT position FROM hub.inbox");
    for (const row of sent.slice(had.length)) {
      await this.as("picture", "INSERT INTO hub.inbox SELECT * FROM jsonb_populate_record(NULL::hub.inbox, $1)", [
        JSON.stringify(row),
      ]);
    }
    const events = await readEvents(this.#own as DataSource, {
      table: "children.outbox",
      source: "children",
      after: 0,
      limit: 100,
    });
    const entries = chainOf(events, null);
    const nodes = new Map<string, string>();
    for (const { position, previousEntryHash, entryHash } of entries) {
      const leaf = position - 1;
      nodes.set(`0/${leaf}`, leafOfEntry(entryHash));
      for (const { left, right, level, index } of completedBy(leaf)) {
        const [one, other] = [left, right].map((node) => nodes.get(`${node.level}/${node.index}`) ?? "");
        nodes.set(`${level}/${index}`, innerHash(one ?? "", other ?? ""));
      }
      if (position <= had.length) continue;
      await this.as("picture", "INSERT INTO hub.chain VALUES ('children', $1, $2, $3)", [
        position,
        previousEntryHash,
        entryHash,
      ]);
      await this.as("picture", "INSERT INTO hub.tree_leaf (leaf, source, position) VALUES ($1, 'children', $2)", [
        leaf,
        position,
      ]);
    }
    for (const [name, hash] of nodes) {
      const [level, index] = name.split("/");
      await this.as(
        "picture",
        "INSERT INTO hub.tree_node (level, index, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        [level, index, hash],
      );
    }
  }

  /** Runs a statement as the database's owner. */
  async as(name: Name, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const { database, ownerRole } = this.#of(name);
    const url = withSetting(urlOf(this.#adminUrl, database), "role", ownerRole);
    return withConnection(url, async (connection) => (await connection.query(sql, values)).rows);
  }

  /** Does what only the owner of a database can do: switches the triggers of a table off, changes it, switches them on. */
  async tamper(name: Name, table: string, sql: string): Promise<void> {
    await this.as(name, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await this.as(name, sql);
    await this.as(name, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }

  get #adminUrl(): string {
    return (this.#cluster as TestCluster).adminUrl;
  }

  /** The first thing that does not hold; undefined where all does. */
  async broken(): Promise<string | undefined> {
    const places = { adminUrl: this.#adminUrl, databaseOf: (name: string) => this.#of(name) };
    const chain = await checkChain(
      places,
      { subgraph: "children", hasRevisions: true },
      { hub: [], ofCommittee: () => [] },
    );
    const tree = await checkTree(places, []);
    return (chain.broken && `${chain.broken.position} ${chain.broken.what}`) ?? tree.broken;
  }
}
