import { Conflict, type ConflictFacts, type ConflictReason, HubError, type RefusalCode } from "@hub/subgraph-kit";

/** Why a command is refused, and the id of the rule that it would break, if there is one. */
export class Refusal {
  constructor(readonly error: HubError) {}

  get code(): unknown {
    return this.error.extensions.code;
  }

  get message(): string {
    return this.error.message;
  }
}

export function refuse(code: RefusalCode, message: string, rule?: string): Refusal {
  return new Refusal(new HubError(code, message, rule === undefined ? {} : { rule }));
}

/** A refusal because of what is on record. */
export function refuseConflict(reason: ConflictReason, message: string, facts: ConflictFacts): Refusal {
  return new Refusal(new Conflict(reason, message, facts));
}

/** The result of a rule; a refusal becomes the error that the caller reads. */
export function orRefuse<T>(result: T | Refusal): T {
  if (result instanceof Refusal) throw result.error;
  return result;
}
