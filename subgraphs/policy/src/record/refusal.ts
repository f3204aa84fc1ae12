import { HubError, type RefusalCode } from "@hub/subgraph-kit";

/** Why a command cannot be done; with the rule that it would break, where it is one. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  rule?: string;
}

export function refuse(code: RefusalCode, message: string, rule?: string): Refusal {
  return rule === undefined ? { code, message } : { code, message, rule };
}

/** What was judged, unless it was refused. */
export function orRefuse<T extends object>(result: T | Refusal | undefined): T {
  if (result && "code" in result) {
    const { code, message, rule } = result as Refusal;
    throw new HubError(code, message, rule === undefined ? {} : { rule });
  }
  return result as T;
}
