import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { asRole, type SubgraphDatabase, urlOf, withConnection, withSetting } from "@hub/database";
import type { ActionPlanPublication } from "@hub/documents";
import { type EventDefinition, type HubEvent, type RecordedEvent, readEvents } from "@hub/events";
import { type PolicyVersionFacts, PolicyVersionRecorded } from "@hub/frame";
import type { ActionPlanContent, FinancingState, IntegrationStatementContent } from "@hub/rules";
import { cloneTestDatabase, type TestCluster } from "@hub/testing";
import type { DataSource } from "typeorm";
import { pictureDataSource } from "../context/picture-database.js";
import { type RebuildOutcome, type RebuildReport, rebuildPicture } from "../rebuild/rebuild.service.js";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MIGRATIONS = [folder("../../../../shared/events/migrations/inbox/"), folder("../../migrations/")];

export const POLICY = "policy-test";

/** An act of a committee. */
export type CommitteeAct =
  | { publish: ActionPlanContent; findings?: ActionPlanPublication["findings"]; at: Date }
  | {
      state: number;
      spentOere: number;
      through?: string;
      account?: Record<string, number>;
      says?: Partial<IntegrationStatementContent>;
      at: Date;
    }
  | { reply: string; to: string; at: Date }
  | { acknowledge: string; year: number; at: Date }
  | { withdraw: number; kind?: "SUBSTANTIVE" | "REDACTION"; at: Date };

/** A picture's database with an inbox that the test fills in place of replication. */
export class PictureDatabase {
  private constructor(
    readonly database: SubgraphDatabase,
    readonly dataSource: DataSource,
    private readonly adminUrl: string,
  ) {}

  static async make(cluster: TestCluster): Promise<PictureDatabase> {
    const database = await cloneTestDatabase(cluster, {
      subgraph: "picture",
      folders: MIGRATIONS,
      preparation: "CREATE TABLE hub.inbox_of_test PARTITION OF hub.inbox DEFAULT",
    });
    const dataSource = pictureDataSource(database.appUrl, "picture test");
    await dataSource.initialize();
    return new PictureDatabase(database, dataSource, cluster.adminUrl);
  }

  /** The connection string with the rights of the owner of all tables. */
  get ownerUrl(): string {
    return withSetting(urlOf(this.adminUrl, this.database.database), "role", this.database.ownerRole);
  }

  /** Inserts events and notifies of them, as replication and its trigger would. */
  async receive(events: readonly RecordedEvent[]): Promise<void> {
    const { database, ownerRole } = this.database;
    await withConnection(urlOf(this.adminUrl, database), (connection) =>
      asRole(connection, ownerRole, async () => {
        for (const event of events) {
          await connection.query(
            `INSERT INTO hub.inbox (source, position, id, aggregatetype, aggregateid, type, payload, recorded_at)
             VALUES ($1, $2, $3, 'test', $4, $5, $6, $7)`,
            [
              event.source,
              event.position,
              event.id,
              event.aggregateId,
              event.type,
              JSON.stringify(event.payload),
              event.recordedAt,
            ],
          );
          await connection.query("SELECT pg_notify('inbox', $1)", [event.source]);
        }
      }),
    );
  }

  /** The positions of the change feed. */
  feed(): Promise<{ position: number; source: string; source_position: number }[]> {
    return this.dataSource.query("SELECT position, source, source_position FROM picture.change ORDER BY position");
  }

  /** Rebuilds the read tables. */
  rebuild(feedAnew = false, report: Partial<RebuildReport> = {}): Promise<RebuildOutcome> {
    const quiet = { step: () => undefined, progress: () => undefined };
    return rebuildPicture({ url: this.ownerUrl, feedAnew, report: { ...quiet, ...report } });
  }

  /** Changes the database in a way that only damage or an attack would. */
  async damage(...statements: readonly string[]): Promise<void> {
    await withConnection(this.ownerUrl, async (connection) => {
      for (const statement of statements) await connection.query(statement);
    });
  }

  inbox(source: string): Promise<RecordedEvent[]> {
    return readEvents(this.dataSource, { table: "hub.inbox", source, after: 0, limit: 10_000 });
  }

