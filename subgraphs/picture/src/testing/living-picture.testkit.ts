import type { Actor } from "@hub/auth";
import type { MilestoneFacts, ReportFigures, ReportManifest } from "@hub/cycle";
import type { RecordedEvent } from "@hub/events";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { CommitteeStream } from "./committee-stream.testkit.js";
import { type CouncilAct, councilStream } from "./council-stream.testkit.js";
import { type CommitteeAct, PictureDatabase } from "./picture.testkit.js";
import { ServedPicture } from "./served-picture.testkit.js";

export const on = (day: string): Date => new Date(`${day}T12:00:00Z`);

const EDITION = "manifestContent figuresContent manifestHash figuresHash synthetic syntheticParts { id } state edition";

export interface AnsweredEdition {
  manifestContent: ReportManifest;
  figuresContent: ReportFigures;
  manifestHash: string;
  figuresHash: string;
  synthetic: boolean;
  syntheticParts: { id: string }[];
  state: string;
  edition: number;
}

/** The statement's milestone of a year, for an exemption to be from. */
export const statementMilestone = (year: number): MilestoneFacts => ({
  id: `milestone-${year}-statement`,
  slot: "STATEMENT",
  title: { da: "Redegørelse", en: "Statement", enSource: "EDITORIAL" },
  opensAt: `${year}-05-01T00:00:00.000Z`,
  dueAt: `${year}-06-01T00:00:00.000Z`,
  locksAt: `${year}-07-01T00:00:00.000Z`,
});

/** The milestone of revised plans of a year: due by 1 May, and never locked. */
export const planMilestone = (year: number): MilestoneFacts => ({
  id: `milestone-${year}-plan-revision`,
  slot: "PLAN_REVISION",
  title: { da: "Handleplaner", en: "Action plans", enSource: "EDITORIAL" },
  opensAt: `${year}-01-01T00:00:00.000Z`,
  dueAt: `${year}-05-01T22:00:00.000Z`,
  locksAt: null,
});

/** A picture that is served over several years: each act is projected before the test continues. */
export class LivingPicture {
  readonly #streams = new Map<string, CommitteeStream>();
  #council = 0;
  #open: { database: PictureDatabase; served: ServedPicture } | undefined;

  static async begin(database: PictureDatabase, first: readonly CouncilAct[]): Promise<LivingPicture> {
    const living = new LivingPicture();
    await living.begin(database, first);
    return living;
  }

  /** Serves a picture in which only these acts have happened. */
  async begin(database: PictureDatabase, first: readonly CouncilAct[]): Promise<void> {
    this.#streams.clear();
    this.#council = 0;
    this.#open = { database, served: await ServedPicture.open(database) };
    await this.council(...first);
  }

  private get opened() {
    if (!this.#open) throw new Error("The test asks before the picture has begun.");
    return this.#open;
  }

  get database(): PictureDatabase {
    return this.opened.database;
  }

  private get served(): ServedPicture {
    return this.opened.served;
  }

  /** Sets the hub's clock to a day. */
  async travelTo(day: string): Promise<void> {
    await this.council({ travel: on(day), at: on(day) });
  }

  /** The next acts of the council or the coordinator; gives the ids of what they are about. */
  async council(...acts: CouncilAct[]): Promise<string[]> {
    const events = councilStream(acts, this.#council);
    this.#council += events.length;
    await this.#receive("policy", this.#council, events);
    return events.map(({ aggregateId }) => aggregateId);
  }

  /** A committee's next acts; gives the ids of the documents or remarks that they are about. */
  async committee(source: string, code: string, ...next: CommitteeAct[]): Promise<string[]> {
    const stream = this.#streams.get(source) ?? new CommitteeStream(source, code);
    this.#streams.set(source, stream);
    const known = stream.events.length;
    for (const act of next) stream.apply(act);
    const fresh = stream.events.slice(known);
    await this.#receive(source, stream.events.length, fresh);
    return fresh.map(({ aggregateId }) => aggregateId);
  }

  async #receive(source: string, position: number, events: readonly RecordedEvent[]): Promise<void> {
    await this.database.receive(events);
    await this.served.waitFor({ [source]: position });
  }

  /** What every answer says of the picture now. */
  get status() {
    return this.served.status;
  }

  /** What an answer tells of itself in `extensions.hub.notices`. */
  noticesOf(source: string) {
    return this.served.noticesOf(source);
  }

  /** The answer's data; throws its errors. */
  async ask<T>(source: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.served.ask(source, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
    return data as T;
  }

  /** The answer, however it went. */
  answerOf(source: string, variables: Record<string, unknown> = {}, actor?: Actor) {
    return this.served.ask(source, variables, actor);
  }

  schema() {
    return this.served.schema();
  }

  /** The SQL that a query sends to the database. */
  statementsOf(source: string): Promise<string[]> {
    return this.served.statementsOf(source);
  }

  async edition(year: number, edition?: number): Promise<AnsweredEdition> {
    const { statusReport } = await this.ask<{ statusReport: AnsweredEdition }>(
      `query ($year: Int!, $edition: Int) { statusReport(year: $year, edition: $edition) { ${EDITION} } }`,
      { year, edition: edition ?? null },
    );
    return statusReport;
  }

  /** Freezes the preview of an edition, as `policy` does. */
  async freeze(year: number, edition: number, reason?: string): Promise<AnsweredEdition> {
    const { manifestContent: manifest, figuresContent: figures } = await this.edition(year, edition);
    const at = new Date(manifest.frozenAt);
    await this.council({ freeze: { manifest, figures }, at, ...(reason === undefined ? {} : { reason }) });
    return this.edition(year, edition);
  }

  /** The process ends and starts again on the same database. */
  async restart(): Promise<void> {
    await this.served.close();
    this.opened.served = await ServedPicture.open(this.database);
    await this.served.waitFor({ policy: this.#council });
  }

  async end(): Promise<void> {
    await this.#open?.served.close();
    await this.#open?.database.close();
    this.#open = undefined;
  }
}

/** How a picture begins on `today` after these acts of the council. */
async function beginOn(living: LivingPicture, cluster: TestCluster, today: string, acts: readonly CouncilAct[]) {
  const travel = { travel: on(today), at: on("2012-01-01") };
  await living.begin(await PictureDatabase.make(cluster), [travel, ...acts]);
}

/** A picture that begins anew before each test. What a test file's own hooks do to it comes after. */
export function livingPicture(today: string, ...acts: CouncilAct[]): LivingPicture {
  const living = new LivingPicture();
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startTestCluster();
  });
  beforeEach(() => beginOn(living, cluster, today, acts));
  afterEach(() => living.end());
  afterAll(() => cluster?.stop());
  return living;
}

/** A picture that all tests of a file share. What a test file's own hooks do to it comes after. */
export function sharedLivingPicture(today: string, ...acts: CouncilAct[]): LivingPicture {
  const living = new LivingPicture();
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startTestCluster();
    await beginOn(living, cluster, today, acts);
  });
  afterAll(async () => {
    await living.end();
    await cluster?.stop();
  });
  return living;
}
