import { HubError, type RefusalCode } from "@hub/subgraph-kit";

/** Why a command is refused, and the id of the rule that it would break, if there is one. */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly message: string,
    readonly rule?: string,
  ) {}
}

export function refuse(code: RefusalCode, message: string, rule?: string): Refusal {
  return new Refusal(code, message, rule);
}

/** The result of a rule; a refusal becomes the error that the caller reads. */
export function orRefuse<T>(result: T | Refusal): T {
  if (!(result instanceof Refusal)) return result;
  const { code, message, rule } = result;
  throw new HubError(code, message, rule === undefined ? {} : { rule });
}