  /** All rows of the read tables in a fixed order, without the picture's own positions. */
  async content(): Promise<unknown> {
    const rows = (table: string, order: string, columns = "*") =>
      this.dataSource.query(`SELECT ${columns} FROM picture.${table} ORDER BY ${order}`);
    return {
      documents: await rows("document", "id"),
      initiatives: await rows("initiative", "id"),
      lines: await rows("budget_line", "id, published_at"),
      cells: await rows("cell", "document, split, published_at, main_goal, state, year, financing, status"),
      tallies: await rows(
        "tally",
        "document, facet, is_split, year, held, published_at, main_goal, state, from_year, to_year",
      ),
      totals: await rows("running_total", "key, at"),
      totalKeys: await rows("total_key", "id"),
      decisions: await rows("budget_decision", "id"),
      openings: await rows("cycle_opening", "year"),
      answers: await rows("goal_answer", "id"),
      statuses: await rows("initiative_status", "document, code"),
      spending: await rows("spending", "document, kind, code"),
      replies: await rows("remark_reply", "id"),
      search: await rows("search_entry", "kind, id, published_at"),
      words: await rows("search_word", "word"),
      changes: await rows(
        "change",
        "source, source_position, part",
        "source, source_position, part, facts, type, committee, subject, content_hash, at",
      ),
    };
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

export function eventOf<T>(
  source: string,
  position: number,
  definition: EventDefinition<T>,
  about: { subject: string; at: Date; data: T },
): RecordedEvent {
  const { subject, at, data } = about;
  const payload: HubEvent<T> = {
    specversion: "1.0",
    id: randomUUID(),
    source: `/hub/${source}`,
    type: definition.type,
    subject,
    time: at.toISOString(),
    datacontenttype: "application/json",
    data: definition.parse(data),
  };
  return { source, position, id: payload.id, type: definition.type, aggregateId: subject, payload, recordedAt: at };
}

const bilingual = (da: string) => ({ da, en: da, enSource: "EDITORIAL" });

/** The policy's first version: two areas and three goals, with all bodies, also those without a subgraph. */
export function firstVersion(): PolicyVersionFacts {
  return PolicyVersionRecorded.parse({
    policy: { id: POLICY, title: bilingual("Politik"), aliases: [], from: "2011-01-01", to: "2015-01-01" },
    version: { number: 1, state: "ADOPTED" as const, contentHash: "0".repeat(64), synthetic: true },
    areas: [1, 2].map((n) => ({ id: `area-${n}`, ordinal: n, title: bilingual(`Område ${n}`), themes: [] })),
    goals: [1, 2, 3].map((n) => ({
      id: `goal-${n}`,
      ordinal: n,
      area: n === 3 ? "area-2" : "area-1",
      title: bilingual(`Mål ${n}`),
      direction: "INCREASE" as const,
    })),
    concepts: [{ id: "concept-inklusion", term: bilingual("Inklusion") }],
    bodies: [
      ...["BUU", "BIU", "SOU", "KFU", "TMU"].map((code) => ({ code, kinds: ["STANDING_COMMITTEE" as const] })),
      { code: "ØU", kinds: ["FINANCE_COMMITTEE" as const] },
      { code: "BR", kinds: ["COUNCIL" as const] },
    ].map((body) => ({ ...body, name: bilingual(body.code) })),
  });
}

/** The policy's next version, which is adopted at once: it differs from the first by some changes. */
export function amendedVersion(position: number, { number, at, ...changes }: Amendment): RecordedEvent {
  const version = { number, state: "ADOPTED" as const, contentHash: String(number).repeat(64), synthetic: true };
  const data = { ...firstVersion(), ...changes, version };
  return eventOf("policy", position, PolicyVersionRecorded, { subject: POLICY, at, data });
}

export type Amendment = Partial<Omit<PolicyVersionFacts, "version">> & { number: number; at: Date };

/** The first version of the policy, or of the policy after it. */
export function frameEvent(position = 1, next?: { policy: string; from: string; to: string }): RecordedEvent {
  const data = firstVersion();
  const at = new Date("2011-01-03T08:00:00Z");
  if (next) {
    const { policy: id, from, to } = next;
    const policy = { ...data.policy, id, from, to };
    const [areas, goals] = [data.areas, data.goals].map((parts) =>
      parts.map((part) => ({ ...part, id: `next-${part.id}` })),
    );
    const later = {
      ...data,
      policy,
      areas,
      goals: goals?.map((goal) => ({ ...goal, area: "next-area-1" })),
      concepts: [],
    };
    return eventOf("policy", position, PolicyVersionRecorded, { subject: id, at, data: later as never });
  }
  return eventOf("policy", position, PolicyVersionRecorded, { subject: POLICY, at, data: data as never });
}

/** A plan with so many initiatives, each with one line in 2012 of this amount and financing. */
export function aPlan(
  committee: string,
  initiatives: number,
  oere: number,
  financing: FinancingState = "FINANCED_IN_FRAME",
): ActionPlanContent {
  const goals = ["goal-1", "goal-2", "goal-3"];
  return {
    policy: POLICY,
    title: { da: `Plan for ${committee}` },
    politicalStatus: "COMMITTEE_DRAFT",
    synthetic: true,
    commitments: goals.map((goal, index) => ({ goal, priority: index + 1, ambition: { da: "mere" } })),
    initiatives: Array.from({ length: initiatives }, (_, n) => ({
      code: `${committee}-${n}`,
      title: { da: `Indsats ${n}` },
      goals: [goals[n % 3] as string],
      themes: [],
      partners: [],
      state: "PLANNED" as const,
      targetGroups: [],
      districts: [],
      budgetLines: [{ year: 2012, oere, payer: committee, financing, estimate: false }],
      totals: [{ year: 2012, oere }],
    })),
    totals: [{ year: 2012, oere: oere * initiatives }],
  };
}
