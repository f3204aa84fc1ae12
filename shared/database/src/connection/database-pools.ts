import type { DataSource, DataSourceOptions } from "typeorm";
import { createDataSource } from "./data-source.js";

/** What a connection is for. Each has a pool of its own, so that none waits for another's work. */
export type Purpose = "questions" | "commands" | "events" | "audit" | "health";

/** The sizes that are set from outside. */
export interface PoolSettings {
  /** Connections for questions. */
  questions: number;
  /** Connections for commands; two commands never take more than one each. */
  commands: number;
  /** How long one statement of a question may take. */
  questionMs: number;
}

/** Together with the pools' fixed sizes they fit a server's default of 100 connections: `connectionsOf`. */
export const POOL_DEFAULTS: PoolSettings = { questions: 5, commands: 4, questionMs: 8_000 };

const FIXED = { audit: 2, health: 1 };
/** Of each follower of events: for reading and taking, and the one that listens. */
const PER_FOLLOWER = { pooled: 1, listening: 1 };
const STATEMENT_MS = { commands: 30_000, events: 60_000, audit: 5_000, health: 2_000 };

export interface DatabasePoolsSettings extends PoolSettings {
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions["entities"]>;
  readonly applicationName: string;
  /** How many followers read events. */
  readonly followers: number;
}

/** The connections of one process to its database, by what they are for. */
export class DatabasePools {
  private constructor(private readonly pools: Readonly<Record<Purpose, DataSource>>) {}

  /** Connects each once. */
  static async open(settings: DatabasePoolsSettings): Promise<DatabasePools> {
    const { url, entities, applicationName, questions, commands, questionMs, followers } = settings;
    const pool = (purpose: Purpose, poolSize: number, statementTimeoutMs: number) =>
      createDataSource({
        url,
        entities,
        applicationName: `${applicationName} ${purpose}`,
        poolSize,
        statementTimeoutMs,
      });
    const pools = {
      questions: pool("questions", questions, questionMs),
      commands: pool("commands", commands, STATEMENT_MS.commands),
      events: pool("events", eventConnections(followers), STATEMENT_MS.events),
      audit: pool("audit", FIXED.audit, STATEMENT_MS.audit),
      health: pool("health", FIXED.health, STATEMENT_MS.health),
    };
    await Promise.all(Object.values(pools).map((each) => each.initialize()));
    return new DatabasePools(pools);
  }

  get questions(): DataSource {
    return this.pools.questions;
  }

  get commands(): DataSource {
    return this.pools.commands;
  }

  get events(): DataSource {
    return this.pools.events;
  }

  get audit(): DataSource {
    return this.pools.audit;
  }

  get health(): DataSource {
    return this.pools.health;
  }

  get all(): readonly DataSource[] {
    return Object.values(this.pools);
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((each) => each.destroy()));
  }
}

/** The most connections of a process with so many followers. */
export const connectionsOf = ({ questions, commands }: PoolSettings, followers: number): number =>
  questions + commands + FIXED.audit + FIXED.health + eventConnections(followers) + followers * PER_FOLLOWER.listening;

const eventConnections = (followers: number): number => 1 + followers * PER_FOLLOWER.pooled;
