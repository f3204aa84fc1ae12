import { randomUUID } from "node:crypto";
import { ACCESS, type Access, SUBJECTS } from "@hub/auth";
import { afterAll, expect } from "@jest/globals";
import { emptyPicture, NeighbouringSubgraphs, type PictureState } from "./neighbours.testkit.js";
import { coordinator, type PolicyHub, sharedPolicyHub } from "./policy.testkit.js";

type Subject = keyof typeof SUBJECTS;

/** How a command ended: done, or refused with an error's code. */
export interface CommandEnd {
  readonly done: boolean;
  readonly code: unknown;
}

export const endOf = ({ done, code }: { done: unknown; code: unknown }): CommandEnd => ({ done: done != null, code });

/** Whether the access table allows a command in a state. */
export function isAllowed(access: Access, state: string): boolean {
  const states: readonly string[] = ACCESS[access].when?.states ?? [];
  return states.includes(state);
}

/** The codes of a refusal in a state that the access table does not list. */
export const REFUSAL = /^(CONFLICT|NOT_FOUND)$/;

export const statesOf = (subject: Subject): readonly string[] => SUBJECTS[subject];

/** Each of the commands in each state of their subject. */
export const cellsOf = (subject: Subject, names: readonly string[]) =>
  statesOf(subject).flatMap((state) => names.map((name) => [name, state] as const));

/**
 * One hub on one database for all states of a subject: each state has an object of its own, or follows from the one before.
 * Made in a `describe`, for its tests.
 */
export class StatesHub {
  readonly hub: PolicyHub;
  readonly picture: PictureState = emptyPicture(() => new Date(this.hub.status.asOf));

  constructor() {
    const neighbours = new NeighbouringSubgraphs();
    this.hub = sharedPolicyHub(async () => ({
      subgraphUrls: { picture: await neighbours.picture(() => this.picture) },
    }));
    afterAll(() => neighbours.close());
  }

  /** Sends a command by its whole text, with `$key` among its variables. */
  async send(text: string, variables: object = {}): Promise<CommandEnd> {
    const answer = await this.hub.query<{ policy: Record<string, unknown> | null }>(
      text,
      { ...variables, key: randomUUID() },
      coordinator,
    );
    return endOf({ done: Object.values(answer.data.policy ?? {})[0], code: answer.codes[0] });
  }

  /** Sends a command that the table allows or refuses in a state; a refused one must leave no trace. */
  async endsAsInTable(access: Access, state: string, tried: () => Promise<CommandEnd>): Promise<void> {
    const before = await this.#onRecord();
    const { done, code } = await tried();
    expect([access, state, done]).toEqual([access, state, isAllowed(access, state)]);
    if (done) return;
    expect(code).toMatch(REFUSAL);
    expect(await this.#onRecord()).toEqual(before);
  }

  /** Everything that the coordinator has recorded or is drafting. */
  async #onRecord(): Promise<unknown> {
    return this.hub.asAdministrator((database) =>
      database.query(
        `SELECT (SELECT last FROM policy.sequence) AS position, (SELECT count(*) FROM hub.command_answer) AS answers,
           (SELECT json_agg(d ORDER BY id) FROM hub.call_letter_draft d) AS drafts`,
      ),
    );
  }
}
