import { randomUUID } from "node:crypto";
import { ACCESS, type Access, SUBJECTS } from "@hub/auth";
import { afterAll, beforeAll, expect } from "@jest/globals";
import { emptyPicture, NeighbouringSubgraphs, type PictureState } from "./neighbours.testkit.js";
import { coordinator, emptyDatabase, PolicyHub, startTestCluster, type TestCluster } from "./policy.testkit.js";

type Subject = keyof typeof SUBJECTS;

/** What came of a command: whether it was carried out, else the error's code. */
export interface Given {
  readonly done: boolean;
  readonly code: unknown;
}

export const given = ({ done, code }: { done: unknown; code: unknown }): Given => ({ done: done != null, code });

/** Whether the access table has a command carried out in a state. */
export function isAllowed(access: Access, state: string): boolean {
  const states: readonly string[] = ACCESS[access].when?.states ?? [];
  return states.includes(state);
}

/** How the access table has commands refused in other states than those it lists. */
export const REFUSAL = /^(CONFLICT|NOT_FOUND)$/;

export const statesOf = (subject: Subject): readonly string[] => SUBJECTS[subject];

/** Each of the commands in each state of their subject. */
export const cellsOf = (subject: Subject, names: readonly string[]) =>
  statesOf(subject).flatMap((state) => names.map((name) => [name, state] as const));

/**
 * One hub on one database for all cells of a subject: what is tried in a state is of its own, or its states follow on each other.
 * Begun in a `describe`, for its tests.
 */
export class TriedHub {
  hub!: PolicyHub;
  readonly picture: PictureState = emptyPicture(() => new Date(this.hub.status.asOf));

  constructor() {
    const neighbours = new NeighbouringSubgraphs();
    let cluster: TestCluster | undefined;
    beforeAll(async () => {
      cluster = await startTestCluster();
      const subgraphUrls = { picture: await neighbours.picture(() => this.picture) };
      this.hub = await PolicyHub.open(cluster, await emptyDatabase(cluster), { subgraphUrls });
    });
    afterAll(async () => {
      await this.hub?.close();
      await neighbours.close();
      await cluster?.stop();
    });
  }

  /** Gives a command by its whole text, `$key` among its variables. */
  async give(text: string, variables: object = {}): Promise<Given> {
    const answer = await this.hub.ask<{ policy: Record<string, unknown> | null }>(
      text,
      { ...variables, key: randomUUID() },
      coordinator,
    );
    return given({ done: Object.values(answer.data.policy ?? {})[0], code: answer.codes[0] });
  }

  /** Tries one cell of the table: carried out where it says so, else refused as it says, and no trace left. */
  async isAsTheTableSays(access: Access, state: string, tried: () => Promise<Given>): Promise<void> {
    const before = await this.#onRecord();
    const { done, code } = await tried();
    expect([access, state, done]).toEqual([access, state, isAllowed(access, state)]);
    if (done) return;
    expect(code).toMatch(REFUSAL);
    expect(await this.#onRecord()).toEqual(before);
  }

  /** All that the coordinator has put on record or is writing. */
  async #onRecord(): Promise<unknown> {
    return this.hub.asAdministrator((database) =>
      database.query(
        `SELECT (SELECT last FROM policy.sequence) AS position, (SELECT count(*) FROM hub.command_answer) AS answers,
           (SELECT json_agg(d ORDER BY id) FROM hub.call_letter_draft d) AS drafts`,
      ),
    );
  }
}
