import { SharedLook } from "@hub/parts";
import type { FastifyInstance } from "fastify";

/** The text of a health check whose database does not answer. Anyone may read it, so it holds no address. */
export const DATABASE_SILENT = "the database does not answer";

/** The health of a subgraph. */
export interface Health {
  /** Each check by name: true, or what is wrong, in a text that anyone may read. */
  readonly checks: Record<string, true | string>;
  /** What is wrong with what the checks do not cover, by name, in texts that anyone may read. */
  readonly degraded?: Record<string, string>;
  /** By source: the number of the last event that this process has taken. */
  readonly followed: Record<string, number>;
}

export interface WatchedService {
  health(): Promise<Health>;
  /** The same of this instant: who waits for an event asks for it often. */
  followed(): Record<string, number>;
}

/** A look that takes longer counts as a database that does not answer. */
const PATIENCE_MS = 2_000;
const SILENT: Health = { checks: { database: DATABASE_SILENT }, followed: {} };

/**
 * Looks at what the subgraph depends on when somebody asks, at most once a second, so that asking costs nothing. `/health/live`: the process
 * runs. `/health/ready`: it can answer, that is, its own database does. `/health/degraded`: what else is wrong, a stream that stands
 * still for example.
 */
export class SubgraphHealth {
  readonly #looks = new SharedLook(() => this.#look());
  #running: Promise<Health> | undefined;

  constructor(
    private readonly name: string,
    private readonly service: WatchedService,
    private readonly problems: () => Record<string, string> = () => ({}),
  ) {}

  addRoutes(app: FastifyInstance): void {
    app.get("/health/live", async () => ({ status: "live" }));
    app.get("/health/ready", async (_request, reply) => {
      const facts = await this.#facts();
      const isReady = facts.checks.database === true;
      return reply.code(isReady ? 200 : 503).send({ status: isReady ? "ready" : "unavailable", ...facts });
    });
    app.get("/health/degraded", async (_request, reply) => {
      const facts = await this.#facts();
      const reasons = [...Object.entries(facts.checks), ...Object.entries(facts.degraded)]
        .filter(([, outcome]) => outcome !== true)
        .map(([check, outcome]) => `${check}: ${outcome}`);
      const isWhole = reasons.length === 0;
      return reply.code(isWhole ? 200 : 503).send({ status: isWhole ? "ok" : "degraded", reasons, ...facts });
    });
  }

  async #facts() {
    const { checks, degraded } = await this.#looks.value();
    return {
      subgraph: this.name,
      checks,
      degraded: { ...degraded, ...this.problems() },
      followed: this.service.followed(),
    };
  }

  async #look(): Promise<Health> {
    // Of a look that hangs there is one alone.
    this.#running ??= this.service
      .health()
      .catch(() => SILENT)
      .finally(() => {
        this.#running = undefined;
      });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Health>((resolve) => {
      timer = setTimeout(() => resolve(SILENT), PATIENCE_MS);
    });
    try {
      return await Promise.race([this.#running, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
