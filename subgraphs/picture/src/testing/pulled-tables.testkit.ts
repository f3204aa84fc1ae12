import { OffsetClock } from "@hub/clock";
import fastify, { type FastifyInstance } from "fastify";
import pino from "pino";
import { type Outlets, type OutletsSettings, openOutlets, renewCodeNames } from "../outlet/index.js";
import type { PictureDatabase } from "./picture.testkit.js";

/** A row of a table, as JSON. */
export type PulledRow = Record<string, string | number | boolean | null>;

/** The tables of a picture's database, served as reporting tools pull them. */
export class PulledTables {
  private constructor(
    private readonly app: FastifyInstance,
    private readonly outlets: Outlets,
    readonly address: string,
  ) {}

  static async open(
    picture: PictureDatabase,
    clock = new OffsetClock(),
    own: Partial<OutletsSettings> = {},
  ): Promise<PulledTables> {
    await renewCodeNames(picture.dataSource);
    const app = fastify();
    const log = pino({ level: "silent" });
    const outlets = openOutlets({ databaseUrl: picture.database.appUrl, clock, log, ...own });
    outlets.addRoutes(app);
    return new PulledTables(app, outlets, await app.listen({ host: "127.0.0.1", port: 0 }));
  }

  pull(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.address}/reports/v1/${path}`, init);
  }

  /** The rows of a table; throws what is said instead. */
  async rows(path: string): Promise<PulledRow[]> {
    const answer = await this.pull(path);
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as PulledRow[];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.outlets.close();
  }
}

/** The sum of a column. */
export const sumOf = (rows: readonly PulledRow[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
